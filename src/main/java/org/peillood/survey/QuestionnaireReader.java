package org.peillood.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an XLSForm into a questionnaire. It goes on to the end whatever it meets, so that all
 * problems are reported at once; a questionnaire comes out only when there are none.
 */
final class QuestionnaireReader {

  private final Map<String, Sheet> sheets;
  private final FormFolder folder;
  private final Demands demands;
  private final Problems problems;
  private Optional<SurveySheet> expressions = Optional.empty();

  private QuestionnaireReader(
      Map<String, Sheet> sheets, FormFolder folder, Demands demands, Problems problems) {
    this.sheets = sheets;
    this.folder = folder;
    this.demands = demands;
    this.problems = problems;
  }

  /**
   * Reads a file: a workbook, CSV or YAML.
   *
   * @param complete codes of the languages in which nothing may be absent
   */
  static Optional<Questionnaire> read(Path file, List<String> complete, Problems problems) {
    return WorkbookReader.read(file, problems)
        .flatMap(
            workbook ->
                read(workbook.sheets(), FormFolder.around(file), Demands.ours(complete), problems));
  }

  /**
   * Reads a file whose texts may leave out their language, with the files that belong to it: those
   * beside it, or those in a package with it.
   *
   * @param ofTheWave what its wave demands, given the name of the file without its ending
   */
  static Optional<Questionnaire> read(
      Path file, Function<String, Demands> ofTheWave, Problems problems) {
    if (!FormPackage.is(file)) {
      return readBeside(file, ofTheWave, problems);
    }
    try (var opened = FormPackage.open(file)) {
      return readBeside(opened.form(), ofTheWave, problems);
    } catch (Unreadable e) {
      e.tell(problems);
      return Optional.empty();
    }
  }

  private static Optional<Questionnaire> readBeside(
      Path file, Function<String, Demands> ofTheWave, Problems problems) {
    return WorkbookReader.read(file, problems)
        .filter(workbook -> problems.none())
        .flatMap(
            workbook ->
                read(
                    workbook.sheets(),
                    FormFolder.around(file),
                    ofTheWave.apply(workbook.stem()),
                    problems));
  }

  /** Reads any form that the standard allows, to convert it: a workbook, CSV, Markdown or YAML. */
  static Optional<Questionnaire> readByTheStandard(Path file, Problems problems) {
    return WorkbookReader.read(file, problems)
        .filter(workbook -> problems.none())
        .flatMap(
            workbook -> read(workbook.sheets(), Demands.ofTheStandard(workbook.stem()), problems));
  }

  /** The same of a form that clients are to load: what the engine refuses, is refused. */
  static Optional<Questionnaire> readForClients(Path file, Problems problems) {
    return WorkbookReader.read(file, problems)
        .filter(workbook -> problems.none())
        .flatMap(workbook -> read(workbook.sheets(), Demands.ofClients(workbook.stem()), problems));
  }

  /** Reads sheets of a questionnaire that is asked here, wherever they come from. */
  static Optional<Questionnaire> read(
      Map<String, Sheet> sheets, List<String> complete, Problems problems) {
    return read(sheets, Demands.ours(complete), problems);
  }

  /** Reads sheets. */
  static Optional<Questionnaire> read(
      Map<String, Sheet> sheets, Demands demands, Problems problems) {
    return read(sheets, FormFolder.none(), demands, problems);
  }

  private static Optional<Questionnaire> read(
      Map<String, Sheet> sheets, FormFolder folder, Demands demands, Problems problems) {
    return new QuestionnaireReader(sheets, folder, demands, problems).read();
  }

  private Optional<Questionnaire> read() {
    var written = written();
    return demands.areRun() ? written.flatMap(this::compiled) : written;
  }

  // What the sheets say, whether an engine can run it or not.
  private Optional<Questionnaire> written() {
    FormCheck.run(sheets, problems);
    if (demands.areOurs()) {
      Columns.checkKnown(sheets, problems);
    }
    var columns = Columns.of(sheets);
    var languages = new LinkedHashMap<>(columns.languageNames());
    var settings = settings();
    var defaultLanguage = defaultLanguage(settings, columns, languages);
    var wording = wording(columns, defaultLanguage, languages);
    var lists = ChoicesSheet.read(sheet("choices"), wording, demands, problems);
    if (demands.areForAnswers()) {
      new FileCheck(folder, demands, problems).run(sheets);
    }
    var survey = new SurveySheet(lists, wording, folder, demands, problems);
    var elements = survey.read(sheet("survey"));
    if (elements.isEmpty() && problems.none() && demands.areForAnswers()) {
      problems.add(Fault.SHEET_EMPTY, "survey", "");
    }
    if (!problems.none()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<>(settings.values());
    values.putAll(survey.settings());
    expressions = Optional.of(survey);
    return Optional.of(
        new Questionnaire(
            new Settings(demands.stem(), values),
            defaultLanguage,
            languages,
            demands.areOurs() || !demands.areForAnswers() ? elements : OwnNames.given(elements),
            survey.meta(),
            List.copyOf(survey.lists().values()),
            FurtherSheets.of(sheets),
            folder.used()));
  }

  private Optional<Questionnaire> compiled(Questionnaire questionnaire) {
    try {
      CompiledForm.of(questionnaire);
      return Optional.of(questionnaire);
    } catch (CompiledForm.Refused e) {
      expressions.ifPresent(SurveySheet::tellExpressions);
      new RefusedCells(sheets, this::trial, problems).tell();
      if (problems.none()) {
        problems.add(Fault.ENGINE_REFUSES, "survey", "", String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }
  }

  private Optional<Questionnaire> trial(Map<String, Sheet> others) {
    return new QuestionnaireReader(others, folder, demands, new Problems("")).written();
  }

  private Wording wording(Columns columns, String defaultLanguage, Map<String, String> languages) {
    for (var language : demands.complete()) {
      if (!languages.containsKey(language)) {
        problems.add(Fault.NO_COLUMN_IN_LANGUAGE, "survey", language, language);
      }
    }
    var asked = demands.complete().stream().filter(languages::containsKey).toList();
    return new Wording(
        columns,
        defaultLanguage,
        demands.areOurs() ? withDefault(defaultLanguage, asked) : List.of(),
        problems);
  }

  private Settings settings() {
    var rows = sheet("settings").rows();
    if (rows.size() > 1 && demands.areOurs()) {
      problems.add(Fault.SETTINGS_IN_TWO_ROWS, rows.get(1).place(), "");
    }
    var values = new LinkedHashMap<String, String>();
    rows.stream()
        .findFirst()
        .ifPresent(row -> row.cells().forEach((column, cell) -> values.put(column, cell.value())));
    return new Settings(demands.stem(), values);
  }

  private String defaultLanguage(
      Settings settings, Columns columns, Map<String, String> languages) {
    var written = settings.value("default_language");
    if (languages.isEmpty()) {
      var only = settings.defaultLanguage();
      var code = unnamed(written).orElseGet(() -> Columns.code(only));
      languages.put(code, only);
      return code;
    }
    if (!demands.areOurs()) {
      return columns.language(settings.defaultLanguage());
    }
    var code = written.map(columns::language);
    if (code.isPresent() && !languages.containsKey(code.get())) {
      problems.add(
          Fault.DEFAULT_LANGUAGE_UNKNOWN,
          sheet("settings").rows().get(0).place("default_language"),
          written.orElseThrow(),
          String.join(", ", languages.values()));
    }
    return code.filter(languages::containsKey)
        .orElseGet(() -> languages.keySet().iterator().next());
  }

  // Texts that name no language are in the one that the survey speaks first.
  private Optional<String> unnamed(Optional<String> written) {
    return Optional.of(demands.language())
        .filter(language -> !language.isEmpty())
        .filter(language -> written.isEmpty() || written.equals(Optional.of(Columns.NO_LANGUAGE)));
  }

  // Every other language falls back to the default one, so that one can never have holes.
  private static List<String> withDefault(String defaultLanguage, List<String> complete) {
    var all = new ArrayList<>(complete);
    if (!all.contains(defaultLanguage)) {
      all.add(defaultLanguage);
    }
    return all;
  }

  private Sheet sheet(String name) {
    return sheets.getOrDefault(name, new Sheet(name, List.of()));
  }
}
