package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Groups of which a wave needs no more than a number; both are five in this survey. */
class QuotaIT {

  private static final String SURVEY = "/v/vollopend";
  private static final String STAFF = "/bevragingen/vollopend";
  private static final Pattern CODE = Pattern.compile("<li>(\\d{4})</li>");

  private final Platform platform = Platform.shared();

  @Test
  void a_group_that_is_complete_closes_for_newcomers_and_opens_when_somebody_withdraws() {
    var early = new Visitor(platform);
    var underWay = answer(early, "stad");
    var done = IntStream.range(0, 5).mapToObj(n -> complete("stad")).toList();
    var staff = Visitor.signedIn(platform, "beleid");
    assertThat(staff.get(STAFF).body())
        .contains("Quota van eerste golf", "Mensen in de stad</th><td class=\"num\">5 (vol)</td>");

    var newcomer = new Visitor(platform);
    var told = answer(newcomer, "stad");
    assertThat(told.uri().getPath()).endsWith("/klaar");
    assertThat(told.body())
        .contains("Wij hebben al genoeg antwoorden", "Wat u antwoordde, is gewist.");
    assertThat(newcomer.get(told.uri().getPath().replace("klaar", "woont")).uri())
        .as("nothing of it can be opened again")
        .isEqualTo(told.uri());
    assertThat(newcomer.post(told.uri().getPath().replace("klaar", "verbeteren")).uri())
        .isEqualTo(told.uri());
    assertThat(answer(new Visitor(platform), "elders").uri().getPath()).endsWith("/waarom");

    var finished = early.post(underWay.uri().getPath(), "waarom", "zomaar");
    assertThat(finished.body()).as("who was past the question goes on").contains("Uw code");
    assertThat(staff.get(STAFF).body()).contains("<td class=\"num\">6 (vol)</td>");

    var visitor = new Visitor(platform);
    for (var each : done.subList(0, 2)) {
      var code = CODE.matcher(each.body()).results().map(found -> found.group(1)).toList();
      visitor.post("/intrekken", "code", String.join("", code), "taal", "nl", "zeker", "ja");
    }
    assertThat(answer(new Visitor(platform), "stad").uri().getPath()).endsWith("/waarom");
    var page = staff.get(STAFF).body();
    assertThat(page)
        .contains("niet meer nodig (quotum vol)")
        .contains("Mensen in de stad</th><td class=\"num\">afgeschermd</td>");
    assertThat(staff.get(STAFF + "/veldwerk/1").body())
        .as("two stopped after the first question: too few to be told")
        .contains("Quota van eerste golf", "Gestopt na", "<th scope=\"row\">woont · ")
        .contains("Mensen in de stad</th><td class=\"num\">afgeschermd</td>");
  }

  @Test
  void where_the_quota_says_so_a_newcomer_chooses_and_nothing_is_kept_before() {
    IntStream.range(0, 5).forEach(n -> complete("dorp"));
    var visitor = new Visitor(platform);
    var asked = answer(visitor, "dorp");
    assertThat(asked.uri().getPath()).endsWith("/woont");
    assertThat(asked.body()).contains("Toch verdergaan", "name=\"woont\" value=\"dorp\"");
    assertThat(new Visitor(platform).get(asked.uri().getPath()).body())
        .as("it was not saved yet")
        .doesNotContain("checked");
    var on = visitor.post(asked.uri().getPath(), "woont", "dorp", "genoeg", "toch");
    assertThat(on.uri().getPath()).endsWith("/waarom");
    assertThat(visitor.post(on.uri().getPath(), "waarom", "").body()).contains("Uw code");

    var other = new Visitor(platform);
    var again = answer(other, "dorp");
    var stopped = other.post(again.uri().getPath(), "woont", "dorp", "genoeg", "stop");
    assertThat(stopped.body()).contains("Wat u antwoordde, is gewist.");

    try (var screen = Screen.phone(platform)) {
      screen.open(stopped.uri().getPath()).passesAxe().fitsItsWidth().keepAs("quotum-vol-360");
      var arabic = new Visitor(platform);
      var first = arabic.post(SURVEY, "golf", "1", "taal", "ar", "mee", "ja").uri().getPath();
      screen.open(first);
      screen.page().click("text=في قرية");
      screen.page().click("main .go button.btn");
      screen.passesAxe().fitsItsWidth().keepAs("quotum-ar-360");
    }
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(STAFF).passesAxe().keepAs("quota");
    }
  }

  private HttpResponse<String> answer(Visitor visitor, String where) {
    var first = visitor.post(SURVEY, "golf", "1", "taal", "nl", "mee", "ja");
    assertThat(first.uri().getPath()).endsWith("/woont");
    return visitor.post(first.uri().getPath(), "woont", where);
  }

  private HttpResponse<String> complete(String where) {
    var visitor = new Visitor(platform);
    var done = visitor.post(answer(visitor, where).uri().getPath(), "waarom", "zomaar");
    assertThat(done.uri().getPath()).endsWith("/klaar");
    return done;
  }
}
