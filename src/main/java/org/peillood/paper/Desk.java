package org.peillood.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.catalogue.Surveys;
import org.peillood.paper.Keying.Turn;
import org.peillood.response.Collected;
import org.peillood.response.Responses;
import org.peillood.survey.Survey;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/**
 * Where forms are keyed: one person keys a form, another one keys it again without seeing that, and
 * settles where they differ. What is settled becomes a response, or, without consent, a refusal;
 * then everything else about the form is erased.
 */
@ApplicationScoped
class Desk {

  @Inject PrintRuns runs;
  @Inject Keyings keyings;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Clock clock;

  /** What somebody can do with a form now. */
  sealed interface Place {

    /** Key it, or go on keying it. */
    record Key(Sheet sheet, Keying keying) implements Place {}

    /** Settle where the two keyings differ. */
    record Settle(Sheet sheet, List<Mismatch> differences) implements Place {}

    /** Nothing: the sentence that says why, with what it names. */
    record Closed(String key, List<Object> arguments) implements Place {
      static Closed because(String reason, Object... arguments) {
        return new Closed("paper.closed." + reason, List.of(arguments));
      }
    }
  }

  /** The form that belongs to a number. */
  Sheet sheet(PrintedForm form) {
    var run = runs.run(form);
    var survey = surveys.survey(run.survey());
    var wave = surveys.wave(survey, run.wave(), run.questionnaireHash());
    return new Sheet(
        form,
        run,
        survey,
        wave,
        PaperForm.of(wave.questionnaire(), run.copies()),
        surveys.interview(survey, wave));
  }

  /** What this person can do with the form of this number, in a survey. */
  Place open(Survey survey, FormNumber number, String account) {
    var form = runs.form(number);
    if (form.isEmpty()) {
      return runs.isUsed(number) ? Place.Closed.because("used") : Place.Closed.because("unknown");
    }
    var sheet = sheet(form.get());
    if (!sheet.survey().id().equals(survey.id())) {
      return Place.Closed.because("other-survey", sheet.survey().name());
    }
    var late = late(sheet);
    if (late.isPresent()) {
      return late.get();
    }
    var first = keyings.of(number, Turn.FIRST);
    var second = keyings.of(number, Turn.SECOND);
    if (first.isEmpty()) {
      return new Place.Key(sheet, keyings.begin(number, Turn.FIRST, account));
    }
    if (!first.get().isFinished()) {
      return first.get().isBy(account)
          ? new Place.Key(sheet, first.get())
          : Place.Closed.because("being-keyed", first.get().account());
    }
    if (first.get().isBy(account)) {
      return Place.Closed.because("same-person");
    }
    if (second.isEmpty()) {
      return new Place.Key(sheet, keyings.begin(number, Turn.SECOND, account));
    }
    if (!second.get().isBy(account)) {
      return Place.Closed.because("being-verified", second.get().account());
    }
    return second.get().isFinished()
        ? new Place.Settle(sheet, differences(sheet, first.get(), second.get()))
        : new Place.Key(sheet, second.get());
  }

  private Optional<Place> late(Sheet sheet) {
    var today = LocalDate.now(clock);
    if (today.isAfter(sheet.survey().keepUntil())) {
      return Optional.of(Place.Closed.because("not-kept", sheet.survey().keepUntil()));
    }
    if (today.isBefore(sheet.wave().opens())) {
      return Optional.of(Place.Closed.because("not-open", sheet.wave().opens()));
    }
    return keyings
        .wave(sheet.survey(), sheet.wave())
        .keyedUntil(sheet.wave())
        .filter(today::isAfter)
        .map(last -> Place.Closed.because("too-late", last));
  }

  List<Mismatch> differences(Sheet sheet, Keying first, Keying second) {
    var texts = Texts.in(Language.DUTCH); // no words of it are shown
    return Mismatch.between(
        sheet.checked(first.typed(), texts),
        first.typed(),
        sheet.checked(second.typed(), texts),
        second.typed());
  }

  /** How a step at the desk ended. */
  sealed interface Outcome {

    /** Something is still to be looked at. */
    record Again(Checked checked) implements Outcome {}

    /** Somebody else keys it now. */
    record Verify() implements Outcome {}

    /** The second person settles these. */
    record Differs() implements Outcome {}

    /** It is a response now, or a refusal. */
    record Done(Checked.Consent consent) implements Outcome {}
  }

  /**
   * Keeps what was keyed, and goes on when nothing is wrong with it.
   *
   * @param asOnPaper fields of which the keyer says that the paper has it so
   */
  Outcome keyed(
      Sheet sheet, Keying keying, Map<String, String> typed, Set<String> asOnPaper, Texts texts) {
    var checked = sheet.checked(typed, texts);
    var kept = checked.consent() == Checked.Consent.DECLINED ? consentOnly(sheet, typed) : typed;
    boolean isSound = checked.consent() == Checked.Consent.DECLINED || checked.isSound(asOnPaper);
    keyings.save(keying, kept, isSound);
    if (!isSound) {
      return new Outcome.Again(checked);
    }
    if (keying.turn() == Turn.FIRST) {
      return keyings.isToVerify(sheet)
          ? new Outcome.Verify()
          : settled(sheet, checked, Optional.empty());
    }
    var first = keyings.of(keying.number(), Turn.FIRST);
    if (first.isEmpty()) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    var differences =
        Mismatch.between(
            sheet.checked(first.get().typed(), texts), first.get().typed(), checked, kept);
    return differences.isEmpty()
        ? settled(sheet, checked, Optional.of(new Compared(fields(checked), 0)))
        : new Outcome.Differs();
  }

  /** How many fields two people keyed, and in how many they differed. */
  record Compared(long fields, long differences) {}

  // Nothing of what else stands on a form without consent is kept.
  private static Map<String, String> consentOnly(Sheet sheet, Map<String, String> typed) {
    var consent = sheet.survey().consent();
    return Map.of(consent, typed.getOrDefault(consent, ""));
  }

  /**
   * Settles a form: what the second person keyed, with what was chosen where they differ.
   *
   * @param chosen what the paper has after all, by field
   */
  Outcome settle(
      Sheet sheet,
      List<Mismatch> differences,
      Map<String, String> chosen,
      Set<String> asOnPaper,
      Texts texts) {
    var first = keyings.of(sheet.number(), Turn.FIRST);
    var second = keyings.of(sheet.number(), Turn.SECOND);
    if (first.isEmpty() || second.isEmpty()) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    var typed = new HashMap<>(first.get().typed());
    typed.putAll(second.get().typed());
    typed.putAll(chosen);
    var checked = sheet.checked(typed, texts);
    boolean isSound = checked.consent() == Checked.Consent.DECLINED || checked.isSound(asOnPaper);
    if (!isSound) {
      return new Outcome.Again(checked);
    }
    return settled(sheet, checked, Optional.of(new Compared(fields(checked), differences.size())));
  }

  private static long fields(Checked checked) {
    return checked.values().size();
  }

  // The response first, in a transaction of its own: when the platform stops in between, the form
  // is settled again and the response is there already. Nothing of the second transaction stands
  // beside the response. A refusal cannot be told from another one, so there it is the other way
  // round: it counts only where the form was still open.
  private Outcome settled(Sheet sheet, Checked checked, Optional<Compared> compared) {
    if (checked.consent() == Checked.Consent.GIVEN) {
      var collected =
          new Collected(sheet.run().language(), LocalDate.now(clock), checked.settled());
      responses.takeFromPaper(sheet.survey(), sheet.wave(), collected, sheet.form().slip());
      keyings.close(sheet, checked, compared);
    } else if (keyings.close(sheet, checked, compared)) {
      responses.refuseOnPaper(sheet.survey(), sheet.wave(), sheet.run().language());
    }
    return new Outcome.Done(checked.consent());
  }
}
