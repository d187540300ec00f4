package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Codes are counted by question of the guide, from where questions are said to begin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideQuestionsIT {

  private static final String FRAMES = "/codekaders";
  private static final String GROUP = "FG-1999-31";
  private static final String HARD = "Wat maakte het moeilijk om werk te vinden?";
  private static final String HELP = "Wie hielp u daarna met de papieren?";
  private static final String GUIDE = "# Drempels (20)\n? " + HARD + "\n? " + HELP;
  private static final String OUTSIDE = GuideQuestion.OUTSIDE.key();

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);
  private String home = "";

  @BeforeAll
  void aCodedConversationWithAGuide() throws SQLException {
    officer = Visitor.signedIn(platform, "beleid");
    var talk =
        new Conversation("leidraad")
            .says("M1", "Welkom.")
            .says("P1", "Dag.")
            .says("M1", "Wat maakte het dan moeilijk om werk te vinden?")
            .says("P1", "De taal was het ergste.")
            .says("P2", "Bij mij ook de taal.")
            .says("P3", "Ik had geen geld.")
            .says("M1", "En wie hielp u daarna met al die papieren?")
            .says("P1", "Mijn mentor.")
            .says("P2", "Een mentor van de buurt.")
            .says("P3", "Niemand.");
    talk.keepIn(platform, GROUP, "nl", Map.of("P1", true, "P2", true, "P3", true));
    try (var store = platform.store();
        var guide = store.prepareStatement("update focus_group set guide = ? where code = ?")) {
      guide.setString(1, GUIDE);
      guide.setString(2, GROUP);
      guide.executeUpdate();
    }
    home = "/focusgroepen/" + GROUP + "/teksten/" + talk.id();
    officer.submit(FRAMES, FRAMES, "code", "leidraad", "naam-nl", "Leidraad", "begin", "plan");
    officer.submit(
        FRAMES, home + "/coderen/instellingen", "kader", "leidraad", "blind", "nee", "versie", "0");
    for (int turn : List.of(4, 5)) {
      code(turn, "DR-TAAL");
    }
    code(6, "DR-GELD");
    code(8, "HU-MENT");
    code(9, "HU-MENT");
  }

  private void code(int turn, String code) {
    var address = home + "/coderen/beurten/" + turn;
    var kept = officer.submit(FRAMES, address, "tekst", text(), "code", code);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
  }

  private String text() {
    return officer
        .get(home + "/coderen")
        .body()
        .replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
  }

  private static String key(String question) {
    return new GuideQuestion("Drempels", question).key();
  }

  /** Sends the form as the page shows it, with these choices. */
  private HttpResponse<String> mark(String... choices) {
    var page = officer.get(home + "/vragen").body();
    var fields = new ArrayList<>(Arrays.asList(choices));
    for (var name : List.of("tekst", "gezien")) {
      var found = Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"").matcher(page);
      assertThat(found.find()).as(page).isTrue();
      fields.addAll(List.of(name, found.group(1)));
    }
    return officer.submit(home + "/vragen", home + "/vragen", fields.toArray(String[]::new));
  }

  private String cells(String code) {
    var table = officer.get(FRAMES + "/leidraad/analyse/by-question.csv").body();
    return table.lines().filter(line -> line.startsWith(code + ",")).findFirst().orElse("none");
  }

  @Test
  void codes_are_counted_by_question_and_stay_there_when_the_text_is_corrected()
      throws SQLException {
    var proposed = officer.get(home + "/vragen").body();
    assertThat(proposed).contains("Bij 2 beurten staat een voorstel");
    assertThat(officer.get(FRAMES + "/leidraad/analyse").body()).contains("1 groep.");
    assertThat(cells("DR-TAAL")).as("nothing is kept yet").isEqualTo("none");

    var wrong = mark("v3", key(HARD), "beurt", "99", "vraag", key(HELP));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("value=\"99\"", "value=\"" + key(HARD) + "\" selected", "bestaat niet");
    var kept = mark("v3", key(HARD), "v7", key(HELP));
    assertThat(kept.body()).contains("Bewaard.");
    var late =
        officer.submit(
            home + "/vragen", home + "/vragen", "tekst", text(), "gezien", "0", "v3", key(HELP));
    assertThat(late.statusCode()).as("somebody marked it before").isEqualTo(409);
    assertThat(late.body()).contains("value=\"" + key(HELP) + "\" selected");

    assertThat(cells("DR-TAAL")).as("with what one person said before").endsWith(",0,2");
    assertThat(cells("HU-MENT")).endsWith(",2,0");
    var page = officer.get(FRAMES + "/leidraad/analyse").body();
    assertThat(page).contains("V1, buiten", HARD, HELP, "class=\"count-bar\"");
    var said = officer.get(FRAMES + "/leidraad/analyse/vragen/" + key(HELP)).body();
    assertThat(said).contains("Mijn mentor.", "Een mentor van de buurt.").doesNotContain("De taal");
    assertThat(officer.get(FRAMES + "/leidraad/analyse/vragen/nietbestaand").statusCode())
        .isEqualTo(404);
    assertThat(Visitor.signedIn(platform, "medewerker").get(home + "/vragen").statusCode())
        .isEqualTo(403);
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(home + "/vragen").passesAxeInBothLights().keepAs("vragen");
      screen.open(FRAMES + "/leidraad/analyse").passesAxeInBothLights().keepAs("tellingen");
    }
    try (var phone = Screen.phone(platform)) {
      phone
          .signedIn("beleid")
          .open(home + "/vragen")
          .passesAxe()
          .fitsItsWidth()
          .keepAs("vragen-360");
      phone.open(FRAMES + "/leidraad/analyse").passesAxe().fitsItsWidth();
      phone.open(FRAMES + "/leidraad/analyse/vragen/" + key(HELP)).passesAxe().fitsItsWidth();
    }

    correct("Wat maakte het dan moeilijk om werk te vinden?", "Wat maakte het dan zo moeilijk?");
    assertThat(cells("DR-TAAL")).as("its first words are still there").endsWith(",0,2");
    correct("En wie hielp u daarna met al die papieren?", "Goed. Wie gaf er hulp?");
    assertThat(officer.get(home + "/vragen").body())
        .contains("Van 1 vraag veranderden de woorden", "Laat los: " + HELP);
    assertThat(officer.get(FRAMES + "/leidraad/analyse").body()).contains("In 1 gesprek");
    mark("v3", key(HARD), "v7", key(HELP), "beurt", "10", "vraag", OUTSIDE);
    assertThat(officer.get(home + "/vragen").body()).doesNotContain("Laat los");
    assertThat(cells("HU-MENT")).as("it was found again").endsWith(",0,2");
  }

  @Test
  void who_marks_first_at_the_same_time_as_somebody_else_is_told_and_loses_nothing()
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    var talk =
        new Conversation("tegelijk").says("M1", "Welkom.").says("M1", HARD).says("P1", "Geld.");
    talk.keepIn(platform, "FG-1999-32", "nl", Map.of("P1", true));
    try (var store = platform.store();
        var guide = store.prepareStatement("update focus_group set guide = ? where code = ?")) {
      guide.setString(1, GUIDE);
      guide.setString(2, "FG-1999-32");
      guide.executeUpdate();
    }
    var text = "/focusgroepen/FG-1999-32/teksten/" + talk.id();
    officer.submit(FRAMES, FRAMES, "code", "tegelijk", "naam-nl", "Tegelijk", "begin", "plan");
    officer.submit(
        FRAMES, text + "/coderen/instellingen", "kader", "tegelijk", "blind", "nee", "versie", "0");
    var version =
        officer
            .get(text + "/vragen")
            .body()
            .replaceAll("(?s).*name=\"tekst\" value=\"(\\d+)\".*", "$1");
    CompletableFuture<HttpResponse<String>> second;
    try (var first = platform.store()) {
      first.setAutoCommit(false);
      try (var held = first.prepareStatement("select id from transcript where id = ? for update");
          var marks =
              first.prepareStatement(
                  "insert into question_marks values (?, 1, '[]', 'ander', timestamp with time zone"
                      + " '1999-05-04 10:00:00+00', 1)")) {
        held.setObject(1, talk.id());
        held.executeQuery().close();
        marks.setObject(1, talk.id());
        marks.executeUpdate();
      }
      second =
          CompletableFuture.supplyAsync(
              () ->
                  officer.submit(
                      text + "/vragen",
                      text + "/vragen",
                      "tekst",
                      version,
                      "gezien",
                      "0",
                      "v2",
                      key(HELP)));
      Thread.sleep(700);
      assertThat(second.isDone()).as("it waits for who was first").isFalse();
      first.commit();
    }
    var late = second.get(20, TimeUnit.SECONDS);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"" + key(HELP) + "\" selected");
  }

  /** Corrects the text on its own page. */
  private void correct(String before, String after) {
    var page = home + "/wijzigen";
    var shown = officer.get(page).body();
    var edition = Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"").matcher(shown);
    assertThat(edition.find()).as(shown).isTrue();
    var text =
        shown
            .replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1")
            .replace("&amp;", "&")
            .replace("&#39;", "'");
    assertThat(text).contains(before);
    var done =
        officer.submit(
            page, page, "uitgave", edition.group(1), "tekst", text.replace(before, after));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }
}
