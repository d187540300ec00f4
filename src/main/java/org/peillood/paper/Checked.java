package org.peillood.paper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peillood.interview.Interview;
import org.peillood.interview.Turn;
import org.peillood.paper.KeyedValue.Given;
import org.peillood.paper.KeyedValue.Unusable;
import org.peillood.paper.KeyedValue.Why;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.web.Texts;

/**
 * A form as it was keyed, held against its questionnaire.
 *
 * @param values what each field holds, in the order of the form
 * @param wrong what has to be keyed otherwise, by field
 * @param doubts what can be so on paper, though the questionnaire rules it out, by field
 */
record Checked(
    PaperForm form,
    Interview interview,
    Consent consent,
    Map<String, KeyedValue> values,
    Map<String, String> wrong,
    Map<String, String> doubts) {

  private static final Pattern NUMBERS = Pattern.compile("[-~]([0-9]+)");

  /** What was said about taking part. */
  enum Consent {
    GIVEN,
    DECLINED,
    /** The field was not keyed yet. */
    UNKNOWN
  }

  static Checked of(
      Survey survey, PaperForm form, Interview interview, Map<String, String> typed, Texts texts) {
    var values = new KeyReader(form, interview, texts).all(typed);
    var consent = consent(survey, interview, values);
    var wrong = new LinkedHashMap<String, String>();
    values.forEach(
        (field, value) -> {
          if (value instanceof KeyedValue.Wrong no) {
            wrong.put(field, no.complaint());
          }
        });
    if (consent == Consent.UNKNOWN && !wrong.containsKey(survey.consent())) {
      wrong.put(survey.consent(), texts.get("paper.key.consent"));
    }
    if (consent != Consent.GIVEN) {
      return new Checked(form, interview, consent, values, wrong, Map.of());
    }
    var answers = KeyedAnswers.of(form, values, field -> true);
    var doubts = new LinkedHashMap<String, String>();
    interview
        .contradictions(answers)
        .forEach(
            found ->
                doubts.put(name(found.item(), found.place()), texts.get("paper.key.not-asked")));
    interview
        .violations(answers, texts.language().code())
        .forEach(found -> doubts.putIfAbsent(name(found.item(), found.place()), found.complaint()));
    blanks(form, interview, values, answers)
        .forEach(field -> wrong.putIfAbsent(field, texts.get("paper.key.blank")));
    doubts.keySet().retainAll(values.keySet());
    return new Checked(form, interview, consent, values, wrong, doubts);
  }

  // As on the pages: it is yes when the walk goes on after it.
  private static Consent consent(
      Survey survey, Interview interview, Map<String, KeyedValue> values) {
    var value = values.get(survey.consent());
    if (value instanceof Unusable) {
      return Consent.DECLINED;
    }
    if (!(value instanceof Given given) || !(given.answer() instanceof Answer.Choice choice)) {
      return value instanceof Given ? Consent.DECLINED : Consent.UNKNOWN;
    }
    return isYes(survey, interview, choice.code()) ? Consent.GIVEN : Consent.DECLINED;
  }

  /** Whether this answer to the question about taking part lets the walk go on. */
  static boolean isYes(Survey survey, Interview interview, String code) {
    var turn =
        interview.turn(
            Answers.none(),
            survey.consent(),
            Map.of(survey.consent(), List.of(code)),
            interview.questionnaire().defaultLanguage());
    return turn instanceof Turn.Accepted accepted && accepted.next().isPresent();
  }

  // Not keyed though it is asked: somebody may have passed over it.
  private static Set<String> blanks(
      PaperForm form, Interview interview, Map<String, KeyedValue> values, Answers answers) {
    var settled = interview.settleSent(answers);
    var begun =
        form.fields().stream()
            .filter(field -> values.get(field.name()) instanceof Given)
            .map(Field::place)
            .collect(Collectors.toSet());
    return form.fields().stream()
        .filter(field -> values.get(field.name()) instanceof KeyedValue.Blank)
        .filter(field -> field.place().steps().isEmpty() || begun.contains(field.place()))
        .filter(field -> isAsked(settled, field))
        .map(Field::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isAsked(Answers settled, Field field) {
    var here = Optional.of(settled);
    for (var step : field.place().steps()) {
      here =
          here.flatMap(answers -> answers.get(step.repeat()))
              .filter(Answer.Repeated.class::isInstance)
              .map(repeated -> ((Answer.Repeated) repeated).instances())
              .filter(instances -> instances.size() >= step.copy())
              .map(instances -> instances.get(step.copy() - 1));
    }
    return here.isPresent()
        && here.get()
            .get(field.item().name())
            .filter(
                answer ->
                    answer.equals(new Answer.Missing(MissingCode.NOT_ASKED))
                        || answer.equals(new Answer.Missing(MissingCode.REFUSED)))
            .isEmpty();
  }

  // The interview may write the numbers of instances with another sign.
  private static String name(String item, String place) {
    var name = new StringBuilder(item);
    if (place.startsWith(item)) {
      NUMBERS
          .matcher(place.substring(item.length()))
          .results()
          .forEach(number -> name.append('-').append(number.group(1)));
    }
    return name.toString();
  }

  /** Whether it can be finished once somebody has said that the paper has these doubts. */
  boolean isSound(Set<String> asOnPaper) {
    return wrong.isEmpty() && asOnPaper.containsAll(doubts.keySet());
  }

  /**
   * What is stored: the answers, without those that routing did not ask for or that its rules do
   * not let through.
   */
  Answers settled() {
    var taken = KeyedAnswers.of(form, values, field -> !doubts.containsKey(field.name()));
    return interview.settleSent(taken);
  }

  /** What the fields came to. */
  PaperWave.Tally tally() {
    return new PaperWave.Tally(
        count(Why.LEFT_EMPTY), count(Why.ILLEGIBLE), count(Why.CROSSED), doubts.size());
  }

  private long count(Why why) {
    return values.values().stream().filter(new Unusable(why)::equals).count();
  }

  /** What is compared with another keying: the meaning, not the way of typing. */
  Map<String, KeyedValue> meant() {
    var meant = new LinkedHashMap<>(values);
    meant.replaceAll(
        (field, value) -> value instanceof KeyedValue.Blank ? new Unusable(Why.LEFT_EMPTY) : value);
    return meant;
  }
}
