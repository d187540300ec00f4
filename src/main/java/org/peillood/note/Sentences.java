package org.peillood.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.peillood.policy.Plan;

/** The walk from a figure to the sentences in notes that stand on it. */
@ApplicationScoped
public class Sentences {

  @Inject Notes notes;
  @Inject Plan plan;

  /** The sentences that stand on a figure of a finding. */
  public List<LeaningSentence> onFinding(String code) {
    return on(statistic -> statistic.finding().equals(Optional.of(code)));
  }

  /** The sentences that stand on a figure about an item. */
  public List<LeaningSentence> onItem(String survey, String item) {
    return on(statistic -> statistic.isAbout(survey, item));
  }

  private List<LeaningSentence> on(Predicate<LinkedStatistic> which) {
    var statistics = notes.allStatistics().stream().filter(which).toList();
    var all = new ArrayList<LeaningSentence>();
    for (var code : statistics.stream().map(LinkedStatistic::note).distinct().toList()) {
      var note = plan.note(code);
      var latest = notes.latest(code);
      if (note.isEmpty() || latest.isEmpty()) {
        continue;
      }
      var words = Sentence.plain(latest.get().words());
      for (var decision : Anchors.newest(notes.decisions(code))) {
        boolean stands =
            statistics.stream().anyMatch(s -> decision.statistic().equals(Optional.of(s.id())));
        if (stands) {
          all.add(
              new LeaningSentence(
                  code,
                  note.get().title(),
                  decision.sentence(),
                  latest.get().language().code(),
                  decision.written(),
                  latest.get().number(),
                  words.contains(decision.sentence()),
                  decision.account(),
                  decision.decided()));
        }
      }
    }
    return List.copyOf(all);
  }
}
