package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.response.Corrected;
import org.peillood.response.Withdrawn;

/** What was decided about which text. */
@ApplicationScoped
public class Screenings {

  @PersistenceContext EntityManager em;
  @Inject OpenTexts texts;
  @Inject Clock clock;

  /** What became of a decision. */
  enum Outcome {
    KEPT,
    /** Somebody else decided first. */
    OVERTAKEN,
    /** The text is another by now, or no longer there. */
    TEXT_CHANGED
  }

  /** What was decided about the texts at a question, by the key of their place. */
  @Transactional
  Map<String, Screening> of(String survey, String item) {
    return em.createQuery(
            "select s from Screening s where s.survey = :survey and s.item = :item",
            Screening.class)
        .setParameter("survey", survey)
        .setParameter("item", item)
        .getResultStream()
        .collect(Collectors.toMap(s -> s.place().key(), Function.identity()));
  }

  @Transactional
  Optional<Screening> of(TextPlace place) {
    return Optional.ofNullable(em.find(Screening.class, place.key()));
  }

  /**
   * Keeps a decision.
   *
   * @param text as it stood before the eyes of who decides
   * @param seen the version of what was decided before; 0 before the first
   */
  @Transactional
  Outcome decide(String survey, OpenText text, long seen, Screening.Decision decision, String by) {
    // Holding the response lets one decide at a time, and nobody about what was just withdrawn.
    if (texts.hold(text.place()).filter(text.text()::equals).isEmpty()) {
      return Outcome.TEXT_CHANGED;
    }
    var known = em.find(Screening.class, text.place().key());
    if ((known == null ? 0 : known.version()) != seen) {
      return Outcome.OVERTAKEN;
    }
    var screening = known == null ? new Screening(survey, text) : known;
    screening.decide(decision, text.text(), by, clock.instant());
    if (known == null) {
      em.persist(screening);
    }
    return Outcome.KEPT;
  }

  void onWithdrawal(@Observes Withdrawn withdrawn) {
    em.createQuery("delete from Screening s where s.response = :response")
        .setParameter("response", withdrawn.response())
        .executeUpdate();
  }

  void onCorrection(@Observes Corrected corrected) {
    var now = texts.now(corrected.response());
    em.createQuery("select s from Screening s where s.response = :response", Screening.class)
        .setParameter("response", corrected.response())
        .getResultStream()
        .filter(
            screening -> {
              var place = screening.place();
              var text = now.get(new OpenItems.Key(place.item(), place.instance()));
              return text == null || !screening.holdsFor(text);
            })
        .toList()
        .forEach(em::remove);
  }
}
