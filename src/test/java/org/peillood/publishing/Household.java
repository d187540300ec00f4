package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.peillood.Platform;
import org.peillood.Screen;

/**
 * The survey {@code gezin} of the tests in a real browser: children as many as there are, and jobs
 * that the respondent adds.
 */
final class Household {

  private static final Path FILES = Platform.project().resolve("src/test/resources/surveys/gezin");

  private final Platform platform;

  Household(Platform platform) {
    this.platform = platform;
  }

  /** Lays the survey into a folder of surveys. */
  static void lay(Path surveys) throws IOException {
    var folder = Files.createDirectories(surveys.resolve("gezin"));
    for (var file : List.of("survey.yaml", "questionnaire.yaml")) {
      Files.copy(FILES.resolve(file), folder.resolve(file));
    }
  }

  void isAskedPersonByPerson() {
    try (var screen = Screen.phone(platform)) {
      begin(screen, "nl");
      type(screen, "people", "2");
      assertThat(heading(screen)).isEqualTo("Kind 1 Hoe oud is het kind?");
      screen.passesAxe().fitsItsWidth().keepAs("kind-1-360");
      type(screen, "age", "1");
      assertThat(screen.page().url()).endsWith("/age-2");
      type(screen, "age", "40");
      assertThat(screen.page().textContent(".wrong")).contains("hoogstens 25");
      assertThat(screen.page().title()).isEqualTo("Fout: Hoe oud is het kind? – Kind 2");
      screen.passesAxe().fitsItsWidth().keepAs("kind-2-fout-360");
      type(screen, "age", "7");
      assertThat(heading(screen)).isEqualTo("Kind 2 Gaat het kind van 7 jaar naar school?");
      choose(screen, "school", "yes");
      assertThat(heading(screen)).isEqualTo("Job 1 Over deze job");
      screen.passesAxe().keepAs("job-360");
      type(screen, "hours", "20");
      assertThat(heading(screen)).isEqualTo("Job: Wilt u er nog een toevoegen?");
      screen.passesAxe().fitsItsWidth().keepAs("nog-een-360");
      send(screen);
      assertThat(screen.page().textContent(".wrong")).contains("Kies één antwoord");
      screen.passesAxe();
      keyboardReachesTheAnswersBeforeWhatTakesAway(screen);
      choose(screen, "job", "more");
      type(screen, "hours", "18");
      screen.page().click("summary >> nth=0");
      screen.passesAxe().fitsItsWidth().keepAs("weghalen-360");
      screen.page().click("button[value=drop-1]");
      assertThat(screen.page().textContent(".rounds")).contains("Job 1").doesNotContain("Job 2");
      screen.page().click(".rounds a");
      assertThat(screen.page().inputValue("#hours")).isEqualTo("18");
      screen.page().click("button[value=terug]");
      assertThat(heading(screen)).startsWith("Kind 2");
    }
  }

  void readsFromRightToLeft() {
    try (var screen = Screen.phone(platform)) {
      begin(screen, "ar");
      type(screen, "people", "1");
      assertThat(heading(screen)).isEqualTo("الطفل 1 كم عمر الطفل؟");
      assertThat(screen.page().getAttribute("html", "dir")).isEqualTo("rtl");
      screen.passesAxe().fitsItsWidth().keepAs("kind-ar-360");
      type(screen, "age", "1");
      type(screen, "hours", "٢٠");
      screen.passesAxe().fitsItsWidth().keepAs("nog-een-ar-360");
    }
  }

  void needsNoScript() {
    try (var screen = Screen.phoneWithoutScript(platform)) {
      begin(screen, "nl");
      type(screen, "people", "1");
      type(screen, "age", "1");
      type(screen, "hours", "20");
      choose(screen, "job", "more");
      type(screen, "hours", "18");
      choose(screen, "job", "done");
      assertThat(heading(screen)).isEqualTo("Samen werkt u 38 uur. Is dat genoeg?");
      choose(screen, "enough", "yes");
      screen.page().waitForURL("**/klaar");
    }
  }

  private static void keyboardReachesTheAnswersBeforeWhatTakesAway(Screen screen) {
    screen.page().focus(".rounds a");
    screen.page().keyboard().press("Tab");
    assertThat(focused(screen)).isEqualTo("job more");
    screen.page().keyboard().press("Tab");
    assertThat(focused(screen)).as("the button that goes on").isEqualTo(" ");
    screen.page().keyboard().press("Tab");
    assertThat(focused(screen)).isEqualTo("naar terug");
  }

  private static String focused(Screen screen) {
    return (String)
        screen.page().evaluate("document.activeElement.name + ' ' + document.activeElement.value");
  }

  private static void begin(Screen screen, String language) {
    screen.open("/v/gezin?taal=" + language);
    choose(screen, "part", "yes");
  }

  private static String heading(Screen screen) {
    return screen.page().textContent("main h1").strip().replaceAll("\\s+", " ");
  }

  private static void type(Screen screen, String item, String text) {
    screen.page().fill("#" + item, text);
    send(screen);
  }

  private static void choose(Screen screen, String item, String code) {
    screen.page().check("input[name=" + item + "][value=" + code + "]");
    send(screen);
  }

  private static void send(Screen screen) {
    screen.page().click("main .go button >> nth=0");
  }
}
