package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ThemePanel;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Indicator;
import org.peillood.policy.Plan;
import org.peillood.web.Frame;
import org.peillood.web.Texts;

/**
 * Adds to the page of a theme what is said about it, where that leads in the plan, and the
 * indicators that have nothing under them; and the claims whose figure is another by now.
 */
@ApplicationScoped
public class ThemeLines implements ThemePanel {

  @Inject Walk walk;
  @Inject Plan plan;

  @Override
  public List<Section> sections(String theme, Frame frame) {
    var sections = new ArrayList<Section>();
    var lines = walk.about(theme, frame.language());
    sections.add(
        new Section(
            Place.ABOVE,
            "zeggen",
            frame.t("finding.said"),
            frame.n("finding.count", lines.size()),
            new StaticTemplates().findingSaid(frame, lines, frame.t("finding.said.none"))));
    var current = plan.current();
    current
        .theme(theme)
        .ifPresent(
            known ->
                sections.add(
                    new Section(
                        Place.BELOW,
                        "naartoe",
                        frame.t("finding.leads"),
                        frame.t(
                            "finding.leads.note",
                            frame.n("finding.count.notes", current.notesOf(known).size()),
                            frame.n(
                                "finding.count.indicators", current.indicatorsOf(known).size())),
                        new StaticTemplates().findingLeads(frame, current, known))));
    return List.copyOf(sections);
  }

  @Override
  public List<Gap> gaps(String theme, Frame frame) {
    var bare =
        walk.bare(theme).stream()
            .map(indicator -> new Gap(indicator.code(), nothingUnder(indicator, frame)));
    var drifted =
        walk.about(theme, frame.language()).stream()
            .flatMap(
                line ->
                    line.drifted().stream()
                        .map(
                            drift ->
                                new Gap(
                                    line.finding().code(),
                                    drifted(line.finding(), drift, frame.texts()))));
    return Stream.concat(bare, drifted).toList();
  }

  /** A claim whose figure is another by now, in a sentence. */
  static String drifted(Finding finding, Drift drift, Texts texts) {
    var words = FigureWords.in(texts);
    var key = "finding.gap." + drift.verdict().name().toLowerCase(Locale.ROOT);
    return texts.get(
        key,
        finding.claim(),
        words.value(drift.frozen()),
        drift.now().map(words::value).orElse(""));
  }

  private String nothingUnder(Indicator indicator, Frame frame) {
    var feeding =
        walk.feeding(indicator.code()).stream()
            .map(question -> question.item().name())
            .collect(Collectors.joining(", "));
    return feeding.isEmpty()
        ? frame.t("finding.gap", indicator.title())
        : frame.t("finding.gap.fed", indicator.title(), feeding);
  }
}
