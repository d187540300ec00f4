package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The completed responses of a wave, as analysis reads them: in order, in bounded memory. */
@ApplicationScoped
public class CompletedResponses {

  private static final int PAGE = 1000;

  private static final String READ =
      "select r.id, r.revision, r.questionnaireHash, r.answers, r.disposition, r.language,"
          + " r.completedOn, r.mode from Response r"
          + " where r.survey = :survey and r.wave = :wave and r.disposition in :these"
          + " and (r.revision > :revision or r.revision = :revision and r.id > :id)"
          + " order by r.revision, r.id";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @PersistenceContext EntityManager em;

  /** How far a wave is; unequal to an earlier state when there is something to read again. */
  @Transactional
  public WaveState state(String survey, String wave) {
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    long revision = 0;
    for (var row :
        em.createQuery(
                "select r.disposition, count(r), max(r.revision) from Response r"
                    + " where r.survey = :survey and r.wave = :wave"
                    + " and r.disposition in (:completed, :withdrawn) group by r.disposition",
                Object[].class)
            .setParameter("survey", survey)
            .setParameter("wave", wave)
            .setParameter("completed", Disposition.COMPLETED)
            .setParameter("withdrawn", Disposition.WITHDRAWN)
            .getResultList()) {
      counts.put((Disposition) row[0], (Long) row[1]);
      revision = Math.max(revision, (Long) row[2]);
    }
    return new WaveState(
        counts.getOrDefault(Disposition.COMPLETED, 0L),
        counts.getOrDefault(Disposition.WITHDRAWN, 0L),
        revision);
  }

  /** How many completed responses of a wave name which version of its questionnaire. */
  @Transactional
  public Map<String, Long> byVersion(String survey, String wave) {
    return em.createQuery(
            "select r.questionnaireHash, count(r) from Response r where r.survey = :survey"
                + " and r.wave = :wave and r.disposition = :completed group by r.questionnaireHash",
            Object[].class)
        .setParameter("survey", survey)
        .setParameter("wave", wave)
        .setParameter("completed", Disposition.COMPLETED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /**
   * A response that was completed, corrected or erased.
   *
   * @param answers as stored; nothing when it is erased
   */
  record Changed(
      UUID id, Disposition disposition, String questionnaireHash, String answers, long revision) {
    boolean isCompleted() {
      return disposition == Disposition.COMPLETED;
    }
  }

  /** Gives all responses of a wave that changed after a revision to the reader, oldest first. */
  @Transactional
  void forEachChanged(String survey, String wave, long after, Consumer<Changed> reader) {
    read(
        survey,
        wave,
        List.of(Disposition.COMPLETED, Disposition.WITHDRAWN),
        after,
        row ->
            reader.accept(
                new Changed(
                    (UUID) row[0],
                    (Disposition) row[4],
                    (String) row[2],
                    (String) row[3],
                    (Long) row[1])));
  }

  /** Gives all completed responses of a wave to the reader, oldest revision first. */
  @Transactional
  public void forEachCompleted(String survey, String wave, Consumer<Completed> reader) {
    read(
        survey,
        wave,
        List.of(Disposition.COMPLETED),
        0,
        row ->
            reader.accept(
                new Completed(
                    (UUID) row[0],
                    (String) row[5],
                    (LocalDate) row[6],
                    (Mode) row[7],
                    (String) row[2],
                    (String) row[3])));
  }

  private void read(
      String survey, String wave, List<Disposition> these, long after, Consumer<Object[]> reader) {
    long revision = after;
    var id = BEFORE_ALL;
    List<Object[]> page;
    do {
      page =
          em.createQuery(READ, Object[].class)
              .setParameter("survey", survey)
              .setParameter("wave", wave)
              .setParameter("these", these)
              .setParameter("revision", revision)
              .setParameter("id", id)
              .setMaxResults(PAGE)
              .getResultList();
      page.forEach(reader);
      if (!page.isEmpty()) {
        var last = page.get(page.size() - 1);
        id = (UUID) last[0];
        revision = (Long) last[1];
      }
    } while (page.size() == PAGE);
  }
}
