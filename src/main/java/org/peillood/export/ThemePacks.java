package org.peillood.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.ThemeResult;
import org.peillood.analysis.ThemeResults;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.XFormWriter;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Everything with which somebody else can compute the figures of a theme's page again: the single
 * answers that they are of, how they are defined, what was published, and a script for R that
 * compares the two. For the research role only; what leaves is entered in the audit trail before it
 * does.
 */
@ApplicationScoped
public class ThemePacks {

  private static final String SCRIPT = "narekenen.R";

  @Inject ThemeResults themes;
  @Inject Surveys surveys;
  @Inject Export export;
  @Inject Clock clock;

  private record Part(ThemeResult.SurveyPart shown, Export.Extract extract) {
    List<TabulationResult> results() {
      return Stream.concat(
              shown.blocks().stream().map(ThemeResult.Block::result), shown.scores().stream())
          .toList();
    }

    String file() {
      return shown.survey() + "-" + shown.wave() + ".csv";
    }
  }

  /**
   * Prepares the pack of a theme, and enters in the audit trail which single answers leave with it.
   *
   * @param waves codes of the waves wanted, as on the page of the theme
   * @param account who fetches it
   */
  Export.Prepared prepare(
      String theme, Collection<String> waves, Language language, String account) {
    var words = Texts.in(language);
    var result = themes.of(theme, waves, language);
    var parts = new ArrayList<Part>();
    for (var part : result.surveys()) {
      if (!part.blocks().isEmpty()) {
        parts.add(new Part(part, extract(part, theme, account, words)));
      }
    }
    return out -> write(result, parts, words, out);
  }

  private Export.Extract extract(
      ThemeResult.SurveyPart part, String theme, String account, Texts words) {
    var survey = surveys.survey(part.survey());
    var code = words.language().code();
    var order =
        new Order(
            survey,
            List.of(surveys.wave(survey, part.wave())),
            Format.CSV,
            survey.languages().contains(code) ? code : survey.languages().get(0),
            Writing.NUMBERS,
            Dialect.PLAIN,
            Choice.Open.NONE);
    var items =
        part.blocks().stream()
            .flatMap(block -> block.result().tables().stream())
            .flatMap(table -> table.items().stream())
            .collect(Collectors.toSet());
    return export.extract(order, items, account, words.get("export.pack.about", theme), words);
  }

  private void write(ThemeResult result, List<Part> parts, Texts words, OutputStream out)
      throws IOException {
    var bundle = new Bundle(LocalDate.now(clock), out);
    for (var part : parts) {
      part.extract().write(bundle.begin("data/" + part.file()));
      CodebookTable.of(part.extract().codebook(), words)
          .write(
              Dialect.PLAIN,
              bundle.begin("definities/" + part.file().replace(".csv", "-codebook.csv")));
      var survey = surveys.survey(part.shown().survey());
      bundle.add(
          "definities/" + part.file().replace(".csv", ".xml"),
          XFormWriter.write(surveys.wave(survey, part.shown().wave()).questionnaire()));
    }
    var tabulations =
        parts.stream()
            .flatMap(part -> part.results().stream())
            .map(TabulationResult::tabulation)
            .toList();
    bundle.add("definities/tabellen.json", json(tabulations));
    published(parts, bundle.begin("gepubliceerd.csv"));
    bundle.add(SCRIPT, script());
    bundle.add(words.get("export.read-me"), readMe(result, parts, words));
    bundle.end();
  }

  private static void published(List<Part> parts, OutputStream out) throws IOException {
    var figures = new PackFigures(out);
    for (var part : parts) {
      for (var result : part.results()) {
        figures.add(result, part.file(), part.extract().questions());
      }
    }
    figures.end();
  }

  private static String json(List<Tabulation> tabulations) throws IOException {
    return Json.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tabulations);
  }

  static String script() throws IOException {
    try (var file =
        Optional.ofNullable(ThemePacks.class.getResourceAsStream("/export/" + SCRIPT))
            .orElseThrow()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String readMe(ThemeResult result, List<Part> parts, Texts words) {
    var text =
        new StringBuilder(words.get("export.pack.title", result.code() + " " + result.name()));
    text.append("\n\n").append(words.get("export.pack.single")).append("\n\n");
    text.append(words.get("export.pack.run", SCRIPT)).append("\n\n");
    text.append(words.get("export.pack.rest")).append('\n');
    for (var part : parts) {
      text.append('\n').append(part.extract().codebook().title()).append('\n');
      part.extract()
          .codebook()
          .notes()
          .forEach(note -> text.append("- ").append(note).append('\n'));
    }
    return text.toString();
  }
}
