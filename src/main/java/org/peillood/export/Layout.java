package org.peillood.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.export.Variable.Kind;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Answer;
import org.peillood.survey.AnswerReader;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * What stands where in a file of microdata: makes the {@link Codebook} of a choice, and fills rows
 * from responses. To an earlier version of a question that has since become another one, a response
 * says nothing about this one, as in the figures. What is asked once has one layout, each repeat
 * another one. For one file; one thread fills its rows.
 */
final class Layout {

  private record Source(Question question, Fill fill) {}

  private record Place(String wave, String hash) {}

  /**
   * What responses to one version of a questionnaire are read with.
   *
   * @param telling whether they tell something about each of the sources, in their order
   */
  private record Version(String wave, AnswerReader reader, BitSet telling) {}

  private static final Optional<Answer> NEVER_ASKED =
      Optional.of(new Answer.Missing(MissingCode.NOT_ASKED));

  // Others come at the end, so that these keep their numbers.
  private static final List<Mode> MODES =
      List.of(Mode.WEB, Mode.ASSISTED, Mode.KIOSK, Mode.FIELD_APP, Mode.IMPORT, Mode.PAPER);

  private final Choice choice;
  private final Choice.Versions versions;
  private final Wording wording;
  private final Scope scope;
  private final List<Layout> repeats;
  private final Names names = new Names();
  private final List<Variable> variables = new ArrayList<>();
  private final List<ResponseSet> sets = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Wave> waves = new LinkedHashMap<>();
  private final Map<Place, Version> read = new ConcurrentHashMap<>();
  private final List<String> waveNumbers;
  private final List<String> languages;
  private final int group;
  private final int synthetic;

  Layout(Choice choice, Choice.Versions versions, Wording wording) {
    this(
        choice,
        versions,
        wording,
        Scope.ONCE,
        Scope.repeats(choice.waves()).stream()
            .map(repeat -> new Layout(choice, versions, wording, repeat, List.of()))
            .toList());
  }

  private Layout(
      Choice choice, Choice.Versions versions, Wording wording, Scope scope, List<Layout> repeats) {
    this.choice = choice;
    this.versions = versions;
    this.wording = wording;
    this.scope = scope;
    this.repeats = repeats;
    choice.survey().waves().stream()
        .sorted(Comparator.comparing(Wave::opens))
        .forEach(wave -> waves.put(wave.code(), wave));
    this.waveNumbers = List.copyOf(waves.keySet());
    this.languages =
        Stream.concat(
                choice.survey().languages().stream(),
                waves.values().stream().flatMap(wave -> wave.languages().stream()))
            .distinct()
            .toList();
    add("row", "export.variable.row", Kind.WHOLE, Measure.SCALE, List.of());
    if (scope.isRepeat()) {
      numbers();
      this.group = -1;
      this.synthetic = -1;
      questions();
      return;
    }
    circumstances();
    this.group =
        choice.waves().stream().anyMatch(Wave::keepsGroups)
            ? add("group", "export.variable.group", Kind.TEXT, Measure.NOMINAL, List.of())
            : -1;
    this.synthetic = choice.synthetic() ? syntheticVariable() : -1;
    questions();
  }

  // Which instance it is, in each of the repeats around it.
  private void numbers() {
    var titles = Notes.titles(choice, scope, wording);
    for (int i = 0; i < scope.path().size(); i++) {
      variables.add(
          own(
              scope.path().get(i) + "_nr",
              wording.words().get("export.variable.instance", titles.get(i)),
              Kind.WHOLE,
              Measure.SCALE,
              List.of()));
    }
  }

  private void circumstances() {
    var codes = new ArrayList<Value>();
    var chosen = choice.waves().stream().map(Wave::code).toList();
    for (var wave : waves.values()) {
      int number = codes.size() + 1;
      codes.add(new Value(number, wave.code(), wording.plain(wave.title()), false));
    }
    codes.removeIf(value -> !chosen.contains(value.code()));
    add("wave", "export.variable.wave", Kind.CODED, Measure.ORDINAL, codes);
    var spoken = new ArrayList<Value>();
    languages.forEach(
        code ->
            spoken.add(new Value(spoken.size() + 1, code, new Language(code).endonym(), false)));
    add("language", "export.variable.language", Kind.CODED, Measure.NOMINAL, spoken);
    var modes =
        MODES.stream()
            .map(
                mode ->
                    new Value(
                        MODES.indexOf(mode) + 1,
                        mode.slug(),
                        wording.words().get("surveys.mode." + mode.slug()),
                        false))
            .toList();
    add("mode", "export.variable.mode", Kind.CODED, Measure.NOMINAL, modes);
  }

  private int syntheticVariable() {
    var words = wording.words();
    return add(
        "synthetic",
        "export.variable.synthetic",
        Kind.CODED,
        Measure.NOMINAL,
        List.of(
            new Value(0, "0", words.get("export.value.no"), false),
            new Value(1, "1", words.get("export.value.yes"), false)));
  }

  private int add(String name, String label, Kind kind, Measure measure, List<Value> values) {
    variables.add(own(name, wording.words().get(label), kind, measure, values));
    return variables.size() - 1;
  }

  private Variable own(String name, String label, Kind kind, Measure measure, List<Value> values) {
    return new Variable(
        names.of(name),
        "",
        "",
        label,
        kind,
        measure,
        values,
        Optional.empty(),
        choice.waves().stream().map(Wave::code).toList());
  }

  // Items get their own names first; names that are made up give way.
  private void questions() {
    var all = Question.of(choice.survey(), choice.waves(), scope);
    var called = new LinkedHashMap<Question, String>();
    var known = new HashMap<String, Integer>();
    for (var question : all) {
      boolean again = known.merge(question.name(), 1, Integer::sum) > 1;
      var newest = question.asked().keySet().iterator().next();
      called.put(question, names.of(again ? question.name() + "_" + newest : question.name()));
    }
    called.forEach(
        (question, name) -> {
          var made = made(question, name);
          variables.addAll(made.variables());
          made.set().ifPresent(sets::add);
          sources.add(new Source(question, made.fill()));
        });
  }

  private QuestionVariables.Made made(Question question, String name) {
    var of = new QuestionVariables(question, name, variables.size(), names, wording);
    return switch (question.family()) {
      case ONE -> of.one();
      case SEVERAL -> of.several();
      case RANKED -> of.ranked();
      case NUMBER -> of.number(choice.numbers());
      case MOMENT -> of.given(true);
      case OPEN -> of.given(opens());
      case FILE -> of.given(false);
    };
  }

  // What was screened was screened as a whole, and not instance by instance.
  private boolean opens() {
    return scope.isRepeat() ? choice.open() == Choice.Open.ALL : choice.open() != Choice.Open.NONE;
  }

  /** The description of the file, with those of the repeats. */
  Codebook codebook(LocalDate today) {
    var own = Notes.codebook(choice, scope, wording, today, variables, sets);
    if (repeats.isEmpty()) {
      return own;
    }
    var names =
        repeats.stream().map(repeat -> repeat.scope.name()).collect(Collectors.joining(", "));
    return own.beside(
        repeats.stream().map(repeat -> repeat.codebook(today)).toList(),
        wording.words().get("export.note.repeats", names));
  }

  /** The same of what is asked once alone. */
  Layout withoutRepeats() {
    return new Layout(choice, versions, wording, Scope.ONCE, List.of());
  }

  /** The layouts of the repeats, in the order of their codebooks. */
  List<Layout> repeats() {
    return repeats;
  }

  /** The instances of this repeat in a response. */
  List<Scope.Instance> instances(Answers answers) {
    return scope.instances(answers);
  }

  /** Fills a row with an instance of this repeat, all but the number of the response's row. */
  void fill(SingleAnswer response, Scope.Instance instance, Row row) {
    row.clear();
    for (int i = 0; i < instance.numbers().size(); i++) {
      row.set(1 + i, instance.numbers().get(i));
    }
    questions(version(response), instance.answers(), Map.of(), row);
  }

  /** What has a place in a row, in order. */
  List<Variable> variables() {
    return List.copyOf(variables);
  }

  /** An empty row with a place for each variable. */
  Row row() {
    return new Row(variables.size());
  }

  /** Reads the answers of a response; for any number of threads. */
  Answers answers(SingleAnswer response) {
    return version(response).reader().read(response.document());
  }

  /**
   * Fills a row with a response, all but its number.
   *
   * @param answers as {@link #answers} reads them
   * @param screened its texts that were screened, by item
   */
  void fill(SingleAnswer response, Answers answers, Map<String, String> screened, Row row) {
    row.clear();
    row.set(1, waveNumbers.indexOf(response.wave()) + 1);
    int spoken = languages.indexOf(response.language());
    row.set(2, spoken < 0 ? Double.NaN : spoken + 1);
    row.set(3, MODES.indexOf(response.mode()) + 1);
    if (group >= 0) {
      row.set(group, response.group().orElse(""));
    }
    if (synthetic >= 0) {
      row.set(synthetic, response.synthetic() ? 1 : 0);
    }
    questions(version(response), answers, screened, row);
  }

  private void questions(Version version, Answers answers, Map<String, String> screened, Row row) {
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      var question = source.question();
      var answer = version.telling().get(i) ? answers.get(question.name()) : NEVER_ASKED;
      source.fill().put(answer, version.wave(), released(question, answer, screened), row);
    }
  }

  private Version version(SingleAnswer response) {
    return read.computeIfAbsent(
        new Place(response.wave(), response.questionnaireHash()), this::version);
  }

  private Version version(Place place) {
    var wave = Optional.ofNullable(waves.get(place.wave())).orElseThrow();
    var answered = versions.of(choice.survey(), wave, place.hash());
    var telling = new BitSet();
    for (int i = 0; i < sources.size(); i++) {
      var question = sources.get(i).question();
      telling.set(
          i,
          question.asked().containsKey(wave.code())
              && answered.continuing().contains(question.name()));
    }
    return new Version(wave.code(), AnswerReader.of(answered.questionnaire()), telling);
  }

  private Optional<String> released(
      Question question, Optional<Answer> answer, Map<String, String> screened) {
    if (!question.family().isText()) {
      return Optional.empty();
    }
    if (question.family() == Family.OPEN) {
      var seen = Optional.ofNullable(screened.get(question.name()));
      if (seen.isPresent() || choice.open() != Choice.Open.ALL) {
        return seen.map(Layout::printable);
      }
    }
    return answer.map(Layout::text).map(Layout::printable);
  }

  private static String text(Answer answer) {
    if (answer instanceof Answer.Text text) {
      return text.text();
    }
    if (answer instanceof Answer.Moment moment) {
      return moment.iso();
    }
    if (answer instanceof Answer.Location location) {
      return location.points();
    }
    if (answer instanceof Answer.Choice one) {
      return one.code();
    }
    if (answer instanceof Answer.Choices several) {
      return String.join(" ", several.codes());
    }
    return answer instanceof Answer.Number number ? number.value().toPlainString() : "";
  }

  // What no format can hold; lines stay lines.
  private static String printable(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }
}
