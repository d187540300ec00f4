package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.response.Collected;
import org.peillood.response.Responses;
import org.peillood.response.Surveys;
import org.peillood.response.Withdrawn;
import org.peillood.web.ProblemType;

/** All that apps sent. */
@ApplicationScoped
class Submissions {

  private static final int SHOWN = 500;

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Attachments attachments;
  @Inject Clock clock;

  /**
   * Takes in a filled-in form. What was sent before is known again; what breaks a rule of its form,
   * and what differs from an earlier sending of the same name, is put aside.
   *
   * @return the submission as it then stands
   */
  @Transactional
  Submission receive(Forms.Place place, Instance sent, UUID device) {
    var known = named(sent.name());
    var same = known.stream().filter(k -> k.hasContent(sent.hash())).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    var judgement = judge(place, sent);
    var faults = new ArrayList<>(judgement.faults());
    if (!sent.version().isEmpty()
        && !sent.version().equals(place.wave().questionnaire().version())) {
      faults.add(
          Fault.of("", "other-version", sent.version(), place.wave().questionnaire().version()));
    }
    if (!known.isEmpty()) {
      faults.add(Fault.of("", "name-twice", sent.name()));
    }
    var submission = new Submission(place, sent, device, today(), faults);
    em.persist(submission);
    if (judgement.consent() == Judgement.Consent.DECLINED) {
      responses.refuse(place.survey(), place.wave(), language(place));
      submission.decline();
    } else if (faults.isEmpty()) {
      submission.takeAs(respond(place, judgement, submission));
    }
    em.flush(); // who sends the same thing at the same moment is found out here
    return submission;
  }

  private Judgement judge(Forms.Place place, Instance sent) {
    return Judgement.of(
        sent.root(), place.survey(), surveys.interview(place.survey(), place.wave()));
  }

  private UUID respond(Forms.Place place, Judgement judgement, Submission submission) {
    var collected = new Collected(language(place), submission.receivedOn(), judgement.answers());
    return responses.take(place.survey(), place.wave(), collected, submission.id()).response();
  }

  /**
   * Makes a response of what was put aside: what could be read of it, and without answers to what
   * routing would not have asked.
   *
   * @throws org.peillood.web.Problem NO_CONSENT when nobody said yes in it
   */
  @Transactional
  void take(UUID id) {
    var submission = held(id);
    if (!submission.isAside()) {
      return;
    }
    var survey = surveys.survey(submission.survey());
    var place = new Forms.Place(survey, surveys.wave(survey, submission.wave()));
    var root = InstanceReader.root(submission.document());
    var judgement =
        Judgement.of(root, place.survey(), surveys.interview(place.survey(), place.wave()));
    if (judgement.consent() != Judgement.Consent.GIVEN) {
      throw ProblemType.NO_CONSENT.because();
    }
    submission.take(respond(place, judgement, submission));
  }

  /** Erases a submission with its response and its attachments, for good. */
  @Transactional
  void remove(UUID id) {
    var submission = held(id);
    if (submission.isTaken()) {
      submission.response().ifPresent(responses::withdraw);
    } else if (submission.isAside()) {
      erase(submission);
    }
  }

  /** When a response is withdrawn, what it was made of goes with it. */
  @Transactional
  void onWithdrawal(@Observes Withdrawn withdrawn) {
    em.createQuery("select s from Submission s where s.response = :response", Submission.class)
        .setParameter("response", withdrawn.response().toString())
        .getResultStream()
        .forEach(this::erase);
  }

  private void erase(Submission submission) {
    attachments.delete(submission.id());
    submission.erase();
  }

  private Submission held(UUID id) {
    var submission = em.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (submission == null) {
      throw ProblemType.UNKNOWN_SUBMISSION.because();
    }
    return submission;
  }

  /** The submissions of a survey that were received last; those that wait for staff first. */
  @Transactional
  List<Submission> of(String survey) {
    return em.createQuery(
            "select s from Submission s where s.survey = :survey"
                + " order by case when s.state = :aside then 0 else 1 end, s.id desc",
            Submission.class)
        .setParameter("survey", survey)
        .setParameter("aside", Submission.State.ASIDE)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /** How many submissions of a survey stand how. */
  @Transactional
  Map<Submission.State, Long> counts(String survey) {
    var counts = new EnumMap<Submission.State, Long>(Submission.State.class);
    em.createQuery(
            "select s.state, count(s) from Submission s where s.survey = :survey group by s.state",
            Object[].class)
        .setParameter("survey", survey)
        .getResultStream()
        .forEach(row -> counts.put((Submission.State) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * A submission of a survey.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SUBMISSION
   */
  @Transactional
  Submission one(String survey, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(text -> em.find(Submission.class, UUID.fromString(text)))
        .filter(submission -> submission.survey().equals(survey))
        .orElseThrow(ProblemType.UNKNOWN_SUBMISSION::because);
  }

  private List<Submission> named(String instance) {
    return em.createQuery(
            "select s from Submission s where s.instance = :instance", Submission.class)
        .setParameter("instance", instance)
        .getResultList();
  }

  private static String language(Forms.Place place) {
    return place.wave().questionnaire().defaultLanguage();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
