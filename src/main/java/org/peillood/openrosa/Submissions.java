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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.catalogue.Surveys;
import org.peillood.response.Collected;
import org.peillood.response.KeptFiles;
import org.peillood.response.Responses;
import org.peillood.response.Withdrawn;
import org.peillood.survey.Questionnaire;
import org.peillood.web.ProblemType;

/** All that apps sent. */
@ApplicationScoped
class Submissions {

  private static final int SHOWN = 500;

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject KeptFiles attachments;
  @Inject Clock clock;

  /**
   * Takes in a filled-in form. What was sent before is known again; what breaks a rule of its form,
   * and what differs from an earlier sending of the same name, is put aside.
   *
   * @param cleaned without what it told about the device; of that, only what the survey's notice
   *     says is kept
   * @return the submission as it then stands
   */
  @Transactional
  Submission receive(Forms.Place place, Traces.Cleaned cleaned, UUID device) {
    var sent = cleaned.instance();
    var known = named(sent.name());
    var same = known.stream().filter(k -> k.hasContent(sent.hash())).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    var fit = fit(place, sent.root(), sent.version());
    var judgement = fit.judgement();
    var faults = new ArrayList<>(judgement.faults());
    if (!fit.isOf(sent.version())) {
      faults.add(
          Fault.of("", "other-version", sent.version(), place.wave().questionnaire().version()));
    }
    if (!known.isEmpty()) {
      faults.add(Fault.of("", "name-twice", sent.name()));
    }
    var submission = new Submission(place, sent, device, today(), faults);
    submission.keepTraces(cleaned.kept(place.survey().notice().keeps()));
    em.persist(submission);
    if (judgement.consent() == Judgement.Consent.DECLINED) {
      responses.refuse(place.survey(), place.wave(), language(place));
      submission.decline();
    } else if (faults.isEmpty()) {
      submission.takeAs(respond(fit, submission));
    }
    em.flush(); // who sends the same thing at the same moment is found out here
    return submission;
  }

  /**
   * The version of a questionnaire that a form was filled in with.
   *
   * @param place the wave, asking that version
   */
  private record Fit(Forms.Place place, Judgement judgement) {

    // Some clients do not tell the version; to a form without one, other servers add their own.
    boolean isOf(String version) {
      var asked = place.wave().questionnaire().version();
      return version.isEmpty() || asked.isEmpty() || version.equals(asked);
    }
  }

  /**
   * An app may have fetched its form before another version was published. Of several versions that
   * are called the same, it is the newest of whose rules the form breaks none; of a version that
   * was never published, the newest has to do.
   */
  private Fit fit(Forms.Place place, Node root, String version) {
    var newestFirst = new ArrayList<>(surveys.published(place.survey(), place.wave()));
    Collections.reverse(newestFirst);
    var fits = new ArrayList<Fit>();
    for (var published : newestFirst) {
      var asking = new Forms.Place(place.survey(), place.wave().asking(published.questionnaire()));
      var fit = new Fit(asking, Judgement.of(root, place.survey(), published.interview()));
      if (fit.isOf(version) || fits.isEmpty()) {
        fits.add(fit);
      }
      if (fit.isOf(version) && fit.judgement().faults().isEmpty()) {
        return fit;
      }
    }
    return fits.stream().filter(fit -> fit.isOf(version)).findFirst().orElseGet(() -> fits.get(0));
  }

  private UUID respond(Fit fit, Submission submission) {
    var place = fit.place();
    var day = fit.judgement().filledInOn().filter(submission.receivedOn()::isAfter);
    var collected =
        new Collected(
            language(place),
            day.filter(filledIn -> !filledIn.isBefore(place.wave().opens()))
                .orElse(submission.receivedOn()),
            fit.judgement().answers());
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
    var fit = fit(place, root, submission.formVersion());
    if (fit.judgement().consent() != Judgement.Consent.GIVEN) {
      throw ProblemType.NO_CONSENT.because();
    }
    submission.take(respond(fit, submission));
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

  /** The submissions that an earlier release stored with what they told of the device. */
  @Transactional
  List<UUID> uncleaned() {
    return em.createQuery("select s.id from Submission s where s.cleaned = false", UUID.class)
        .getResultList();
  }

  @Transactional
  boolean isCleaned(UUID id) {
    return held(id).isCleaned();
  }

  /**
   * Takes what it told of the device out of a submission that an earlier release stored, out of its
   * response and its files. Nothing of it is kept: the notice of that time did not say so. Of a
   * survey that is not here nothing is known, so its submissions wait.
   *
   * @throws Unreadable when its form cannot be read
   */
  @Transactional
  void clean(UUID id) {
    var submission = held(id);
    if (submission.isCleaned()) {
      return;
    }
    if (submission.document().isEmpty()) {
      submission.haveNothing();
      return;
    }
    var wave =
        surveys
            .catalogue()
            .survey(submission.survey())
            .flatMap(survey -> survey.wave(submission.wave()).map(w -> new Forms.Place(survey, w)));
    if (wave.isEmpty()) {
      return;
    }
    var cleaned = Traces.outOf(submission.instanceAsStored(), versions(wave.get()));
    attachments.deleteUnless(
        submission.id(), name -> submission.keeps(name) || cleaned.mayStore(name, Set.of()));
    attachments.rename(submission.id(), cleaned::called);
    submission
        .response()
        .ifPresent(
            response ->
                responses.amend(
                    response, (answers, asked) -> new PastTraces(asked, cleaned).outOf(answers)));
    submission.clean(cleaned);
  }

  private List<Questionnaire> versions(Forms.Place place) {
    return surveys.published(place.survey(), place.wave()).stream()
        .map(PublishedVersion::questionnaire)
        .toList();
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

  /** Writes down that somebody reads what was kept of a device, and tells who did so. */
  @Transactional
  List<TraceReading> readBy(String account, Submission submission) {
    var today = today();
    var known =
        em.createQuery(
                "select r from TraceReading r where r.submission = :submission order by r.id",
                TraceReading.class)
            .setParameter("submission", submission.id())
            .getResultList();
    if (known.stream().anyMatch(r -> r.account().equals(account) && r.readOn().equals(today))) {
      return known;
    }
    var readings = new ArrayList<>(known);
    readings.add(new TraceReading(submission.id(), account, today));
    em.persist(readings.get(known.size()));
    return readings;
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
