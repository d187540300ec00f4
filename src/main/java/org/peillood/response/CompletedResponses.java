package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.peillood.web.Lookups;

/** The completed responses of a wave, as analysis reads them: in order, in bounded memory. */
@ApplicationScoped
public class CompletedResponses {

  private static final int PAGE = 1000;

  private static final String READ =
      "select r.id, r.revision, r.questionnaireHash, r.answers, r.disposition, r.language,"
          + " r.completedOn, r.mode from Response r"
          + " where r.survey = :survey and r.wave = :wave and r.disposition = :disposition"
          + " and r.revision >= :revision and (r.revision > :revision or r.id > :id)"
          // The whole index: H2 sorts all that is left for each page when the order begins later.
          + " order by r.survey, r.wave, r.disposition, r.revision, r.id";

  // The highest id, in the order of both databases, which compare its octets without a sign.
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  @PersistenceContext EntityManager em;
  @Inject ResponseTally tally;
  @Inject Lookups lookups;

  private record StateOf(String survey, String wave) {}

  /** How far a wave is; unequal to an earlier state when there is something to read again. */
  public WaveState state(String survey, String wave) {
    return lookups.once(new StateOf(survey, wave), () -> tally.state(survey, wave));
  }

  /** The same as it is at this moment, also when the request that is answered asked before. */
  public WaveState stateNow(String survey, String wave) {
    return tally.state(survey, wave);
  }

  /** Counts a wave one by one, when its state does not fit what was read of it. */
  public void recount(String survey, String wave) {
    tally.recount(survey, wave);
  }

  /** How many completed responses of a wave name which version of its questionnaire. */
  public Map<String, Long> byVersion(String survey, String wave) {
    return tally
        .completedBy(String.class, "questionnaireHash", survey)
        .getOrDefault(wave, Map.of());
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

  /**
   * Gives all responses of a wave that changed after a revision to the reader: the completed ones,
   * then those that were withdrawn, each oldest first.
   */
  @Transactional
  void forEachChanged(String survey, String wave, long after, Consumer<Changed> reader) {
    for (var disposition : List.of(Disposition.COMPLETED, Disposition.WITHDRAWN)) {
      read(
          survey,
          wave,
          disposition,
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
  }

  /** Gives all completed responses of a wave to the reader, oldest revision first. */
  @Transactional
  public void forEachCompleted(String survey, String wave, Consumer<Completed> reader) {
    forEachCompletedAfter(survey, wave, 0, reader);
  }

  /**
   * Gives the completed responses of a wave with a higher revision than this to the reader, oldest
   * first.
   */
  @Transactional
  public void forEachCompletedAfter(
      String survey, String wave, long revision, Consumer<Completed> reader) {
    read(
        survey,
        wave,
        Disposition.COMPLETED,
        revision,
        row ->
            reader.accept(
                new Completed(
                    (UUID) row[0],
                    (Long) row[1],
                    (String) row[5],
                    (LocalDate) row[6],
                    (Mode) row[7],
                    (String) row[2],
                    (String) row[3])));
  }

  private void read(
      String survey, String wave, Disposition disposition, long after, Consumer<Object[]> reader) {
    // What has this revision itself was read before.
    long revision = after;
    var id = AFTER_ALL;
    List<Object[]> page;
    do {
      page =
          em.createQuery(READ, Object[].class)
              .setParameter("survey", survey)
              .setParameter("wave", wave)
              .setParameter("disposition", disposition)
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
