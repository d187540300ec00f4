package org.peillood.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.peillood.survey.SurveyFolder;

/** A questionnaire that is written in a test. */
final class Questions {

  private Questions() {}

  static PaperForm form(String sheets) {
    try {
      var folder = Files.createTempDirectory("paper");
      var survey = Files.createDirectories(folder.resolve("vorm"));
      Files.writeString(
          survey.resolve("survey.yaml"),
          """
          id: vorm
          title: {en: T}
          name: {en: N}
          audience: {en: A}
          themes: [I]
          evidence: []
          asks: {en: W}
          promises: {en: [P]}
          notice: {version: 1, text: {en: [X]}}
          afterwards: {en: [Y]}
          consent: mee
          sensitive: false
          keepUntil: 2040-12-31
          languages: [{code: en, status: complete}]
          waves:
            - {code: '1', title: {en: W}, questionnaire: questionnaire.yaml, languages: [en], opens: 2020-01-01, minutes: 1, mode: web}
          """);
      var all =
          "settings: [{form_id: vorm, version: '1', default_language: English (en)}]\n" + sheets;
      var question =
          "  - {type: select_one mee, name: mee, 'label::English (en)': Part, required: 'yes'}\n";
      var choices =
          """
            - {list_name: mee, name: ja, 'label::English (en)': 'Yes'}
            - {list_name: mee, name: nee, 'label::English (en)': 'No'}
          """;
      // Last, so that the numbers in a test begin with its own questions.
      all =
          all.contains("choices:\n")
              ? all.replace("choices:\n", question + "choices:\n" + choices)
              : all + question + "choices:\n" + choices;
      Files.writeString(survey.resolve("questionnaire.yaml"), all);
      var read = SurveyFolder.read(folder);
      return PaperForm.of(
          read.survey("vorm")
              .orElseThrow(() -> new IllegalArgumentException(read.problems().toString()))
              .waves()
              .get(0)
              .questionnaire(),
          PaperForm.COPIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
