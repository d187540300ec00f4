package org.peillood.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.catalogue.Surveys;
import org.peillood.finding.Citation;
import org.peillood.finding.Walk;
import org.peillood.policy.EvidenceItem;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/** Where the numbers of a version meet the statistics of its note. */
@ApplicationScoped
public class ClaimDesk {

  // Of the most careful surveys; counts that no survey is known for are held against it.
  private static final int SMALLEST = 10;

  @Inject Notes notes;
  @Inject Walk walk;
  @Inject Surveys surveys;

  /** The numbers of a version, each judged with the figures of now. */
  public Checked check(EvidenceItem note, NoteVersion version, Language language) {
    var statistics = statistics(note, language);
    var numbers = new NumberFinder(version.language()).find(version.words());
    var anchors = Anchors.of(numbers, notes.decisions(note.code()));
    var claims = new ClaimJudge(statistics, SMALLEST).judge(numbers, anchors);
    return new Checked(version, claims, anchors.gone(), statistics);
  }

  /** The newest version, judged; empty for a note without text. */
  public Optional<Checked> check(EvidenceItem note, Language language) {
    return notes.latest(note.code()).map(version -> check(note, version, language));
  }

  /** What the numbers of a note can stand on: what was linked, and the figures of its findings. */
  List<Statistic> statistics(EvidenceItem note, Language language) {
    Map<Tabulation, Optional<TabulationResult>> live = new HashMap<>();
    var all = new ArrayList<Statistic>();
    var linked = notes.statistics(note.code());
    var lines = walk.from(note, language);
    for (var each : linked) {
      var said =
          lines.stream()
              .map(line -> line.finding())
              .filter(finding -> each.finding().equals(Optional.of(finding.code())))
              .map(finding -> finding.claim())
              .findFirst()
              .orElse("");
      all.add(
          new Statistic(
              each.id().toString(),
              each.finding(),
              said,
              each.cited(),
              each.frozen(),
              live.computeIfAbsent(each.tabulation(), t -> walk.now(t, language)),
              smallest(each.survey())));
    }
    for (var line : lines) {
      for (var drift : line.drifts()) {
        var finding = Optional.of(line.finding().code());
        var evidence = drift.evidence();
        boolean known =
            linked.stream()
                .anyMatch(
                    each ->
                        each.finding().equals(finding)
                            && each.cited().equals(evidence.cited())
                            && each.tabulation().equals(evidence.tabulation()));
        if (!known) {
          all.add(
              new Statistic(
                  key(line.finding().code(), evidence.cited()),
                  finding,
                  line.finding().claim(),
                  evidence.cited(),
                  evidence.frozen(),
                  drift.live(),
                  smallest(evidence.tabulation().survey())));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The id under which a statistic is kept; that of a finding is kept from now on, so that the
   * number keeps what it stands on whatever becomes of the finding.
   */
  UUID kept(String note, Statistic statistic, String by) {
    return notes.link(note, statistic.finding(), statistic.cited(), statistic.frozen(), by).id();
  }

  private int smallest(String survey) {
    return surveys.catalogue().survey(survey).map(Survey::minimumCell).orElse(SMALLEST);
  }

  private static String key(String finding, Citation cited) {
    return finding + "|" + cited.key();
  }
}
