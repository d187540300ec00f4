package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peillood.catalogue.Given;
import org.peillood.catalogue.GivenAnswers;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * How many responses there are: by what became of them, by the way they came in, by association;
 * and what was answered of a survey, for the catalogue.
 */
@ApplicationScoped
public class ResponseCounts implements GivenAnswers {

  @PersistenceContext EntityManager em;
  @Inject ResponseTally tally;

  /** How many completed responses of a wave name each association. */
  @Transactional
  public Map<String, Long> byAssociation(Survey survey, Wave wave) {
    var counts = new TreeMap<String, Long>();
    em.createQuery(
            "select r.grouping, count(r) from Response r where r.survey = :survey"
                + " and r.wave = :wave and r.disposition = :completed and r.grouping is not null"
                + " group by r.grouping",
            Object[].class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .setParameter("completed", Disposition.COMPLETED)
        .getResultStream()
        .forEach(row -> counts.put((String) row[0], (Long) row[1]));
    return counts;
  }

  /** How many responses of a survey there are, by wave and by what became of them. */
  @Transactional
  public Map<String, Map<Disposition, Long>> byDisposition(String survey) {
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

  /** How many responses of a wave were completed. */
  public long completed(Survey survey, Wave wave) {
    return tally.state(survey.id(), wave.code()).completed();
  }

  /** How many completed responses of a survey came in how, by wave. */
  public Map<String, Map<Mode, Long>> byMode(String survey) {
    return tally.completedBy(Mode.class, "mode", survey);
  }

  @Override
  @Transactional
  public List<Given> of(String survey) {
    var waves = new LinkedHashMap<String, List<Object[]>>();
    em.createQuery(
            "select r.wave, r.language, count(r), min(r.startedOn) from Response r"
                + " where r.survey = :survey group by r.wave, r.language order by r.wave",
            Object[].class)
        .setParameter("survey", survey)
        .getResultStream()
        .forEach(row -> waves.computeIfAbsent((String) row[0], w -> new ArrayList<>()).add(row));
    return waves.entrySet().stream().map(wave -> given(wave.getKey(), wave.getValue())).toList();
  }

  private static Given given(String wave, List<Object[]> rows) {
    return new Given(
        wave,
        rows.stream().mapToLong(row -> (Long) row[2]).sum(),
        rows.stream().map(row -> (LocalDate) row[3]).min(LocalDate::compareTo).orElseThrow(),
        new TreeSet<>(rows.stream().map(row -> (String) row[1]).toList()));
  }
}
