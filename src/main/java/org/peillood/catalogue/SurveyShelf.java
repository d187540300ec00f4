package org.peillood.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peillood.store.Exclusive;

/** The store of surveys that are made here: what was saved of them, and their questionnaires. */
@ApplicationScoped
class SurveyShelf {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Clock clock;

  /** Of each survey what was saved last. */
  @Transactional
  List<SavedSettings> newest() {
    return lastOfEach(
        "select r from SurveyRevision r where r.number ="
            + " (select max(o.number) from SurveyRevision o where o.survey = r.survey)"
            + " order by r.survey");
  }

  /** Of each survey that was published what was published last. */
  @Transactional
  List<SavedSettings> published() {
    return lastOfEach(
        "select r from SurveyRevision r where r.number ="
            + " (select max(o.number) from SurveyRevision o"
            + " where o.survey = r.survey and o.publishedAt is not null)"
            + " order by r.survey");
  }

  /** How often settings were published; that only grows, so that it tells of any new ones. */
  @Transactional
  long publications() {
    return em.createQuery(
            "select count(r) from SurveyRevision r where r.publishedAt is not null", Long.class)
        .getSingleResult();
  }

  /** All that was saved of a survey, newest first. */
  @Transactional
  List<SavedSettings> all(String survey) {
    return em.createQuery(
            "select r from SurveyRevision r where r.survey = :survey order by r.number desc",
            SurveyRevision.class)
        .setParameter("survey", survey)
        .getResultStream()
        .map(revision -> revision.saved(clock.getZone()))
        .toList();
  }

  /**
   * Saves settings after the ones they were made from.
   *
   * @param after the number of those; 0 for a new survey
   * @return whether they were saved; not when somebody else saved others meanwhile
   */
  boolean save(String survey, int after, String definition, String account) {
    var saved = new boolean[1];
    exclusive.run(
        () -> {
          if (last(survey) == after) {
            em.persist(new SurveyRevision(survey, after + 1, definition, account, clock.instant()));
            saved[0] = true;
          }
        });
    return saved[0];
  }

  /**
   * Publishes what was saved last, and does what belongs to it, all or nothing.
   *
   * @return whether it was published; not when somebody saved other settings meanwhile
   */
  boolean publish(String survey, int number, String account, Runnable also) {
    var published = new boolean[1];
    exclusive.run(
        () -> {
          if (last(survey) == number) {
            revision(survey, number).publish(account, clock.instant());
            also.run();
            published[0] = true;
          }
        });
    return published[0];
  }

  /** Takes a survey away that was never published, with its questionnaires. */
  void remove(String survey) {
    exclusive.run(
        () -> {
          if (all(survey).stream().noneMatch(SavedSettings::isPublished)) {
            for (var entity : List.of("SurveyRevision", "BroughtFile")) {
              em.createQuery("delete from " + entity + " e where e.survey = :survey")
                  .setParameter("survey", survey)
                  .executeUpdate();
            }
          }
        });
  }

  /** The questionnaire of a survey with this name. */
  @Transactional
  Optional<DefinitionSource> file(String survey, String name) {
    return files(survey).stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** All questionnaires that were brought for a survey. */
  @Transactional
  List<DefinitionSource> files(String survey) {
    return em.createQuery(
            "select f from BroughtFile f where f.survey = :survey order by f.name",
            BroughtFile.class)
        .setParameter("survey", survey)
        .getResultStream()
        .map(BroughtFile::source)
        .toList();
  }

  /**
   * Keeps a questionnaire.
   *
   * @return the name under which it is kept: its own, or with a number when another file has that
   */
  String bring(String survey, DefinitionSource file, String account) {
    var kept = new String[1];
    exclusive.run(
        () -> {
          var own = file.withSafeName();
          var there = files(survey);
          var named = own;
          for (int i = 2; taken(there, named); i++) {
            named = own.numbered(i);
          }
          if (!there.contains(named)) {
            em.persist(new BroughtFile(survey, named, account, clock.instant()));
          }
          kept[0] = named.name();
        });
    return kept[0];
  }

  private static boolean taken(List<DefinitionSource> there, DefinitionSource file) {
    return there.stream()
        .anyMatch(other -> other.name().equals(file.name()) && !other.equals(file));
  }

  private List<SavedSettings> lastOfEach(String query) {
    return em.createQuery(query, SurveyRevision.class)
        .getResultStream()
        .map(revision -> revision.saved(clock.getZone()))
        .toList();
  }

  private SurveyRevision revision(String survey, int number) {
    return em.createQuery(
            "select r from SurveyRevision r where r.survey = :survey and r.number = :number",
            SurveyRevision.class)
        .setParameter("survey", survey)
        .setParameter("number", number)
        .getSingleResult();
  }

  private int last(String survey) {
    var last =
        em.createQuery(
                "select max(r.number) from SurveyRevision r where r.survey = :survey",
                Integer.class)
            .setParameter("survey", survey)
            .getSingleResult();
    return last == null ? 0 : last;
  }
}
