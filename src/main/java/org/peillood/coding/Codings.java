package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.response.Corrected;
import org.peillood.response.Withdrawn;

/** Which codes were given to which text, by whom. */
@ApplicationScoped
public class Codings {

  @PersistenceContext EntityManager em;
  @Inject OpenTexts texts;
  @Inject Clock clock;

  /** What became of a coding that was sent. */
  enum Outcome {
    KEPT,
    /** The same coder, or who settled, was faster in another window. */
    OVERTAKEN,
    /** The text is another by now, or no longer there. */
    TEXT_CHANGED
  }

  /** The codings of the texts at a question, by the key of their place. */
  @Transactional
  Map<String, List<Coding>> of(String survey, String item) {
    return em.createQuery(
            "select c from Coding c where c.survey = :survey and c.item = :item order by c.id",
            Coding.class)
        .setParameter("survey", survey)
        .setParameter("item", item)
        .getResultStream()
        .collect(Collectors.groupingBy(c -> c.place().key()));
  }

  /** The codings of the texts of a wave at a question, by the key of their place. */
  @Transactional
  Map<String, List<Coding>> of(String survey, String wave, String item) {
    return em.createQuery(
            "select c from Coding c where c.survey = :survey and c.item = :item and c.wave = :wave"
                + " order by c.id",
            Coding.class)
        .setParameter("survey", survey)
        .setParameter("item", item)
        .setParameter("wave", wave)
        .getResultStream()
        .collect(Collectors.groupingBy(c -> c.place().key()));
  }

  /**
   * That a text was coded.
   *
   * @param with name in addresses of the frame
   */
  record WhenCoded(UUID response, String with, Instant at) {}

  /** When the texts of a wave at a question that is asked once were coded, and with what. */
  @Transactional
  List<WhenCoded> times(String survey, String wave, String item) {
    return em.createQuery(
            "select c.response, c.frame, c.coded from Coding c"
                + " where c.survey = :survey and c.item = :item and c.wave = :wave",
            Object[].class)
        .setParameter("survey", survey)
        .setParameter("item", item)
        .setParameter("wave", wave)
        .getResultStream()
        .map(row -> new WhenCoded((UUID) row[0], (String) row[1], (Instant) row[2]))
        .toList();
  }

  /** The codings of one text. */
  @Transactional
  List<Coding> of(TextPlace place) {
    return em.createQuery(
            "select c from Coding c where c.response = :response and c.item = :item"
                + " and c.instance = :instance order by c.id",
            Coding.class)
        .setParameter("response", place.response())
        .setParameter("item", place.item())
        .setParameter("instance", place.instance())
        .getResultList();
  }

  /**
   * Something that changes whenever a coding in a wave does.
   *
   * @param count of codings
   * @param revision the newest among them
   */
  record State(long count, long revision) {}

  @Transactional
  State state(String survey, String wave) {
    var row =
        em.createQuery(
                "select count(c), max(c.revision) from Coding c"
                    + " where c.survey = :survey and c.wave = :wave",
                Object[].class)
            .setParameter("survey", survey)
            .setParameter("wave", wave)
            .getSingleResult();
    return new State((Long) row[0], row[1] == null ? 0 : (Long) row[1]);
  }

  /**
   * What somebody makes of a text.
   *
   * @param seen the version of what the same coder gave before; 0 before the first
   */
  record Given(
      String frame, Collection<String> codes, String coder, Coding.Judgement judgement, long seen) {
    Given {
      codes = List.copyOf(codes);
    }
  }

  /** Keeps what somebody makes of a text. */
  @Transactional
  Outcome give(String survey, OpenText text, Given given) {
    // Holding the response: nothing may be coded of what was just withdrawn.
    if (texts.hold(text.place()).filter(text.text()::equals).isEmpty()) {
      return Outcome.TEXT_CHANGED;
    }
    var id = Coding.idOf(text.place(), given.coder(), given.judgement());
    var known = em.find(Coding.class, id);
    if ((known == null ? 0 : known.version()) != given.seen()) {
      return Outcome.OVERTAKEN;
    }
    var coding =
        known == null
            ? new Coding(survey, text, given.frame(), given.coder(), given.judgement())
            : known;
    coding.give(given.codes(), given.coder(), clock.instant(), nextRevision());
    if (known == null) {
      em.persist(coding);
    }
    return Outcome.KEPT;
  }

  /** Puts one code in place of another, wherever that was given. */
  @Transactional
  void replace(String frame, String mark, String other) {
    var having =
        em.createQuery("select c from Coding c where c.frame = :frame", Coding.class)
            .setParameter("frame", frame)
            .getResultStream()
            .filter(coding -> coding.codes().contains(mark))
            .toList();
    having.forEach(coding -> coding.replace(mark, other, nextRevision()));
  }

  /** How many texts have which code of a frame; as coders gave them, settled or not. */
  @Transactional
  Map<String, Long> uses(String frame) {
    return em.createQuery("select c from Coding c where c.frame = :frame", Coding.class)
        .setParameter("frame", frame)
        .getResultStream()
        .flatMap(c -> c.codes().stream().map(mark -> new Use(mark, c.place().key())))
        .distinct()
        .collect(Collectors.groupingBy(Use::mark, Collectors.counting()));
  }

  private record Use(String mark, String place) {}

  /** Whether anything was coded at a question. */
  @Transactional
  boolean any(String survey, String item) {
    return em.createQuery(
                "select count(c) from Coding c where c.survey = :survey and c.item = :item",
                Long.class)
            .setParameter("survey", survey)
            .setParameter("item", item)
            .getSingleResult()
        > 0;
  }

  void onWithdrawal(@Observes Withdrawn withdrawn) {
    em.createQuery("delete from Coding c where c.response = :response")
        .setParameter("response", withdrawn.response())
        .executeUpdate();
  }

  void onCorrection(@Observes Corrected corrected) {
    var now = texts.now(corrected.response());
    em.createQuery("select c from Coding c where c.response = :response", Coding.class)
        .setParameter("response", corrected.response())
        .getResultStream()
        .filter(
            coding -> {
              var place = coding.place();
              return Optional.ofNullable(now.get(new OpenItems.Key(place.item(), place.instance())))
                  .filter(coding::holdsFor)
                  .isEmpty();
            })
        .toList()
        .forEach(em::remove);
  }

  private long nextRevision() {
    var next = em.createNativeQuery("select nextval('coding_revision')").getSingleResult();
    return ((Number) next).longValue();
  }
}
