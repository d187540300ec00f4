package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SurveySettingsTest {

  private static final SurveySettings HALF =
      new SurveySettings(
          Map.ofEntries(
              Map.entry("id", "vertrouwen"),
              Map.entry("title.nl", "Vertrouwt u ons?"),
              Map.entry("promises.nl", "Geen naam.\r\n\r\n  Altijd stoppen. "),
              Map.entry("notice.version", "1"),
              Map.entry("themes", "VI, VII"),
              Map.entry("languages.1.code", "nl"),
              Map.entry("languages.1.status", "complete"),
              Map.entry("languages.2.code", "fr"),
              Map.entry("languages.2.status", "draft"),
              Map.entry("waves.1.code", "2020"),
              Map.entry("waves.1.title.nl", "lente 2020"),
              Map.entry("waves.1.languages", "nl, fr"),
              Map.entry("waves.1.closes", " ")));

  @Test
  void half_filled_in_settings_are_written_as_a_document() {
    assertThat(SurveyDocument.write(HALF))
        .isEqualTo(
            """
            id: vertrouwen
            title:
              nl: Vertrouwt u ons?
            themes:
              - VI
              - VII
            promises:
              nl:
                - Geen naam.
                - Altijd stoppen.
            notice:
              version: '1'
            languages:
              - code: nl
                status: complete
              - code: fr
                status: draft
            waves:
              - code: '2020'
                title:
                  nl: lente 2020
                languages:
                  - nl
                  - fr
            """);
  }

  @Test
  void what_was_written_reads_back_the_same() {
    assertThat(SurveyDocument.read(SurveyDocument.write(HALF)))
        .isEqualTo(new SurveyDocument(HALF, List.of()));
  }

  @Test
  void quotas_read_back_the_same() {
    var quota = "waves.1.quotas.1.";
    var settings =
        HALF.with(
            Map.of(
                quota + "code", "jong",
                quota + "name.nl", "Jongeren",
                quota + "when", "${leeftijd} < 30",
                quota + "target", "50"));
    assertThat(SurveyDocument.read(SurveyDocument.write(settings)))
        .isEqualTo(new SurveyDocument(settings, List.of()));
  }

  @Property(tries = 300)
  void any_text_reads_back_the_same(@ForAll("typed") Map<String, String> fields) {
    var settings = new SurveySettings(fields);
    assertThat(SurveyDocument.read(SurveyDocument.write(settings)).settings()).isEqualTo(settings);
  }

  @Provide
  Arbitrary<Map<String, String>> typed() {
    var field =
        Arbitraries.of(
            "id",
            "title.nl",
            "title.ar",
            "asks.nl",
            "promises.nl",
            "notice.text.fr",
            "consent",
            "keepUntil",
            "languages.1.code",
            "waves.1.title.nl",
            "waves.1.opens");
    var text =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40),
            Arbitraries.strings()
                .withChars("é‘’\n#:'\"-{}[]&*!|>%@`ا😀 ،\u0000\u0085\ufeff\t")
                .ofMaxLength(30));
    return Arbitraries.maps(field, text).ofMaxSize(8);
  }

  @Test
  void every_survey_of_the_product_reads_the_same_when_it_is_written_anew() throws IOException {
    for (var survey : SurveyFolder.read(Path.of("surveys")).surveys()) {
      var folder = Path.of("surveys", survey.id());
      var read = SurveyDocument.read(Files.readString(folder.resolve("survey.yaml")));
      assertThat(read.problems()).isEmpty();
      var again =
          SurveyFile.read(
              survey.id(),
              SurveyDocument.write(read.settings()),
              (wave, file) -> folder.resolve(file));
      assertThat(again.problems()).isEmpty();
      assertThat(again.survey()).contains(survey);
    }
  }

  @Test
  void what_is_no_setting_is_told_by_its_line() {
    assertThat(
            SurveyDocument.read("id: x\ntitle: Hallo\naudiense: {nl: allen}\nwaves: [2020]\n")
                .problems())
        .extracting(problem -> problem.place() + " | " + problem.message())
        .containsExactlyInAnyOrder(
            "audiense (line 3) | This name is unknown here.",
            "title (line 2) | This is missing.",
            "waves (line 4) | Each entry is a list of names with values.");
    assertThat(SurveyDocument.read("id: [x").problems())
        .extracting(DefinitionProblem::code)
        .containsExactly("yaml-broken");
  }

  @Test
  void what_two_people_changed_in_different_fields_comes_together() {
    var mine = HALF.with("title.nl", "Mijn titel");
    var theirs = HALF.with("title.nl", "Hun titel").with("keepUntil", "2031-12-31");
    assertThat(mine.mergedWith(theirs, HALF)).isEqualTo(mine.with("keepUntil", "2031-12-31"));
    assertThat(mine.changedFrom(HALF)).containsExactly("title.nl");
  }

  @Test
  void a_language_goes_with_all_that_was_written_in_it() {
    var without = HALF.with("title.fr", "Confiance").withoutLanguage("fr");
    assertThat(without.languages()).containsExactly("nl");
    assertThat(without.get("title.fr")).isEmpty();
    assertThat(without.get("waves.1.languages")).isEqualTo("nl");
    assertThat(without.withLanguage("ar").get("languages.2.code")).isEqualTo("ar");
  }

  @Test
  void waves_are_counted_without_gaps() {
    var three = HALF.withWave(Map.of("code", "2021")).withWave(Map.of("code", "2022"));
    var two = three.withoutWave(2);
    assertThat(two.waves()).containsExactly(1, 2);
    assertThat(two.wave("2022")).contains(2);
  }
}
