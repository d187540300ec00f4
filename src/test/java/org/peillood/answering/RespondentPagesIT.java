package org.peillood.answering;

import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;

/** The respondents' and the surveys' pages in a real browser: axe-core, width, pictures. */
class RespondentPagesIT {

  private static final String START = "/v/werkzoekenden?golf=2020-07&taal=";

  private final Platform platform = Platform.shared();

  @Test
  void a_phone_shows_every_kind_of_page() {
    try (var screen = Screen.phone(platform)) {
      screen.open(START + "nl").passesAxe().fitsItsWidth().keepAs("start-360");
      send(screen);
      screen.passesAxe().keepAs("start-fout-360");
      agree(screen);
      screen.passesAxe().fitsItsWidth().keepAs("vraag-360");
      send(screen);
      screen.passesAxe().fitsItsWidth().keepAs("vraag-fout-360");
      choose(screen, "J02", "werk");
      firstOf(screen, "J03");
      screen.passesAxe().fitsItsWidth().keepAs("rangschikking-360");
      screen.page().selectOption("select >> nth=0", new String[] {secondOption(screen)});
      send(screen);
      screen.page().check("input[type=checkbox] >> nth=0");
      screen.passesAxe().fitsItsWidth().keepAs("meer-antwoorden-360");
      send(screen);
      choose(screen, "J13", "vdab");
      screen.passesAxe().fitsItsWidth().keepAs("tabel-360");
      screen.open("/intrekken?taal=nl").passesAxe().fitsItsWidth().keepAs("intrekken-360");
      screen.open("/v/werkzoekenden/privacy?taal=ar").passesAxe().fitsItsWidth();
    }
  }

  @Test
  void arabic_reads_from_right_to_left_up_to_the_code() {
    try (var screen = Screen.phone(platform)) {
      screen.open(START + "ar").passesAxe().fitsItsWidth().keepAs("start-ar-360");
      agree(screen);
      screen.passesAxe().fitsItsWidth().keepAs("vraag-ar-360");
      choose(screen, "J02", "geen");
      screen.passesAxe().fitsItsWidth().keepAs("versturen-ar-360");
      send(screen);
      screen.passesAxe().fitsItsWidth().keepAs("klaar-ar-360");
    }
  }

  @Test
  void a_wide_dark_screen_shows_the_table_as_a_table() {
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.open(START + "nl").passesAxe().keepAs("start-donker");
      agree(screen);
      choose(screen, "J02", "werk");
      firstOf(screen, "J03");
      screen.page().selectOption("select >> nth=0", new String[] {secondOption(screen)});
      send(screen);
      screen.page().check("input[type=checkbox] >> nth=0");
      send(screen);
      choose(screen, "J13", "vdab");
      screen.passesAxe().fitsItsWidth().keepAs("tabel-donker");
    }
  }

  @Test
  void a_respondent_needs_no_script() {
    try (var screen = Screen.phoneWithoutScript(platform)) {
      screen.open(START + "tr");
      agree(screen);
      choose(screen, "J02", "geen");
      send(screen);
      screen.page().waitForURL("**/klaar");
    }
  }

  @Test
  void staff_see_the_surveys_and_their_items() {
    try (var screen = Screen.desktop(platform)) {
      screen.open("/").passesAxe().fitsItsWidth().keepAs("voordeur");
      screen.signedIn("beleid");
      screen.open("/bevragingen").passesAxe().fitsItsWidth().keepAs("bevragingen");
      screen.open("/bevragingen/werkzoekenden").passesAxe().fitsItsWidth().keepAs("bevraging");
      screen
          .open("/bevragingen/werkzoekenden/vragen/J19")
          .passesAxe()
          .fitsItsWidth()
          .keepAs("vraag-van-staf");
    }
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid");
      screen.open("/bevragingen").passesAxe().fitsItsWidth();
      screen.open("/bevragingen/werkzoekenden").passesAxe().fitsItsWidth();
      screen.open("/bevragingen/werkzoekenden/vragen/J15a").passesAxe().fitsItsWidth();
    }
  }

  private static void agree(Screen screen) {
    choose(screen, "J01", "ja");
  }

  private static void choose(Screen screen, String item, String code) {
    screen.page().check("input[name=" + item + "][value=" + code + "]");
    send(screen);
  }

  private static void firstOf(Screen screen, String item) {
    screen.page().check("input[type=radio][name=" + item + "] >> nth=0");
    send(screen);
  }

  private static String secondOption(Screen screen) {
    return screen.page().getAttribute("select >> nth=0 >> option >> nth=1", "value");
  }

  private static void send(Screen screen) {
    screen.page().click("main .go button >> nth=0");
  }
}
