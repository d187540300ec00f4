package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Officers translate a survey that they made of a questionnaire in one language. */
final class Translating {

  private static final String FORM =
      """
      settings: [{form_id: stad, version: '1', default_language: English (en)}]
      survey:
        - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}
        - {type: text, name: town, 'label::English (en)': Your town, 'hint::English (en)': Only its name}
        - {type: select_one yes_no, name: fond, 'label::English (en)': 'Do you **like** ${town}?'}
      choices:
        - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}
        - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}
      """;

  private final Platform platform;

  Translating(Platform platform) {
    this.platform = platform;
  }

  void intoALanguageThatIsWrittenFromRightToLeft() {
    try (var first = Screen.desktop(platform).signedIn("beleid");
        var second = Screen.phone(platform).signedIn("beheer")) {
      first.open("/bevragingen/nieuw");
      first
          .page()
          .setInputFiles(
              "#bestand",
              new FilePayload("stad.yaml", "text/yaml", FORM.getBytes(StandardCharsets.UTF_8)));
      first.page().fill("#id", "stad");
      first.page().click("main form button.btn");
      addsArabic(first);
      var bench = first.page().url().replaceAll("^https?://[^/]+", "");
      second.open(bench);
      losesNothing(first, second);
      travelsAsAFile(second, bench.replaceAll("\\?.*", "") + "/bestand");
      putsThemIn(first, bench);
    }
  }

  private static void addsArabic(Screen screen) {
    screen.open("/bevragingen/stad/vertalingen").passesAxe().fitsItsWidth();
    screen.page().fill("#taal", "Arabisch");
    screen.page().click("button[value=taal]");
    assertThat(main(screen)).contains("geen code van een taal", "naam van de taal ontbreekt");
    screen.page().fill("#taal", "ar");
    screen.page().fill("#naam", "العربية");
    screen.page().click("button[value=taal]");
    assertThat(main(screen)).contains("De taal is toegevoegd", "العربية");
    screen.passesAxe().fitsItsWidth().keepAs("vertalingen");
    screen.page().click("section.tongue tbody tr:nth-child(2) a");
    assertThat(main(screen))
        .contains("Vertalen naar \u2068العربية\u2069", "part: vraag of titel", "Ontbreekt");
    assertThat(screen.page().getAttribute("#w-1", "dir")).isEqualTo("rtl");
    assertThat(screen.page().getAttribute("#w-1", "lang")).isEqualTo("ar");
  }

  private static void losesNothing(Screen first, Screen second) {
    first.page().fill("#w-1", "هل تشارك؟");
    first.page().fill("#w-2", "نعم");
    first.page().fill("#w-6", "هل تحب المدينة؟");
    first.page().check("input[name=n-1]");
    first.page().click("button[value=bewaren]");
    assertThat(main(first))
        .contains("Bewaard: 3 teksten", "ontbreekt hier: ${town}", "ontbreekt hier: **");
    assertThat(first.page().inputValue("#w-6")).isEqualTo("هل تحب المدينة؟");
    first.passesAxe().fitsItsWidth().keepAs("vertalen");

    second.page().fill("#w-1", "أتشارك؟");
    second.page().fill("#w-3", "لا");
    second.page().click("button[value=bewaren]");
    assertThat(main(second))
        .contains("1 tekst is niet bewaard", "beleid schreef intussen: هل تشارك؟", "Bewaard: 1");
    assertThat(second.page().inputValue("#w-1")).isEqualTo("أتشارك؟");
    second.passesAxe().fitsItsWidth().keepAs("vertalen-360");
    second.page().fill("#w-6", "هل **تحب** ${town}؟");
    second.page().click("button[value=bewaren]");
    assertThat(main(second)).contains("Bewaard: 2 teksten");
  }

  private void travelsAsAFile(Screen screen, String page) {
    var file = Visitor.signedIn(platform, "beleid").get(page + "/xliff").body();
    assertThat(file).contains("version=\"2.1\"", "trgLang=\"ar\"", "<target>نعم</target>");
    screen.open(page).passesAxe().fitsItsWidth();
    bring(screen, file.replace("<target>نعم</target>", "<target>نعم ${town}</target>"));
    assertThat(main(screen)).contains("Er is één fout", "Rij 2", "‘${town}’ staat niet in");
    screen.passesAxe().fitsItsWidth().keepAs("vertaalbestand-360");
    bring(screen, "<!DOCTYPE x [<!ENTITY a 'b'>]>" + file.substring(file.indexOf("<xliff")));
    assertThat(main(screen)).contains("brengt eigen definities mee");
    var town = "<source>Your town</source>";
    bring(screen, file.replace(town, town + "<target>مدينتك</target>"));
    assertThat(main(screen)).contains("Overgenomen: 1.", "Hetzelfde als hier: 5.");
  }

  private static void bring(Screen screen, String file) {
    var payload =
        new FilePayload("stad.xlf", "application/xliff+xml", file.getBytes(StandardCharsets.UTF_8));
    screen.page().setInputFiles("#bestand", payload);
    screen.page().click("main form button.btn");
  }

  private static void putsThemIn(Screen screen, String bench) {
    screen.open("/bevragingen/stad/vertalingen");
    assertThat(main(screen)).contains("Zet 5 vertalingen in");
    screen.page().click("button[value^=zet-]");
    assertThat(main(screen)).contains("De vertalingen staan nu in de bevraging", "83 %");
    screen.open(bench + "?toon=te-doen");
    assertThat(screen.page().locator("section.text").count()).isOne();
    assertThat(main(screen)).contains("town: uitleg");
    screen.open("/bevragingen/stad/instellingen");
    assertThat(screen.page().locator("#f-title-ar").count()).isOne();
    assertThat(screen.page().inputValue("#f-languages-2-status")).isEqualTo("draft");
    screen.page().selectOption("#f-languages-2-status", "complete");
    screen.page().click("button[value=bewaren] >> nth=0");
    assertThat(main(screen)).contains("2 teksten ontbreken", "als ontwerp te geven, of niet");
    screen.passesAxe();
  }

  private static String main(Screen screen) {
    return screen.page().textContent("main").replaceAll("\\s+", " ");
  }
}
