package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyFolder;

/**
 * A client by others, ODK Web Forms, fetches our questionnaires, leads a person through them in a
 * real browser, and sends what it made of them to the platform as it is served.
 */
class WebFormsIT {

  private final Platform platform = Platform.unanswered();

  @Test
  void odk_web_forms_asks_job_seekers_everything_and_every_value_comes_out() {
    var phone = Collect.carriedBy(platform, "web forms 1");
    try (var forms =
        WebForms.open(platform, phone, "werkzoekenden.2019", asked("werkzoekenden", "2019"))) {
      assertThat(forms.shows("J02")).isFalse();
      forms
          .answer("J01", "ja")
          .answer("J02", "zonder")
          .answer("J03", "j1tot2")
          .answer("J04", "zorg", "bouw")
          .answer("J05", "master");
      assertThat(forms.shows("J07")).isFalse();
      forms
          .answer("J06", "buiteneu")
          .answer("J07", "loopt")
          .answer("J08", "erkenning", "kans", "nederlands")
          .answer("J09", "taal", "diploma")
          .answer("J10", "diploma")
          .answer("J11", "van6tot15")
          .answer("J12", "minder")
          .answer("J13", "beide")
          .answer("J14", "kantoor", "mail")
          .answer("J15a", "1")
          .answer("J15b", "2")
          .answer("J15c", "3")
          .answer("J15d", "97")
          .answer("J15e", "5")
          .answer("J16", "Luister naar <ons> & naar wat wij kunnen.")
          .answer("J17", "mentor", "vakbond")
          .answer("J18", "5")
          .answer("J18_open", "Zij gaf moed — écht.")
          .answer("J19", "meer")
          .answer("J21", "cv", "gesprek")
          .answer("J22", "ja")
          .answer("J22_waar", "unia")
          .answer("J22", "nee")
          .answer("J22_reden", "bang", "tijd")
          .answer("J23", "uren", "zorg")
          .answer("J24", "hulp")
          .answer("J24_reden", "toestel", "plek")
          .answer("J25", "controle", "taalwerk", "mentor")
          .answer("J26", "Tel mijn diploma mee.")
          .answer("J27", "ja")
          .answer("J20", "naam", "taal")
          .answer("J28", "turks", "gemengd")
          .answer("J29", "98")
          .answer("J30_geslacht", "v")
          .answer("J30_leeftijd", "van35tot44")
          .answer("J30_regio", "brussel")
          .answer("J30_jaren", "van5tot10");
      assertThat(forms.shows("J22_waar")).isFalse();
      forms.pressSend();
      assertThat(forms.complaints()).hasSize(1);
      forms.answer("J30_kinderen", "nee");
      assertThat(forms.send()).isEqualTo(201);

      var kept = phone.submission("werkzoekenden", forms.sent().name());
      assertThat(kept.at("/answers/J08").toString())
          .isEqualTo("[\"erkenning\",\"kans\",\"nederlands\"]");
      assertThat(kept.at("/answers/J15d").toString()).isEqualTo("{\"missing\":97}");
      assertThat(kept.at("/answers/J29").toString()).isEqualTo("{\"missing\":98}");
      assertThat(kept.at("/answers/J22_waar").toString()).isEqualTo("{\"missing\":99}");
      staffSeeEveryValue(forms, "werkzoekenden", kept);
    }
  }

  // Sent by an app were this one and perhaps a few more; the rest of the sample came in on the web.
  private static void figuresOfAppsAloneAreTooFew(WebForms forms) {
    var screen = forms.screen();
    screen.open("/bevragingen/werkzoekenden/vragen/J02");
    screen.page().check("input[value=field_app]");
    screen.page().click(".ways button");
    assertThat(screen.page().url()).contains("manier=field_app");
    assertThat(screen.page().textContent("main"))
        .contains("met een app", "Per manier is deze tabel daarom afgeschermd");
    screen.passesAxe().fitsItsWidth().keepAs("vraag-per-manier");
    screen.open("/themas/VII?manier=web&golf=2020-07");
    assertThat(screen.page().isChecked("input[value=web]")).isTrue();
    assertThat(screen.page().getAttribute("nav.codes a", "href")).contains("&manier=web");
    screen.passesAxe().keepAs("thema-per-manier");
  }

  @Test
  void in_arabic_it_shows_every_question_and_choice_in_arabic() {
    var sampled = Platform.shared();
    var phone = Collect.carriedBy(sampled, "web forms 2");
    try (var forms =
        WebForms.open(sampled, phone, "werkzoekenden.2020-07", asked("werkzoekenden", "2020-07"))) {
      forms
          .in("ar", "العربية (ar)")
          .answer("J01", "ja")
          .answer("J02", "werk")
          .answer("J03", "onder3m")
          .answer("J08", "papieren", "vervoer", "opvang")
          .answer("J09", "vacatures", "online")
          .answer("J10", "online")
          .answer("J13", "vdab")
          .answer("J15a", "5")
          .answer("J15b", "4")
          .answer("J15c", "3")
          .answer("J15d", "2")
          .answer("J15e", "98")
          .answer("J19", "nee")
          .answer("J23", "niets")
          .answer("J24", "vlot")
          .answer("J25", "mentor", "nabij", "opvang")
          .answer("J26", "أريد أن تُحسب شهادتي هنا.");
      assertThat(forms.send()).isEqualTo(201);

      var kept = phone.submission("werkzoekenden", forms.sent().name());
      assertThat(kept.at("/answers/J26").asText()).isEqualTo("أريد أن تُحسب شهادتي هنا.");
      staffSeeEveryValue(forms, "werkzoekenden", kept);
      figuresOfAppsAloneAreTooFew(forms);
    }
  }

  @Test
  void a_member_who_gives_a_missing_code_here_and_there_is_a_response_with_every_value() {
    var phone = Collect.carriedBy(platform, "web forms 3");
    try (var forms = WebForms.open(platform, phone, "leden.2020", asked("leden", "2020"))) {
      forms.pressSend();
      assertThat(forms.complaints())
          .containsExactly("Kies één antwoord. Wilt u dit niet? Kies ‘Nee, liever niet’.");
      forms
          .answer("S01", "ja")
          .answer("S02", "lid")
          .answer("S03", "onderwijs", "racisme", "welzijn", "armoede");
      forms.answer("S04", "brussel");
      assertThat(forms.complaints())
          .contains("U koos er te veel. Kies er hoogstens drie. Haal een antwoord weg.");
      forms.answer("S02", "97").answer("S05", "nooit").answer("S06", "98").answer("S07", "4");
      assertThat(forms.shows("S08a")).isFalse();
      assertThat(forms.shows("S12")).isFalse();
      forms
          .without("S03", "armoede")
          .answer("S09", "kennis", "advies")
          .answer("S10", "racisme", "digitaal")
          .answer("S11", "Wonen & huren")
          .answer("S13", "focusgroep", "online")
          .answer("S17", "98")
          .answer("S17_wie", "De <raden> in de wijken")
          .answer("S18", "Nodig ons vroeger uit — écht.")
          .answer("S19", "jongeren", "scholen")
          .answer("S23", "mail", "overleg")
          .answer("S24", "misschien")
          .answer("S24_thema", "onderwijs")
          .answer("S26", "Niets meer.")
          .answer("S28", "nee");
      assertThat(forms.send()).isEqualTo(201);

      var kept = phone.submission("leden", forms.sent().name());
      assertThat(kept.at("/answers/S02").toString()).isEqualTo("{\"missing\":97}");
      assertThat(kept.at("/answers/S03").toString())
          .isEqualTo("[\"onderwijs\",\"racisme\",\"welzijn\"]");
      assertThat(kept.at("/answers/S17").toString()).isEqualTo("{\"missing\":98}");
      assertThat(kept.at("/answers/S08a").toString()).isEqualTo("{\"missing\":99}");
      staffSeeEveryValue(forms, "leden", kept);
    }
  }

  /** All that the client sent stands on the page of the submission, and is among the answers. */
  private static void staffSeeEveryValue(WebForms forms, String survey, JsonNode kept) {
    assertThat(kept.at("/state").asText()).as("%s", kept.at("/faults")).isEqualTo("TAKEN");
    var sent = new TreeMap<String, String>();
    forms.sent().root().values().forEach(value -> sent.put(value.path(), value.value()));
    assertThat(sent).hasSizeGreaterThan(15);
    var screen = forms.screen().signedIn("beheer");
    screen.open("/inzendingen/" + survey + "/" + kept.at("/id").asText());
    var shown = new TreeMap<String, String>();
    for (var row : screen.page().locator("main tr:has(td)").all()) {
      var cells = row.locator("th, td").allTextContents();
      shown.put(cells.get(0).strip(), cells.get(1).strip());
    }
    assertThat(shown).containsAllEntriesOf(sent);
    var apart = Set.of("J08", "J25", "S09", "S10"); // rankings: what was wanted least is cut off
    var missing = SentValues.of(forms.sent().root()).without(kept.at("/answers"));
    assertThat(missing)
        .allMatch(line -> apart.contains(line.substring(0, 3)) || line.matches(".*\\[9[78]\\].*"));
  }

  private static Questionnaire asked(String survey, String wave) {
    var folder = Platform.project().resolve("surveys");
    return SurveyFolder.read(folder)
        .survey(survey)
        .flatMap(s -> s.wave(wave))
        .orElseThrow()
        .questionnaire();
  }
}
