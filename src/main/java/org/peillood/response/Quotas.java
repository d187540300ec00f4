package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.peillood.catalogue.Surveys;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.survey.Answers;
import org.peillood.survey.Quota;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * How many completed responses fall in each quota of a wave. Worked out from the answers as they
 * are now: a corrected response counts where it falls after its correction, a withdrawn one
 * nowhere. Kept in the memory of each node and brought up to date by what has changed; of two who
 * finish at the same moment both count, so that a quota may be exceeded by those who were under
 * way.
 */
@ApplicationScoped
public class Quotas {

  @Inject Surveys surveys;
  @Inject CompletedResponses responses;
  private final Map<String, Counted> waves = new ConcurrentHashMap<>();

  /** The quotas of a wave that are complete. */
  public List<Quota> full(Survey survey, Wave wave) {
    if (wave.quotas().isEmpty()) {
      return List.of();
    }
    var counts = counts(survey, wave);
    return wave.quotas().stream().filter(q -> counts.getOrDefault(q, 0L) >= q.target()).toList();
  }

  /**
   * How many fall in each quota, as far as that may be shown beside how many completed the wave.
   */
  public Map<Quota, Published<Long>> progress(Survey survey, Wave wave) {
    var counts = counts(survey, wave);
    long completed = responses.state(survey.id(), wave.code()).completed();
    var table =
        wave.quotas().stream()
            .mapToLong(quota -> counts.getOrDefault(quota, 0L))
            .mapToObj(in -> new long[] {in, completed - in})
            .toArray(long[][]::new);
    var shown = DisclosureControl.minimumCell(survey.minimumCell()).protect(table);
    var progress = new LinkedHashMap<Quota, Published<Long>>();
    for (int i = 0; i < wave.quotas().size(); i++) {
      progress.put(wave.quotas().get(i), shown.cells().get(i).get(0));
    }
    return progress;
  }

  private Map<Quota, Long> counts(Survey survey, Wave wave) {
    var key = survey.id() + " " + wave.code();
    return waves
        .compute(
            key,
            (k, known) ->
                known != null && known.quotas.equals(wave.quotas())
                    ? known
                    : new Counted(wave.quotas()))
        .upToDate(survey, wave);
  }

  /** What is known of one wave. */
  private final class Counted {

    private final List<Quota> quotas;
    private final Map<UUID, Set<String>> falls = new HashMap<>();
    private long revision = -1;

    Counted(List<Quota> quotas) {
      this.quotas = quotas;
    }

    synchronized Map<Quota, Long> upToDate(Survey survey, Wave wave) {
      var state = responses.stateNow(survey.id(), wave.code());
      if (state.revision() != revision || state.completed() != falls.size()) {
        read(survey, wave);
        // Of two responses the one with the lower number may be there later: then all is read anew.
        if (responses.stateNow(survey.id(), wave.code()).completed() != falls.size()) {
          revision = -1;
          falls.clear();
          read(survey, wave);
        }
      }
      return quotas.stream()
          .collect(
              Collectors.toMap(
                  quota -> quota,
                  quota ->
                      falls.values().stream().filter(in -> in.contains(quota.code())).count()));
    }

    private void read(Survey survey, Wave wave) {
      responses.forEachChanged(
          survey.id(),
          wave.code(),
          revision,
          changed -> {
            revision = Math.max(revision, changed.revision());
            if (changed.isCompleted()) {
              falls.put(changed.id(), in(survey, wave, changed));
            } else {
              falls.remove(changed.id());
            }
          });
    }

    private Set<String> in(Survey survey, Wave wave, CompletedResponses.Changed changed) {
      var asked = surveys.wave(survey, wave.code(), changed.questionnaireHash());
      var answers = Answers.fromJson(changed.answers(), asked.questionnaire());
      return surveys.interview(survey, asked).quotas(quotas, answers).stream()
          .map(Quota::code)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
