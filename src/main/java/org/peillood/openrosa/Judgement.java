package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.interview.Interview;
import org.peillood.interview.Turn;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * Whether a filled-in form may become a response: the checks of the pages, all at once.
 *
 * @param answers settled, with the calculations as the app made them; what could not be read is not
 *     among them
 * @param consent what was said about taking part
 * @param faults why staff have to look first; empty when nobody has to
 */
record Judgement(Answers answers, Consent consent, List<Fault> faults) {

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
    var faults = new ArrayList<>(reading.faults());
    var consent = consent(answers, survey, interview);
    if (consent == Consent.ABSENT) {
      faults.add(Fault.of(survey.consent(), "no-consent"));
    }
    // The engine's own sentences; staff read them in the first of their languages.
    var language = Language.DUTCH.code();
    interview
        .contradictions(answers)
        .forEach(
            hidden -> faults.add(new Fault(hidden.item(), "import.fault.never-asked", List.of())));
    interview
        .violations(answers, language)
        .forEach(
            (item, complaint) ->
                faults.add(new Fault(item, "import.fault.violation", List.of(complaint))));
    interview.resume(answers).ifPresent(page -> faults.add(Fault.of(page.name(), "unanswered")));
    return new Judgement(settled(interview, answers, reading.calculated()), consent, faults);
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

  private static Optional<String> code(Answer answer) {
    return answer instanceof Answer.Choice choice ? Optional.of(choice.code()) : Optional.empty();
  }

  // A calculation may depend on the day, and routing in the field stood on what it was then.
  private static Answers settled(
      Interview interview, Answers answers, Map<String, Answer> calculated) {
    var settled = interview.settle(answers);
    var notAsked = Optional.<Answer>of(new Answer.Missing(MissingCode.NOT_ASKED));
    for (var entry : calculated.entrySet()) {
      if (!settled.get(entry.getKey()).equals(notAsked)) {
        settled = settled.with(entry.getKey(), entry.getValue());
      }
    }
    return settled;
  }
}
