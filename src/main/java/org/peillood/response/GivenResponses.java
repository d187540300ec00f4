package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.peillood.catalogue.Given;
import org.peillood.catalogue.GivenAnswers;

/** Tells the catalogue what was answered, begun responses included. */
@ApplicationScoped
public class GivenResponses implements GivenAnswers {

  @PersistenceContext EntityManager em;

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
