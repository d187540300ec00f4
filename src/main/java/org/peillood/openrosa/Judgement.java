package org.peillood.openrosa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.interview.Interview;
import org.peillood.interview.Turn;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
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
        .filter(found -> !unknowable.contains(found.item()))
        .map(found -> new Fault(found.place(), "import.fault.never-asked", List.of()))
        .forEach(faults::add);
    interview.violations(answers, language).stream()
        .filter(found -> !unknowable.contains(found.item()))
        .map(
            found -> new Fault(found.place(), "import.fault.violation", List.of(found.complaint())))
        .forEach(faults::add);
    interview.unanswered(answers).stream()
        .filter(found -> !unknowable.contains(found.item()))
        .findFirst()
        .ifPresent(found -> faults.add(Fault.of(found.page().name(), "unanswered")));
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

  private static Answers settled(
      Interview interview, Reading.Read reading, Set<String> unknowable) {
    var sent = reading.answers();
    var settled = interview.settleSent(sent);
    for (var entry : reading.calculated().entrySet()) {
      sent = sent.with(entry.getKey(), entry.getValue());
    }
    var questionnaire = interview.questionnaire();
    var computed =
        Stream.concat(
                questionnaire.items().stream(),
                questionnaire.repeats().stream().flatMap(Judgement::all))
            .filter(Item::isComputed)
            .map(Item::name)
            .collect(Collectors.toSet());
    computed.addAll(reading.calculated().keySet());
    return asSent(settled, sent, computed, unknowable);
  }

  private static Stream<Item> all(Group repeat) {
    return Stream.concat(
        repeat.items().stream(), repeat.repeats().stream().flatMap(Judgement::all));
  }

  // A calculation may depend on the day, and routing in the field stood on what it was then.
  private static Answers asSent(
      Answers settled, Answers sent, Set<String> computed, Set<String> unknowable) {
    var notAsked = Optional.<Answer>of(new Answer.Missing(MissingCode.NOT_ASKED));
    var answers = settled;
    for (var entry : sent.byItem().entrySet()) {
      var name = entry.getKey();
      var now = settled.get(name);
      if (unknowable.contains(name) || (computed.contains(name) && !now.equals(notAsked))) {
        answers = answers.with(name, entry.getValue());
      } else if (entry.getValue() instanceof Answer.Repeated were
          && now.orElse(null) instanceof Answer.Repeated are) {
        answers =
            answers.with(
                name,
                new Answer.Repeated(
                    IntStream.range(0, Math.min(were.instances().size(), are.instances().size()))
                        .mapToObj(
                            i ->
                                asSent(
                                    are.instances().get(i),
                                    were.instances().get(i),
                                    computed,
                                    unknowable))
                        .toList()));
      }
    }
    return answers;
  }
}
