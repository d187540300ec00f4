package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Lookups;

/** How a wave goes, in numbers: which days, which languages, and where people stopped. */
@ApplicationScoped
public class WaveCounts {

  /** Where somebody stopped who answered nothing but the consent, or not even that. */
  public static final String NOWHERE = "";

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject ResponseTally tally;
  @Inject Lookups lookups;

  /** Completed responses by the day on which they were. */
  @Transactional
  public SortedMap<LocalDate, Long> byDay(Survey survey, Wave wave) {
    var counts = new TreeMap<LocalDate, Long>();
    em.createQuery(
            "select r.completedOn, count(r) from Response r where r.survey = :survey"
                + " and r.wave = :wave and r.disposition = :completed group by r.completedOn",
            Object[].class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .setParameter("completed", Disposition.COMPLETED)
        .getResultStream()
        .forEach(row -> counts.put((LocalDate) row[0], (Long) row[1]));
    return counts;
  }

  private record LanguagesOf(String survey) {}

  /** Completed responses by the code of their language; to be protected before it is shown. */
  public SortedMap<String, Long> byLanguage(Survey survey, Wave wave) {
    return new TreeMap<>(
        lookups
            .once(
                new LanguagesOf(survey.id()),
                () -> tally.completedBy(String.class, "language", survey.id()))
            .getOrDefault(wave.code(), Map.of()));
  }

  /**
   * Responses that were begun and not finished, by the name of the item that was answered last in
   * the order of the questionnaire; to be protected before it is shown.
   */
  @Transactional
  public Map<String, Long> byLastItem(Survey survey, Wave wave) {
    var counts = new TreeMap<String, Long>();
    var versions = new TreeMap<String, Questionnaire>();
    em.createQuery(
            "select r.questionnaireHash, r.answers from Response r where r.survey = :survey"
                + " and r.wave = :wave and r.disposition = :started",
            Object[].class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .setParameter("started", Disposition.STARTED)
        .getResultStream()
        .forEach(
            row -> {
              var asked =
                  versions.computeIfAbsent(
                      (String) row[0],
                      hash -> surveys.wave(survey, wave.code(), hash).questionnaire());
              var answers = Answers.fromJson((String) row[1], asked);
              counts.merge(last(asked, answers, survey.consent()), 1L, Long::sum);
            });
    return counts;
  }

  private static String last(Questionnaire asked, Answers answers, String consent) {
    return asked.askedItems().stream()
        .map(item -> item.name())
        .filter(name -> !name.equals(consent) && answers.get(name).isPresent())
        .reduce(NOWHERE, (earlier, later) -> later);
  }
}
