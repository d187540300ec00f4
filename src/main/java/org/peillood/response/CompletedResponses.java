package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.peillood.web.Lookups;

/** The completed responses of a wave, as analysis reads them: in order, in bounded memory. */
@ApplicationScoped
public class CompletedResponses {

  private static final String CHANGED = "questionnaire_hash, answers";
  private static final String COMPLETED =
      "language, completed_on, mode, questionnaire_hash, answers";

  @Inject StoredRows rows;
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
      rows.read(
          survey,
          wave,
          disposition,
          after,
          CHANGED,
          row ->
              reader.accept(
                  new Changed(
                      StoredRows.id(row),
                      disposition,
                      row.getString(3),
                      row.getString(4),
                      row.getLong(2))));
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
    rows.read(
        survey,
        wave,
        Disposition.COMPLETED,
        revision,
        COMPLETED,
        row ->
            reader.accept(
                new Completed(
                    StoredRows.id(row),
                    row.getLong(2),
                    row.getString(3),
                    row.getDate(4).toLocalDate(),
                    Mode.valueOf(row.getString(5)),
                    row.getString(6),
                    row.getString(7))));
  }
}
