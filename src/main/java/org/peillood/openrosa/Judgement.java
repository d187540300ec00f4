package org.peillood.openrosa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peillood.interview.Contradiction;
import org.peillood.interview.Interview;
import org.peillood.interview.Turn;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * Whether a filled-in form may become a response: the checks of the pages, all at once.
 *
 * @param answers settled, with the calculations as the app made them; what could not be read is not
 *     among them
 * @param consent what was said about taking part
 * @param filledInOn the day on which the app says that it was filled in
 * @param faults why staff have to look first; empty when nobody has to
 */
record Judgement(
    Answers answers, Consent consent, Optional<LocalDate> filledInOn, List<Fault> faults) {

  /** What was said about taking part. */
  enum Consent {
    GIVEN,
    DECLINED,
    /** Neither yes nor no can be read. */
    ABSENT
  }

  Judgement {
    faults = List.copyOf(faults);
  }

  /** Judges a form that was filled in for this survey. */
  static Judgement of(Node root, Survey survey, Interview interview) {
    var reading = Reading.of(root, interview.questionnaire());
    var answers = reading.answers();
    var unknowable = Unknowable.in(interview.questionnaire());
    var faults = new ArrayList<>(reading.faults());
    var consent = consent(answers, survey, interview);
    if (consent == Consent.ABSENT) {
      faults.add(Fault.of(survey.consent(), "no-consent"));
    }
    // The engine's own sentences; staff read them in the first of their languages.
    var language = Language.DUTCH.code();
    interview.contradictions(answers).stream()
        .map(Contradiction::item)
        .filter(item -> !unknowable.contains(item))
        .forEach(item -> faults.add(new Fault(item, "import.fault.never-asked", List.of())));
    interview
        .violations(answers, language)
        .forEach(
            (item, complaint) -> {
              if (!unknowable.contains(item)) {
                faults.add(new Fault(item, "import.fault.violation", List.of(complaint)));
              }
            });
    interview.unanswered(answers).entrySet().stream()
        .filter(entry -> !unknowable.contains(entry.getKey()))
        .findFirst()
        .ifPresent(entry -> faults.add(Fault.of(entry.getValue().name(), "unanswered")));
    return new Judgement(
        settled(interview, reading, unknowable),
        consent,
        filledInOn(answers, interview.questionnaire()),
        faults);
  }

  private static Consent consent(Answers answers, Survey survey, Interview interview) {
    if (!survey.asksConsent()) {
      return Consent.GIVEN;
    }
    var said = answers.get(survey.consent()).flatMap(Judgement::code);
    if (said.isEmpty()) {
      return Consent.ABSENT;
    }
    // As on the pages: it is yes when the walk goes on after it.
    var turn =
        interview.turn(
            Answers.none(),
            survey.consent(),
            Map.of(survey.consent(), List.of(said.get())),
            interview.questionnaire().defaultLanguage());
    if (turn instanceof Turn.Accepted accepted) {
      return accepted.next().isPresent() ? Consent.GIVEN : Consent.DECLINED;
    }
    return Consent.ABSENT;
  }

  private static Optional<LocalDate> filledInOn(Answers answers, Questionnaire questionnaire) {
    return Stream.of(ItemType.END, ItemType.TODAY, ItemType.START)
        .flatMap(type -> questionnaire.items().stream().filter(item -> item.type() == type))
        .flatMap(item -> answers.get(item.name()).stream())
        .filter(Answer.Moment.class::isInstance)
        .map(answer -> LocalDate.parse(((Answer.Moment) answer).iso()))
        .findFirst();
  }

  private static Optional<String> code(Answer answer) {
    return answer instanceof Answer.Choice choice ? Optional.of(choice.code()) : Optional.empty();
  }

  // A calculation may depend on the day, and routing in the field stood on what it was then.
  private static Answers settled(
      Interview interview, Reading.Read reading, Set<String> unknowable) {
    var settled = interview.settle(reading.answers());
    var sent = new LinkedHashMap<>(reading.answers().byItem());
    sent.keySet().retainAll(unknowable);
    sent.putAll(reading.calculated());
    var notAsked = Optional.<Answer>of(new Answer.Missing(MissingCode.NOT_ASKED));
    for (var entry : sent.entrySet()) {
      if (unknowable.contains(entry.getKey()) || !settled.get(entry.getKey()).equals(notAsked)) {
        settled = settled.with(entry.getKey(), entry.getValue());
      }
    }
    return settled;
  }
}
