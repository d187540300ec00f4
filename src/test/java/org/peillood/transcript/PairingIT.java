package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** A text and its translation are paired turn by turn, and stand so beside each other. */
class PairingIT {

  private static final String PLAN = "/focusgroepen/nieuw";
  private static final String ORIGINAL =
      "M1: كيف كان الأمر؟\nP1: كان صعبًا. لم يجبني أحد.\nP2: عندي أيضًا.\nM1: شكرًا.";
  private static final String TRANSLATION =
      "M1: Hoe ging het?\nP1: Het was moeilijk.\nP1: Niemand antwoordde.\nP2: Bij mij ook.\n"
          + "M1: Dank u.";

  private final Platform platform = Platform.shared();
  private final Visitor officer = Visitor.signedIn(platform, "beleid");

  @Test
  void turns_are_paired_by_hand_and_stay_so_when_a_text_is_changed() {
    var group = group();
    var original = bring(group, "Gesprek", "ar", ORIGINAL, "", "");
    var id = original.substring(original.lastIndexOf('/') + 1);
    var translation = bring(group, "Vertaling", "nl", TRANSLATION, id, "tolk");
    var page = translation + "/koppelen?naast=" + id;
    assertThat(officer.get(translation).body()).contains("niet evenveel beurten");

    var late = press(page, "0", "1-1", "join-one-3");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(row(late.body(), 2)).contains("Het was moeilijk.", "Niemand", "لم يجبني");
    assertThat(row(late.body(), 3)).contains("Bij mij ook.", "عندي");
    var second = press(page, "0", "1-1", "empty-other-1");
    assertThat(second.statusCode()).as("somebody was first").isEqualTo(409);
    assertThat(second.body()).contains("Iemand anders koppelde", "Bij mij ook.");
    assertThat(press(page, "1", "1-1", "close-one-1").statusCode()).isEqualTo(422);

    assertThat(officer.get(translation).body()).doesNotContain("niet evenveel beurten");
    assertThat(row(officer.get(original + "?naast=" + end(translation)).body(), 3))
        .as("the other way round")
        .contains("Bij mij ook.", "عندي");

    officer.submit(
        translation + "/wijzigen",
        translation + "/wijzigen",
        "uitgave",
        edition(translation + "/wijzigen"),
        "tekst",
        TRANSLATION.replace("P2: Bij mij ook.", "P2: Bij mij ook.\nP2: Altijd."));
    assertThat(row(officer.get(page).body(), 3)).contains("Bij mij ook.", "Altijd.", "عندي");
    assertThat(row(officer.get(page).body(), 4)).contains("Dank u.", "شكر");
    try (var phone = Screen.phone(platform)) {
      phone
          .signedIn("beleid")
          .open(page + "&rij=3")
          .passesAxe()
          .fitsItsWidth()
          .keepAs("koppel-360");
    }
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(page + "&rij=3").passesAxeInBothLights().keepAs("koppel-1280");
      var shown = screen.page();
      shown.locator("#r2 summary").focus();
      shown.keyboard().press("Enter");
      shown.keyboard().press("Tab");
      shown.keyboard().press("Tab");
      assertThat(shown.evaluate("() => document.activeElement.value")).isEqualTo("split-one-2");
      shown.keyboard().press("Enter");
      shown.waitForURL("**rij=2**");
      assertThat(shown.locator("#r3").textContent()).contains("Niemand antwoordde.");
    }
  }

  private String group() {
    var made =
        officer.submit(
            PLAN,
            PLAN,
            "titel",
            "Koppelen",
            "thema",
            "V",
            "eigenaar",
            "medewerker",
            "datum",
            "2026-03-06",
            "uur",
            "18:30",
            "wijze",
            "room",
            "plaats",
            "zaal",
            "minuten",
            "90",
            "talen",
            "ar nl",
            "indicator",
            "5.C.3");
    assertThat(made.statusCode()).isEqualTo(200);
    return made.uri().getPath();
  }

  private String bring(
      String group, String title, String language, String text, String of, String translator) {
    var fields = new HashMap<String, String>();
    fields.put("titel", title);
    fields.put("taal", language);
    fields.put("soort", "transcript");
    fields.put("vertaling-van", of);
    fields.put("vertaler", translator);
    fields.put("tekst", text);
    fields.put("knop", "bewaar");
    var made = TranscriptIT.bring(officer, group, "", new byte[0], fields);
    assertThat(made.uri().getPath()).as(made.body()).matches(".*/teksten/[0-9a-f-]{36}.*");
    return made.uri().getPath().replaceAll("(.*/teksten/[0-9a-f-]{36}).*", "$1");
  }

  private HttpResponse<String> press(String page, String edition, String versions, String act) {
    return officer.submit(page, page, "uitgave", edition, "versies", versions, "knop", act);
  }

  private String edition(String page) {
    var found =
        Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"").matcher(officer.get(page).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String end(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static String row(String page, int number) {
    var rest = page.substring(page.indexOf("id=\"r" + number + "\""));
    int next = rest.indexOf("id=\"r" + (number + 1) + "\"");
    return next < 0 ? rest : rest.substring(0, next);
  }
}
