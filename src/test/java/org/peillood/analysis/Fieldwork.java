package org.peillood.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.privacy.SafeCrossings;
import org.peillood.response.Mode;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Weights;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Responses written in a test, and a tabulation run over them. */
public final class Fieldwork {

  /** The day on which results of this class are computed. */
  public static final LocalDate TODAY = LocalDate.of(2020, 12, 15);

  private final Survey survey;
  private final List<Answers> responses = new ArrayList<>();
  private final List<Mode> modes = new ArrayList<>();
  private Mode mode = Mode.WEB;
  private Optional<Weighed> weights = Optional.empty();
  private final Map<Integer, Gathered> gathered = new HashMap<>();

  /** The responses so far, and what may be shown of their crossings; kept as a wave keeps them. */
  private record Gathered(Microdata data, SafeCrossings crossings) {}

  private Fieldwork(Survey survey) {
    this.survey = survey;
  }

  public static Fieldwork of(Survey survey) {
    return new Fieldwork(survey);
  }

  /** What follows came in like this; before the first such word, on the web. */
  public Fieldwork by(Mode other) {
    mode = other;
    return this;
  }

  /** With a weight for each respondent so far. */
  public Fieldwork weighing(double... perRespondent) {
    return weighing(List.of(), perRespondent);
  }

  /** With a weight for each respondent so far that follows from the answers to these items. */
  public Fieldwork weighing(List<String> items, double... perRespondent) {
    weights = Optional.of(new Weighed(Weights.of(perRespondent), items));
    return this;
  }

  /** So many respondents who gave this one answer. */
  public Fieldwork times(int count, String item, Answer answer) {
    return times(count, Answers.none().with(item, answer));
  }

  /** So many respondents with these answers. */
  public Fieldwork times(int count, Answers answers) {
    for (int i = 0; i < count; i++) {
      responses.add(answers);
      modes.add(mode);
    }
    return this;
  }

  /** So many respondents who left everything empty. */
  public Fieldwork empty(int count) {
    return times(count, Answers.none());
  }

  public static Answer choice(String code) {
    return new Answer.Choice(code);
  }

  public static Answer choices(String... codes) {
    return new Answer.Choices(List.of(codes));
  }

  public static Answer missing(MissingCode code) {
    return new Answer.Missing(code);
  }

  /** The result in English, as of {@link #TODAY}. */
  public TabulationResult run(Tabulation tabulation) {
    return run(tabulation, new Language("en"));
  }

  /** The result in a language. */
  public TabulationResult run(Tabulation tabulation, Language language) {
    return Analysis.result(
        tabulation,
        survey,
        List.of(survey.waves().get(survey.waves().size() - 1)),
        Texts.in(language),
        new Analysis.Sources(
            (s, wave) -> gathered(wave).data(),
            (s, wave) -> gathered(wave).crossings(),
            (t, wave, data) -> weights,
            Variables.asked()),
        true,
        TODAY);
  }

  private Gathered gathered(Wave wave) {
    return gathered.computeIfAbsent(
        responses.size(),
        size -> {
          var data = data(wave);
          return new Gathered(data, Crossings.of(survey, wave, data, Variables.asked()));
        });
  }

  private Microdata data(Wave wave) {
    var columns = new ItemColumns(wave.questionnaire().items());
    var asked = wave.questionnaire().items().stream().map(Item::name).collect(Collectors.toSet());
    responses.forEach(answers -> columns.append(answers, asked));
    var came =
        CategoricalColumn.builder(
            Columns.MODE, Arrays.stream(Mode.values()).map(Mode::slug).toList());
    modes.forEach(way -> came.append(way.slug()));
    var all = new ArrayList<Column>(List.of(came.view()));
    var view = columns.view();
    view.names().forEach(name -> all.add(view.column(name).orElseThrow()));
    return Microdata.of(all);
  }
}
