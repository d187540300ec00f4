package org.peillood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Status;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;

/** The end of a report: what is known to be missing, and the list of evidence. */
final class EndLayout extends LayoutPart {

  EndLayout(LayoutPart other) {
    super(other);
  }

  void gaps() {
    section("hiaten", t("gaps"));
    say(Manner.PLAIN, t("gaps.text"));
    var rows = new ArrayList<List<List<Run>>>();
    for (var step : report.steps().toList()) {
      if (step.actions().isEmpty()) {
        rows.add(gap(Run.link(step.code(), "#doel-" + step.code()), Run.of(t("gap.no-action"))));
      }
    }
    report.indicators().forEach(line -> gaps(line, rows));
    for (var odd : report.oddities()) {
      rows.add(gap(Run.of(odd.code()), Run.plan(odd.where() + ": " + odd.what())));
    }
    if (!rows.isEmpty()) {
      table(
          Shape.TEXT,
          "tabel-hiaten",
          t("gaps.caption", whole(rows.size())),
          List.of(t("where"), t("what")),
          rows);
    }
  }

  private void gaps(Report.Line line, List<List<List<Run>>> rows) {
    var at = Run.link(line.code(), "#ind-" + line.code());
    if (line.status() == Status.NOT_STATED) {
      rows.add(gap(at, Run.of(t("gap.no-status"))));
    }
    if (line.aims().get(0).value().isPresent()
        && line.results().get(0).value().isEmpty()
        && line.measured().isEmpty()) {
      rows.add(gap(at, Run.of(t("gap.no-result"))));
    }
    if (line.evidence().isEmpty()
        && line.findings().isEmpty()
        && line.occasions().series().isEmpty()) {
      rows.add(gap(at, Run.of(t("gap.no-evidence"))));
    }
    line.flags().forEach(flag -> rows.add(gap(at, Run.plan(flag))));
    for (var finding : line.findings()) {
      for (var sight : finding.figures()) {
        if (!sight.shown() || sight.verdict().equals("outside") || sight.verdict().equals("gone")) {
          rows.add(gap(at, Run.of(t("gap.drifted", finding.code()))));
        }
      }
      if (finding.quotes().stream().anyMatch(Report.Said::isGone)) {
        rows.add(gap(at, Run.of(t("gap.quote", finding.code()))));
      }
    }
  }

  private static List<List<Run>> gap(Run where, Run what) {
    return List.of(List.of(where), List.of(what));
  }

  void evidence() {
    if (report.evidence().isEmpty()) {
      return;
    }
    section("bewijs", t("evidence.list"));
    var rows = new ArrayList<List<List<Run>>>();
    for (var proof : report.evidence()) {
      rows.add(
          List.of(
              List.of(Run.named(proof.code(), "bewijs-" + proof.code())),
              List.of(
                  Run.plan(proof.title()),
                  Run.of(" (" + texts.get("policy.evidence." + lower(proof.kind())) + ")")),
              when(proof),
              about(proof)));
    }
    table(
        Shape.TEXT,
        "tabel-bewijs",
        t("evidence.caption", whole(rows.size())),
        List.of(t("code"), t("evidence.what"), t("when"), t("evidence.about")),
        rows);
  }

  private List<Run> when(Report.Proof proof) {
    var words = new ArrayList<Run>(List.of(Run.plan(proof.period())));
    if (!proof.dates().isEmpty()) {
      words.add(
          Run.of(": " + proof.dates().stream().map(this::date).collect(Collectors.joining(", "))));
    }
    if (!proof.cancelled().isEmpty()) {
      words.add(
          Run.of(
              "; "
                  + texts.get("policy.day.cancelled")
                  + ": "
                  + proof.cancelled().stream().map(this::date).collect(Collectors.joining(", "))));
    }
    return words;
  }

  private List<Run> about(Report.Proof proof) {
    var words = new ArrayList<Run>(List.of(Run.plan(proof.status())));
    proof
        .participants()
        .ifPresent(
            number ->
                words.add(
                    Run.of(
                        "; "
                            + texts.get(
                                "policy.evidence.participants",
                                proof.approximate()
                                    ? texts.get("policy.evidence.about", number)
                                    : number))));
    for (var shown : proof.presented()) {
      words.add(Run.of("; " + t("evidence.shown") + " "));
      words.add(Run.plan(shown.where()));
      shown.on().ifPresent(day -> words.add(Run.of(" (" + date(day) + ")")));
    }
    Stream.of(proof.result(), proof.note())
        .filter(text -> !text.isEmpty())
        .forEach(text -> words.add(Run.plan("; " + text)));
    var known =
        proof.indicators().stream()
            .filter(code -> report.indicators().anyMatch(line -> line.code().equals(code)))
            .toList();
    if (!known.isEmpty()) {
      words.add(Run.of("; " + t("evidence.for") + " "));
      words.addAll(joined(known.stream().map(code -> Run.link(code, "#ind-" + code)).toList()));
    }
    return words;
  }
}
