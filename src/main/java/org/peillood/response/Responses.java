package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.peillood.store.Seal;
import org.peillood.survey.Answers;
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

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject Seal seal;
  @Inject Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * Begins a response of somebody who agreed to take part.
   *
   * @param consent the answer that gave consent
   * @return the key to its pages, fit for an address; the store keeps only the key's seal
   */
  @Transactional
  public String start(Survey survey, Wave wave, String language, Answers consent) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    em.persist(Response.start(asked(survey, wave), language, consent, sealOf(key), today()));
    return key;
  }

  /** Counts somebody who was asked and would rather not take part. */
  @Transactional
  public void refuse(Survey survey, Wave wave, String language) {
    em.persist(Response.refuse(asked(survey, wave), language, today()));
  }

  /** The response whose pages this key opens. */
  @Transactional
  public Optional<Response> withKey(String key) {
    return em.createQuery("select r from Response r where r.keySeal = :seal", Response.class)
        .setParameter("seal", sealOf(key))
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
        em.createQuery("select r from Response r where r.keySeal = :seal", Response.class)
            .setParameter("seal", sealOf(key))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
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
    }

    /** Ends the response with these settled answers. */
    public void complete(Answers settled) {
      var code = WithdrawalCode.of(key, seal);
      response.complete(settled, code.seal(seal), nextRevision(), today());
    }
  }

  /** The code with which the response under this key can be withdrawn. */
  WithdrawalCode codeOf(String key) {
    return WithdrawalCode.of(key, seal);
  }

  /** Whether there is something to erase under this code. */
  @Transactional
  boolean has(WithdrawalCode code) {
    return sealed(code, LockModeType.NONE).isPresent();
  }

  /**
   * Erases the answers that belong to a code, for good.
   *
   * @return whether there were any
   */
  @Transactional
  boolean withdraw(WithdrawalCode code) {
    var response = sealed(code, LockModeType.PESSIMISTIC_WRITE);
    response.ifPresent(r -> r.withdraw(nextRevision(), today()));
    return response.isPresent();
  }

  /** How many responses of a survey there are, by wave and by what became of them. */
  @Transactional
  public Map<String, Map<Disposition, Long>> counts(String survey) {
    var counts = new TreeMap<String, Map<Disposition, Long>>();
    em.createQuery(
            "select r.wave, r.disposition, count(r) from Response r where r.survey = :survey"
                + " group by r.wave, r.disposition",
            Object[].class)
        .setParameter("survey", survey)
        .getResultStream()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((String) row[0], w -> new EnumMap<>(Disposition.class))
                    .put((Disposition) row[1], (Long) row[2]));
    return counts;
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
    long count = 0;
    for (var each : (Iterable<Collected>) collected::iterator) {
      em.persist(Response.collect(asked, each, origin, revision));
      if (++count % BATCH == 0) {
        em.flush();
        em.clear();
      }
    }
    return count;
  }

  private Optional<Response> sealed(WithdrawalCode code, LockModeType lock) {
    return em.createQuery("select r from Response r where r.withdrawalSeal = :seal", Response.class)
        .setParameter("seal", code.seal(seal))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
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
