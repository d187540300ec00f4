package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.catalogue.Surveys;
import org.peillood.store.Seal;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/**
 * All responses, as their respondents fill them in and as they come in from elsewhere. Reading them
 * for analysis is {@link CompletedResponses}.
 */
@ApplicationScoped
public class Responses {

  private static final int KEY_BYTES = 24; // 192 bits: cannot be guessed
  private static final int BATCH = 500;
  private static final int BEGUN_ON_ONE_PAGE = 10;

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject Seal seal;
  @Inject KeptFiles attachments;
  @Inject ResponseTally tally;
  @Inject Clock clock;
  @Inject Event<Withdrawn> withdrawn;
  @Inject Event<Corrected> corrected;
  private final SecureRandom random = new SecureRandom();

  /**
   * Begins a response of somebody who agreed to take part.
   *
   * @param consent the answer that gave consent
   * @return the key to its pages, fit for an address; the store keeps only the key's seal
   */
  @Transactional
  public String start(Survey survey, Wave wave, String language, Answers consent) {
    var key = newKey();
    startUnder(key, survey, wave, language, consent, Response.Entered.PLAINLY);
    return key;
  }

  /**
   * Begins a response under a key that is known already; when one has begun under it, nothing
   * changes.
   *
   * @param how what it keeps of how its respondent came in
   * @return whether it began just now
   */
  @Transactional
  public boolean startUnder(
      String key,
      Survey survey,
      Wave wave,
      String language,
      Answers consent,
      Response.Entered how) {
    if (withKey(key).isPresent()) {
      return false;
    }
    var response = Response.start(asked(survey, wave), language, consent, sealOf(key), today());
    response.entered(how);
    response.agree(Set.of(survey.consent()), consent, language);
    em.persist(response);
    em.flush(); // a second begin at the same moment fails here, where it can be told
    return true;
  }

  /**
   * The key of the response that begins with a first page: the same each time that page is sent, as
   * long as its response holds nothing but the consent.
   *
   * @param page what tells this first page from every other
   * @param consent the answer that gave consent
   */
  public String keyOf(StartToken page, Answers consent) {
    return IntStream.range(0, BEGUN_ON_ONE_PAGE)
        .mapToObj(n -> page.key(n, seal))
        .filter(key -> withKey(key).map(begun -> begun.holdsOnly(consent)).orElse(true))
        .findFirst()
        .orElseGet(this::newKey);
  }

  /** A key that leads to no response yet, fit for an address. */
  public String newKey() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Counts somebody who was asked and would rather not take part. */
  @Transactional
  public void refuse(Survey survey, Wave wave, String language) {
    em.persist(Response.refuse(asked(survey, wave), language, today()));
  }

  /** The same with a first page, which counts once however often it is sent. */
  @Transactional
  public void refuse(StartToken page, Survey survey, Wave wave, String language) {
    var response = Response.refuse(asked(survey, wave), language, today()).known(page.number(seal));
    if (em.find(Response.class, response.id()) == null) {
      em.persist(response);
      em.flush();
    }
  }

  /** The response whose pages this key opens. */
  @Transactional
  public Optional<Response> withKey(String key) {
    return withKey(key, LockModeType.NONE);
  }

  // The key with which it began opens it, and one that follows from its code once it is corrected.
  private Optional<Response> withKey(String key, LockModeType lock) {
    return sealed("keySeal", sealOf(key), lock)
        .or(() -> sealed("correctionSeal", sealOf(key), lock));
  }

  private Optional<Response> sealed(String column, String sealed, LockModeType lock) {
    return em.createQuery("select r from Response r where r." + column + " = :seal", Response.class)
        .setParameter("seal", sealed)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /**
   * Does something with a response that nobody else can change meanwhile, in one transaction: of
   * two pages sent at once, the second sees what the first brought.
   *
   * @throws org.peillood.web.Problem UNKNOWN_RESPONSE when the key opens none
   */
  @Transactional
  public <T> T change(String key, BiFunction<Response, Pen, T> work) {
    var response =
        withKey(key, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(ProblemType.UNKNOWN_RESPONSE::because);
    return work.apply(response, new Pen(response, key));
  }

  /** Writes in one response while {@link #change} holds it. */
  public final class Pen {
    private final Response response;
    private final String key;

    private Pen(Response response, String key) {
      this.response = response;
      this.key = key;
    }

    /** Takes over the answers so far, given in this language. */
    public void record(Answers answers, String language) {
      response.speak(language);
      response.record(answers, today());
      if (!response.isCorrecting()) {
        response.agree(consentItems(), answers, language);
      }
    }

    private Set<String> consentItems() {
      var survey = surveys.survey(response.survey());
      var wave = surveys.wave(survey, response.wave(), response.questionnaireHash());
      return Consents.items(survey, wave.questionnaire());
    }

    /** Ends the response because enough came in: nothing that was answered stays. */
    public void turnAway() {
      response.turnAway(today());
      withdrawn.fire(new Withdrawn(response.id()));
    }

    /** Ends the response with these settled answers. */
    public void complete(Answers settled) {
      if (response.isCorrecting()) {
        attachments.correct(response.id(), settled);
        response.agree(consentItems(), settled, response.language());
        tallied(response, () -> response.correct(settled, nextRevision()));
        tellCorrected(response);
        return;
      }
      var code = WithdrawalCode.of(key, seal);
      tallied(response, () -> response.complete(settled, code.seal(seal), nextRevision(), today()));
    }
  }

  /** The code of a response; none when its pages were opened with the code, which then is known. */
  public Optional<WithdrawalCode> codeOf(String key, Response response) {
    return Optional.of(WithdrawalCode.of(key, seal))
        .filter(code -> response.isWithdrawnBy(code.seal(seal)));
  }

  /** Begins to correct the response under this key. */
  @Transactional
  public void beginCorrection(String key) {
    var response =
        withKey(key, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(ProblemType.UNKNOWN_RESPONSE::because);
    codeOf(key, response)
        .ifPresentOrElse(
            code -> response.beginCorrection(sealOf(keyOf(code)), reopened(response)),
            () -> response.beginCorrection(sealOf(key), reopened(response)));
  }

  private Answers reopened(Response response) {
    var survey = surveys.survey(response.survey());
    var wave = surveys.wave(survey, response.wave(), response.questionnaireHash());
    return surveys.interview(survey, wave).reopened(response.answers(wave.questionnaire()));
  }

  /**
   * Begins to correct the response that has this code.
   *
   * @return the response with the key to its pages; none when there is none, or it was not given on
   *     pages
   */
  @Transactional
  public Optional<Opened> beginCorrection(WithdrawalCode code) {
    var response =
        sealed(code, LockModeType.PESSIMISTIC_WRITE)
            .filter(Response::isCompleted)
            .filter(Response::hasPages);
    response.ifPresent(known -> known.beginCorrection(sealOf(keyOf(code)), reopened(known)));
    return response.map(known -> new Opened(known, keyOf(code)));
  }

  /** A response and a key to its pages. */
  public record Opened(Response response, String key) {}

  /** Leaves the response under this key as it was before its correction began. */
  @Transactional
  public void endCorrection(String key) {
    withKey(key, LockModeType.PESSIMISTIC_WRITE)
        .ifPresent(
            response -> {
              attachments.forgetCorrection(response.id());
              response.endCorrection();
            });
  }

  // Always the same for a code, so that two tabs and two devices correct the same.
  private String keyOf(WithdrawalCode code) {
    return seal.of("correction", code.digits());
  }

  /** The completed response that has this code, if it was given on pages. */
  @Transactional
  public Optional<Response> correctable(WithdrawalCode code) {
    return sealed(code, LockModeType.NONE).filter(Response::isCompleted).filter(Response::hasPages);
  }

  /** Whether there is something to erase under this code. */
  @Transactional
  public boolean has(WithdrawalCode code) {
    return sealed(code, LockModeType.NONE).isPresent();
  }

  /**
   * Erases the answers that belong to a code, for good.
   *
   * @return whether there were any
   */
  @Transactional
  public boolean withdraw(WithdrawalCode code) {
    var response = sealed(code, LockModeType.PESSIMISTIC_WRITE);
    response.ifPresent(this::erase);
    return response.isPresent();
  }

  /**
   * Takes in finished responses from elsewhere, all or none, in memory that does not grow with
   * their number.
   *
   * @return how many
   */
  @Transactional
  public long collect(Survey survey, Wave wave, Origin origin, Stream<Collected> collected) {
    var asked = asked(survey, wave);
    var revision = nextRevision();
    var consents = Consents.items(survey, wave.questionnaire());
    var entries = new ArrayList<Standing.Entry>();
    long count = 0;
    for (var each : (Iterable<Collected>) collected::iterator) {
      var response = Response.collect(asked, each, origin, revision);
      response.agree(consents, each.answers(), each.language());
      em.persist(response);
      entries.addAll(Standing.moved(Optional.empty(), response.standing()));
      if (++count % BATCH == 0) {
        entries = new ArrayList<>(Standing.together(entries));
        em.flush();
        em.clear();
      }
    }
    tally.add(entries);
    return count;
  }

  /**
   * Takes in a finished response that an app sent.
   *
   * @param name what the sending is known by; the same name always gives the same code
   */
  @Transactional
  public Taken take(Survey survey, Wave wave, Collected collected, UUID name) {
    var response =
        Response.collect(asked(survey, wave), collected, Origin.FIELD_APP, nextRevision());
    var code = codeOf(name);
    response.openTo(code.seal(seal));
    response.agree(
        Consents.items(survey, wave.questionnaire()), collected.answers(), collected.language());
    em.persist(response);
    tally.moved(Optional.empty(), response.standing());
    return new Taken(response.id(), code.groups());
  }

  /** A code for one copy of a form, which opens a response once the form has come back. */
  public Slip slip() {
    var code = WithdrawalCode.any(random);
    return new Slip(code.groups(), code.seal(seal));
  }

  /**
   * Takes in a form that came back, to be withdrawn and corrected with the code that was printed on
   * it. When the same was taken in before, nothing happens.
   *
   * @param slip the seal of that code
   */
  @Transactional
  public void takeFromPaper(Survey survey, Wave wave, Collected collected, String slip) {
    if (sealed("withdrawalSeal", slip, LockModeType.NONE).isPresent()) {
      return;
    }
    var response = Response.collect(asked(survey, wave), collected, Origin.PAPER, nextRevision());
    response.openTo(slip);
    response.bind(sealOf(newKey()));
    response.agree(
        Consents.items(survey, wave.questionnaire()), collected.answers(), collected.language());
    em.persist(response);
    tally.moved(Optional.empty(), response.standing());
    em.flush(); // the same at the same moment fails here
  }

  /** Counts a form on which nobody agreed to take part. */
  @Transactional
  public void refuseOnPaper(Survey survey, Wave wave, String language) {
    em.persist(Response.refuse(asked(survey, wave), language, today()).by(Mode.PAPER));
  }

  /** The code of what was taken in under this name. */
  public List<String> codeOfTaken(UUID name) {
    return codeOf(name).groups();
  }

  private WithdrawalCode codeOf(UUID name) {
    return WithdrawalCode.of("taken " + name, seal);
  }

  /** Erases the answers of a response at the word of staff, for good. */
  @Transactional
  public void withdraw(UUID id) {
    var response = em.find(Response.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (response == null) {
      throw ProblemType.UNKNOWN_RESPONSE.because();
    }
    erase(response);
  }

  private void erase(Response response) {
    if (response.disposition() != Disposition.WITHDRAWN) {
      tallied(response, () -> response.withdraw(nextRevision(), today()));
      withdrawn.fire(new Withdrawn(response.id()));
    }
  }

  /** The answers of a completed response as stored, see {@link Answers#toJson()}. */
  @Transactional
  public Optional<String> document(UUID id) {
    return Optional.ofNullable(em.find(Response.class, id))
        .filter(Response::isCompleted)
        .map(Response::document);
  }

  /** A completed response; nobody else changes or erases it before the transaction ends. */
  @Transactional
  public Optional<Held> hold(UUID id) {
    return Optional.ofNullable(em.find(Response.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(Response::isCompleted)
        .map(r -> new Held(r.survey(), r.wave(), r.questionnaireHash(), r.document()));
  }

  /**
   * Puts the answers of a completed response otherwise, without a change of what was meant.
   *
   * @param change given the answers and the questionnaire that they answer
   */
  @Transactional
  public void amend(UUID id, BiFunction<Answers, Questionnaire, Answers> change) {
    var response = em.find(Response.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (response == null || !response.isCompleted()) {
      return;
    }
    var survey = surveys.survey(response.survey());
    var asked = surveys.wave(survey, response.wave(), response.questionnaireHash()).questionnaire();
    var answers = response.answers(asked);
    var changed = change.apply(answers, asked);
    if (!changed.equals(answers)) {
      tallied(response, () -> response.amend(changed, nextRevision()));
      tellCorrected(response);
    }
  }

  private void tallied(Response response, Runnable change) {
    var before = response.standing();
    change.run();
    tally.moved(before, response.standing());
  }

  private void tellCorrected(Response response) {
    em.flush(); // who hears of it reads the response anew
    corrected.fire(new Corrected(response.id()));
  }

  private Optional<Response> sealed(WithdrawalCode code, LockModeType lock) {
    return sealed("withdrawalSeal", code.seal(seal), lock);
  }

  private Response.Asked asked(Survey survey, Wave wave) {
    return new Response.Asked(survey, wave, surveys.hash(survey, wave));
  }

  private String sealOf(String key) {
    return seal.of("response", key);
  }

  private long nextRevision() {
    var next = em.createNativeQuery("select nextval('response_revision')").getSingleResult();
    return ((Number) next).longValue();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
