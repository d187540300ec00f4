package org.peillood.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.catalogue.Surveys;
import org.peillood.interview.Interview;
import org.peillood.interview.NoSuchPage;
import org.peillood.interview.Page;
import org.peillood.interview.PageRef;
import org.peillood.interview.Turn;
import org.peillood.response.KeptFiles;
import org.peillood.response.Quotas;
import org.peillood.response.Response;
import org.peillood.response.Responses;
import org.peillood.response.StartToken;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/**
 * Respondents walking through a survey's pages. What a page brings is saved before the next one is
 * shown, in the transaction that read what was there: nothing that was acknowledged is lost, and of
 * a page sent twice the second changes nothing.
 */
@ApplicationScoped
class Walk {

  private static final Logger LOG = Logger.getLogger(Walk.class.getName());

  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Instance<Admissions> admissions;
  @Inject KeptFiles attachments;
  @Inject Quotas quotas;

  /** What a respondent is asked, and in which language. */
  record Asked(Survey survey, Wave wave, String language, Filling filling) {}

  /** What came of the question about taking part. */
  sealed interface Beginning {

    /** A response has begun: its key, and the page to go to. */
    record Begun(String key, String page) implements Beginning {}

    /** No. That is counted, and nothing else is kept. */
    record Declined() implements Beginning {}

    /** Nothing was chosen yet. */
    record Unanswered(String message) implements Beginning {}
  }

  /** Begins with the answer about taking part: it is yes when the walk goes on after it. */
  Beginning begin(
      Survey survey,
      Wave wave,
      PagePost post,
      String language,
      Arrival arrival,
      Optional<StartToken> page) {
    var interview = surveys.interview(survey, wave);
    var turn = interview.turn(Answers.none(), survey.consent(), post.typed(), language);
    if (turn instanceof Turn.Refused refused) {
      return new Beginning.Unanswered(refused.messages().getOrDefault(survey.consent(), ""));
    }
    var accepted = (Turn.Accepted) turn;
    if (accepted.next().isEmpty()) {
      refuse(survey, wave, language, page);
      arrival.admission().ifPresent(admission -> admissions.get().declined(survey, admission));
      return new Beginning.Declined();
    }
    var consent = accepted.answers();
    var key =
        arrival
            .admission()
            .map(Admission.Granted::key)
            .or(() -> page.map(token -> responses.keyOf(token, consent)))
            .orElseGet(responses::newKey);
    var how = arrival.entered(wave.keepsGroups());
    boolean isNew = false;
    try {
      isNew = responses.startUnder(key, survey, wave, language, consent, how);
    } catch (PersistenceException twice) {
      if (responses.withKey(key).isEmpty()) { // else the button was pressed twice: go on with it
        throw twice;
      }
    }
    // In transactions of their own, after the response: nothing ties their rows to it.
    arrival.admission().ifPresent(admission -> admissions.get().begun(survey, admission));
    if (isNew) {
      arrival.association().ifPresent(name -> admissions.get().cameThrough(survey, wave, name));
    }
    return new Beginning.Begun(key, accepted.next().get());
  }

  private void refuse(Survey survey, Wave wave, String language, Optional<StartToken> page) {
    if (page.isEmpty()) {
      responses.refuse(survey, wave, language);
      return;
    }
    try {
      responses.refuse(page.get(), survey, wave, language);
    } catch (PersistenceException twice) {
      LOG.log(Level.FINE, "a no that was sent twice at once counts once", twice);
    }
  }

  /** A page as it stands for this response; none when the answers do not lead to it. */
  Optional<Page> page(Asked asked, Response response, String page) {
    if (page.equals(asked.survey().consent())) {
      return Optional.empty();
    }
    var answers = response.answers(asked.wave().questionnaire());
    try {
      return Optional.of(interview(asked).page(answers, page, response.language()));
    } catch (NoSuchPage gone) {
      return Optional.empty();
    }
  }

  /**
   * The page on which to go on: the first that still needs an answer; when none does, the one after
   * the question about taking part, as everything can still be changed.
   */
  String resume(Asked asked, Response response) {
    var interview = interview(asked);
    var answers = response.answers(asked.wave().questionnaire());
    return interview
        .resume(answers)
        .map(PageRef::name)
        .or(() -> afterConsent(asked, interview, answers))
        .orElseThrow(ProblemType.UNKNOWN_RESPONSE::because);
  }

  private static Optional<String> afterConsent(Asked asked, Interview interview, Answers answers) {
    var consent = asked.survey().consent();
    var typed =
        answers.get(consent).stream()
            .filter(Answer.Choice.class::isInstance)
            .map(answer -> ((Answer.Choice) answer).code())
            .toList();
    var turn = interview.turn(answers, consent, Map.of(consent, typed), asked.language());
    return turn instanceof Turn.Accepted accepted ? accepted.next() : Optional.empty();
  }

  /** How many pages the walk had, the one about taking part left out. */
  Soundings finished(Asked asked, Response response) {
    var interview = interview(asked);
    var answers = response.answers(asked.wave().questionnaire());
    int pages =
        interview
            .first(answers)
            .map(first -> interview.page(answers, first.name(), response.language()).of())
            .orElse(1);
    return Soundings.finished(Math.max(1, pages - 1));
  }

  /** Takes a page that was sent. */
  Step take(String key, Asked asked, String page, PagePost post) {
    // Counted before the response is held: that may take a while.
    var full = quotas.full(asked.survey(), asked.wave());
    return responses.change(
        key,
        (response, pen) -> {
          if (response.isOver()) {
            return new Step.Finished();
          }
          if (page.equals(asked.survey().consent())) {
            return new Step.To(resume(asked, response));
          }
          try {
            var interview = interview(asked);
            var files = new PageFiles(interview, page, response, attachments, post);
            return new PageTaken(asked, interview, response, pen, files, page, post, full).step();
          } catch (NoSuchPage gone) {
            return new Step.To(resume(asked, response));
          }
        });
  }

  /** Whether everything that must be answered is: only then can it be sent. */
  boolean canBeSent(Asked asked, Response response) {
    return interview(asked).resume(response.answers(asked.wave().questionnaire())).isEmpty();
  }

  /** Sends what was answered, when nothing more must be; a second time changes nothing. */
  Step send(String key, Asked asked) {
    return responses.change(
        key,
        (response, pen) -> {
          if (response.isOver()) {
            return new Step.Finished();
          }
          if (!canBeSent(asked, response)) {
            return new Step.To(resume(asked, response));
          }
          var answers = response.answers(asked.wave().questionnaire());
          pen.complete(interview(asked).settle(answers));
          return new Step.Finished();
        });
  }

  private Interview interview(Asked asked) {
    return surveys.interview(asked.survey(), asked.wave());
  }
}
