package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.response.WordCode;
import org.peillood.response.WordList;

/** Leaving, coming back on another device with five words, correcting; beginning once. */
class ComingBackIT {

  private static final Pattern WORD = Pattern.compile("<li>(\\p{L}+)</li>");
  private static final String RETURN = "/v/werkzoekenden/verder";

  private final Platform platform = Platform.shared();

  @Test
  void five_words_lead_back_to_the_page_on_another_device() {
    var respondent = Respondent.jobSeeker(platform, "nl").send("J02", "werk");
    var question = respondent.path();
    respondent.send("naar", "later");
    var words = words(respondent.body());
    assertThat(words).hasSize(5);
    assertThat(respondent.body()).contains("/v/werkzoekenden/verder", "viewBox=\"0 0 ");

    var typed = String.join("-", words).toUpperCase(Locale.ROOT);
    var elsewhere = new Visitor(platform).post(RETURN, "taal", "fr", "woorden", typed);
    assertThat(elsewhere.statusCode()).isEqualTo(200);
    assertThat(elsewhere.uri().getPath()).isEqualTo(question);
  }

  @Test
  void words_of_another_language_mean_the_same() {
    var respondent = Respondent.jobSeeker(platform, "ar").send("J02", "werk");
    var question = respondent.path();
    respondent.send("naar", "later");
    var arabic = words(respondent.body());
    var code = WordCode.read(String.join(" ", arabic), "ar").get(0);
    var french = String.join(" ", code.in(WordList.in("fr")));
    var back = new Visitor(platform).post(RETURN, "taal", "fr", "woorden", french);
    assertThat(back.uri().getPath()).isEqualTo(question);
  }

  @Test
  void the_page_about_leaving_shows_the_same_words_each_time_until_others_are_asked_for() {
    var respondent = Respondent.jobSeeker(platform, "nl").send("J02", "werk");
    var question = respondent.path();
    respondent.send("naar", "later");
    var first = words(respondent.body());
    var leave = respondent.action();
    respondent.open(question).send("naar", "later");
    assertThat(words(respondent.body())).isEqualTo(first);

    respondent.send("nieuw", "ja", "bij", "J03");
    var second = words(respondent.body());
    assertThat(second).hasSize(5).isNotEqualTo(first);
    assertThat(leave).endsWith("/later");
    assertThat(enter(first)).isEqualTo(422);
    assertThat(enter(second)).isEqualTo(200);
  }

  @Test
  void words_that_nobody_has_and_words_that_are_over_get_the_same_answer() {
    var respondent = Respondent.jobSeeker(platform, "nl").send("J02", "geen");
    respondent.open(respondent.path().replace("versturen", "J02")).send("naar", "later");
    var words = words(respondent.body());
    respondent.open(respondent.path().replace("later", "J02")).send("J02", "geen").send();
    assertThat(enter(words)).as("done, so they lead to the last page").isEqualTo(200);
    var code = String.join("", respondent.code());
    var visitor = new Visitor(platform);
    visitor.post("/intrekken", "code", code, "taal", "nl", "zeker", "ja");

    var over = visitor.post(RETURN, "taal", "nl", "woorden", String.join(" ", words));
    var never = String.join(" ", "aarde", "aarde", "aarde", "aarde", "aarde");
    var unknown = visitor.post(RETURN, "taal", "nl", "woorden", never);
    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body().replace(String.join(" ", words), never)).isEqualTo(unknown.body());
  }

  @Test
  void a_start_that_is_sent_twice_begins_one_response() {
    var visitor = new Visitor(platform);
    var page = visitor.get("/v/werkzoekenden?golf=2020-07&taal=nl").body();
    var token = page.replaceAll("(?s).*name=\"begin\" value=\"([^\"]+)\".*", "$1");
    String[] form = {"begin", token, "golf", "2020-07", "taal", "nl", "J01", "ja"};
    var first = visitor.post("/v/werkzoekenden", form).uri().getPath();
    var again = new Visitor(platform).post("/v/werkzoekenden", form).uri().getPath();
    assertThat(again).isEqualTo(first);

    Respondent.at(platform, first).send("J02", "werk");
    var next = new Visitor(platform).post("/v/werkzoekenden", form).uri().getPath();
    assertThat(next).as("somebody else, on the same machine").isNotEqualTo(first);
    assertThat(new Visitor(platform).post("/v/werkzoekenden", form).uri().getPath())
        .isEqualTo(next);
  }

  @Test
  void answers_that_were_sent_are_changed_with_the_code_and_count_once_they_are_sent_again() {
    var respondent = Respondent.jobSeeker(platform, "nl").send("J02", "geen").send();
    var done = respondent.path();
    var code = String.join(" ", respondent.code());

    var visitor = new Visitor(platform);
    assertThat(visitor.post("/intrekken", "code", code, "taal", "nl").body())
        .contains("Mijn antwoorden veranderen");
    var opened = visitor.post("/intrekken", "code", code, "taal", "nl", "verander", "ja");
    assertThat(opened.uri().getPath()).endsWith("/J02").isNotEqualTo(done.replace("klaar", "J02"));
    assertThat(opened.body()).contains("U verandert uw antwoorden.");
    var elsewhere = Respondent.at(platform, opened.uri().getPath());
    assertThat(elsewhere.hasChosen("J02", "geen")).isTrue();

    elsewhere.send("J02", "opleiding", "naar", "versturen");
    assertThat(elsewhere.at()).as("more is asked now").isEqualTo("J03");
    var again = elsewhere.open(elsewhere.path().replace("J03", "J02")).send("J02", "geen");
    assertThat(again.at()).isEqualTo("versturen");
    var last = again.action();
    assertThat(again.send().at()).isEqualTo("klaar");
    assertThat(again.body()).contains("Uw code blijft dezelfde").doesNotContain("class=\"code\"");
    assertThat(new Visitor(platform).post(last).uri().getPath()).isEqualTo(again.path());
    assertThat(respondent.open(done).code()).isEqualTo(List.of(code.split(" ")));
  }

  @Test
  void who_stops_changing_has_changed_nothing() {
    var respondent = Respondent.jobSeeker(platform, "nl").send("J02", "geen").send();
    var done = respondent.path();
    var visitor = new Visitor(platform);
    var opened = visitor.post(done.replace("klaar", "verbeteren"));
    assertThat(opened.uri().getPath()).isEqualTo(done.replace("klaar", "J02"));
    respondent.open(opened.uri().getPath()).send("J02", "werk");
    var stopped = visitor.post(done.replace("klaar", "verbeteren") + "?stop=ja");
    assertThat(stopped.uri().getPath()).isEqualTo(done);
    var once = visitor.post(done.replace("klaar", "verbeteren"));
    assertThat(respondent.open(once.uri().getPath()).hasChosen("J02", "geen")).isTrue();
  }

  @Test
  void who_can_be_reached_is_kept_once_apart_from_answers_and_read_with_a_right_of_its_own() {
    var visitor = new Visitor(platform);
    assertThat(visitor.get("/v/werkzoekenden/contact").statusCode()).isEqualTo(404);
    assertThat(visitor.post("/v/leden/contact", "naam", "Amina").statusCode()).isEqualTo(422);
    String[] form = {"taal", "nl", "naam", "Amina <b>", "bereik", "amina@example.org"};
    assertThat(visitor.post("/v/leden/contact", form).body()).contains("Uw gegevens zijn bewaard");
    visitor.post("/v/leden/contact", form);
    visitor.post("/v/leden/contact", "taal", "fr", "bereik", "02 555 12 12");

    assertThat(Visitor.signedIn(platform, "beleid").get("/contacten/leden").statusCode())
        .isEqualTo(403);
    var administrator = Visitor.signedIn(platform, "beheer");
    var list = administrator.get("/contacten/leden").body();
    assertThat(list).contains("Amina &lt;b&gt;", "02 555 12 12");
    assertThat(list.split("amina@example.org</bdi>", -1)).as("kept once").hasSize(2);
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("beheer").open("/contacten/leden").passesAxe().fitsItsWidth();
      phone.open("/v/leden/contact?taal=fr").passesAxe().fitsItsWidth().keepAs("contact-360");
    }
    var page = "/contacten/leden";
    var left = administrator.submit(page, page + "/wissen", "alle", "ja");
    assertThat(left.body()).contains("Nog niemand liet iets weten.").doesNotContain("amina@");
  }

  @Test
  void the_pages_fit_a_phone_and_pass_axe() {
    var respondent = Respondent.jobSeeker(platform, "ar").send("J02", "werk", "naar", "later");
    try (var screen = Screen.phone(platform)) {
      screen.open(respondent.path()).passesAxe().fitsItsWidth().keepAs("later-ar-360");
      screen.open(RETURN + "?taal=nl").passesAxe().fitsItsWidth().keepAs("verder-360");
      screen.page().fill("#woorden", "aarde aarde");
      screen.page().click("main button.btn");
      screen.passesAxe().fitsItsWidth().keepAs("verder-fout-360");
      var done = Respondent.jobSeeker(platform, "nl").send("J02", "geen").send();
      screen.open("/intrekken?taal=nl");
      screen.page().fill("#code", String.join("", done.code()));
      screen.page().click("main button.btn");
      screen.passesAxe().fitsItsWidth().keepAs("code-360");
      screen.page().click("button[name=verander]");
      screen.passesAxe().fitsItsWidth().keepAs("verbeteren-360");
    }
  }

  private int enter(List<String> words) {
    return new Visitor(platform)
        .post(RETURN, "taal", "nl", "woorden", String.join(" ", words))
        .statusCode();
  }

  private static List<String> words(String body) {
    var list = Pattern.compile("(?s)<ol class=\"code words\".*?</ol>").matcher(body);
    return list.find()
        ? WORD.matcher(list.group()).results().map(found -> found.group(1)).toList()
        : List.of();
  }
}
