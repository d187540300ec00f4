package org.peillood.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peillood.store.Exclusive;

/**
 * The store of versions and drafts of questionnaires. What they ask, and what is served, is {@link
 * Surveys}.
 */
@ApplicationScoped
class Versions {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Clock clock;

  /** Every published version, by wave, oldest first. */
  @Transactional
  List<QuestionnaireVersion> all() {
    return em.createQuery(
            "select v from QuestionnaireVersion v order by v.survey, v.wave, v.number",
            QuestionnaireVersion.class)
        .getResultList();
  }

  /** Every published version of a survey's questionnaires, by wave, oldest first. */
  @Transactional
  List<QuestionnaireVersion> of(String survey) {
    return em.createQuery(
            "select v from QuestionnaireVersion v where v.survey = :survey"
                + " order by v.wave, v.number",
            QuestionnaireVersion.class)
        .setParameter("survey", survey)
        .getResultList();
  }

  /** Every published version of a wave's questionnaire, oldest first. */
  @Transactional
  List<QuestionnaireVersion> of(WavePlace place) {
    return of(place.survey()).stream().filter(v -> v.place().equals(place)).toList();
  }

  /** How many versions there are; they only grow in number, so that this tells of any new one. */
  @Transactional
  long count() {
    return em.createQuery("select count(v) from QuestionnaireVersion v", Long.class)
        .getSingleResult();
  }

  /**
   * Publishes a version after the ones that were there when it was decided on; the draft it came
   * from is no longer one.
   *
   * @param number the number it gets
   * @return whether it was published; not when somebody else published this number meanwhile
   */
  boolean publish(WavePlace place, int number, QuestionnaireVersion.Content content, String by) {
    var published = new boolean[1];
    exclusive.run(
        () -> {
          if (latest(place) == number - 1) {
            em.persist(new QuestionnaireVersion(place, number, content, by, LocalDate.now(clock)));
            discard(place);
            published[0] = true;
          }
        });
    return published[0];
  }

  /** Keeps the next version of a wave's questionnaire, in place of one that was kept before. */
  @Transactional
  void keep(WavePlace place, DefinitionSource brought, String by) {
    em.merge(new QuestionnaireDraft(place, brought, by, LocalDate.now(clock)));
  }

  /** The next version of a wave's questionnaire, if somebody brought one. */
  @Transactional
  Optional<QuestionnaireDraft> draft(WavePlace place) {
    return Optional.ofNullable(em.find(QuestionnaireDraft.class, place.toString()));
  }

  /** Puts the next version of a wave's questionnaire aside. */
  @Transactional
  void discard(WavePlace place) {
    draft(place).ifPresent(em::remove);
  }

  private int latest(WavePlace place) {
    var latest =
        em.createQuery(
                "select max(v.number) from QuestionnaireVersion v"
                    + " where v.survey = :survey and v.wave = :wave",
                Integer.class)
            .setParameter("survey", place.survey())
            .setParameter("wave", place.wave())
            .getSingleResult();
    return latest == null ? 0 : latest;
  }
}
