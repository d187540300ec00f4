package org.peillood.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Status;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Paragraph;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;

/** One indicator: its facts, every day of its occasions, and the findings that lean on it. */
final class IndicatorLayout extends LayoutPart {

  IndicatorLayout(LayoutPart other) {
    super(other);
  }

  void indicator(Report.Line line, int level) {
    blocks.add(
        new Heading(
            level,
            "ind-" + line.code(),
            List.of(Run.of(line.code() + " "), Run.plan(line.title()))));
    var facts = new Lines();
    facts.add(
        t("printed"),
        List.of(
            Run.plan(line.printed()),
            Run.of(" · " + texts.get("policy.kind." + lower(line.kind()))),
            Run.of(
                line.level().isEmpty() ? "" : " · " + texts.get("policy.level." + line.level()))));
    facts.add(t("serves"), joined(line.goals().stream().map(this::step).toList()));
    facts.lines(t("target"), line.aims().stream().map(this::aim).toList());
    facts.lines(t("revisions"), line.revisions().stream().map(this::revision).toList());
    var results = new ArrayList<>(line.results().stream().map(this::result).toList());
    line.precision().ifPresent(one -> results.add(List.of(Run.of(precision(one)))));
    line.measured().forEach(measured -> results.add(measured(measured)));
    facts.lines(t("result"), results);
    line.presence()
        .ifPresent(
            one ->
                facts.add(
                    t("presence"),
                    List.of(
                        Run.of(t("presence.text", one.attended(), one.held(), one.pct())),
                        Run.plan(
                            " ("
                                + one.basis()
                                + (one.note().isEmpty() ? "" : "; " + one.note())
                                + ")"))));
    facts.add(t("status"), statusOf(line));
    facts.plan(t("reason"), line.reason());
    facts.plan(t("explanation"), line.explanation());
    facts.plan(t("cause.primary"), line.primaryCause());
    facts.add(t("causes"), causes(line.causes()));
    facts.add(t("causes.inferred"), causes(line.inferredCauses()));
    if (choice.level() == Choice.Level.FULL) {
      facts.add(t("evidence"), evidence(line.evidence()));
    }
    facts.add(t("see"), joined(line.seeAlso().stream().map(this::indicator).toList()));
    if (choice.level() == Choice.Level.FULL) {
      facts.add(t("links"), joined(line.links().stream().map(IndicatorLayout::web).toList()));
      facts.lines(
          t("remarks"), line.notes().stream().map(note -> List.of(Run.plan(note))).toList());
      facts.lines(t("flags"), line.flags().stream().map(flag -> List.of(Run.plan(flag))).toList());
    }
    facts.addTo(blocks, line.code());
    if (choice.level() == Choice.Level.FULL) {
      occasions(line);
    }
    line.findings().forEach(this::finding);
  }

  private List<Run> statusOf(Report.Line line) {
    var words = new ArrayList<Run>(List.of(Run.bold(status(line.status()))));
    if (!line.subStatus().isEmpty()) {
      words.add(Run.of(": " + texts.get("policy.sub-status." + line.subStatus())));
    }
    if (!line.statusPrinted() && line.status() != Status.NOT_STATED) {
      words.add(Run.of(" " + t("status.unprinted")));
    }
    return words;
  }

  private Run step(String code) {
    return report.steps().anyMatch(one -> one.code().equals(code))
        ? Run.link(code, "#doel-" + code)
        : Run.of(code);
  }

  private List<Run> revision(Report.Revision revision) {
    return List.of(
        Run.of(texts.get("policy.revised", date(revision.day())) + " "),
        Run.plan(revision.was() + (revision.why().isEmpty() ? "" : " – " + revision.why())));
  }

  private static List<Run> causes(List<Report.Term> causes) {
    return joined(
        causes.stream()
            .map(
                cause ->
                    Run.plan(
                        cause.meaning().isEmpty()
                            ? cause.term()
                            : cause.term() + " (" + cause.meaning() + ")"))
            .toList());
  }

  private List<Run> aim(Report.Aim aim) {
    if (aim.value().isEmpty() && aim.unit().isEmpty()) {
      return List.of(Run.of(t("target.none")));
    }
    var words = new ArrayList<Run>();
    words.add(
        Run.of(
            aim.value()
                .map(value -> figure(value, aim.percent()))
                .map(value -> aim.minimum() ? texts.get("policy.minimum", value) : value)
                .map(value -> aim.maximum() ? texts.get("policy.maximum", value) : value)
                .orElse(t("target.no-figure"))));
    unit(aim.unit(), words);
    if (!aim.per().isEmpty()) {
      words.add(Run.of(" " + t("per") + " "));
      words.add(Run.plan(aim.per()));
    }
    return words;
  }

  private static void unit(String unit, List<Run> words) {
    if (!unit.isEmpty()) {
      words.add(Run.plan(" " + unit));
    }
  }

  private List<Run> result(Report.Reached result) {
    var words = new ArrayList<Run>();
    if (result.value().isEmpty()) {
      words.add(Run.of(t("result.none")));
    } else {
      var value = figure(result.value().get(), result.percent());
      if (result.minimum()) {
        value = texts.get("policy.minimum", value);
      }
      if (!result.qualifier().isEmpty()) {
        words.add(Run.plan(result.qualifier() + "\u00a0"));
      }
      words.add(Run.bold(value));
      unit(result.unit(), words);
      result.basis().ifPresent(basis -> words.add(Run.of(" (" + basis(basis) + ")")));
    }
    if (!result.note().isEmpty()) {
      words.add(Run.plan(" – " + result.note()));
    }
    return words;
  }

  private String basis(Report.Basis basis) {
    return basis == Report.Basis.MEASURED
        ? texts.get("policy.basis.measured")
        : t("basis." + lower(basis));
  }

  private String precision(Report.Precision sure) {
    return texts.get(
        "policy.precision", figure(sure.low(), false), figure(sure.high(), false), whole(sure.n()));
  }

  private String words(Report.Measured measured) {
    return measured
        .estimate()
        .map(
            one ->
                figure(one.value(), one.percentage())
                    + one.precision().map(sure -> ", " + precision(sure)).orElse(""))
        .orElseGet(() -> texts.count(measured.key(), measured.number()));
  }

  private List<Run> measured(Report.Measured measured) {
    return List.of(
        Run.of(
            words(measured)
                + " ("
                + t(measured.counted() ? "basis.register" : "basis.measured", date(measured.asOf()))
                + ")"
                + (measured.sources().isEmpty()
                    ? ""
                    : ": " + String.join(", ", measured.sources()))));
  }

  // Meetings and events

  private void occasions(Report.Line line) {
    var occasions = line.occasions();
    if (occasions.series().isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (var series : occasions.series()) {
      series(series, rows);
    }
    table(
        Shape.TEXT,
        "momenten-" + line.code(),
        t("occasions.caption", line.code(), count(occasions)),
        List.of(t("forum"), t("outcome"), t("days")),
        rows);
  }

  private String count(Report.Occasions occasions) {
    var counts = new ArrayList<String>();
    count("attended", occasions.attended(), counts);
    count("excused", occasions.excused(), counts);
    count("cancelled", occasions.cancelled(), counts);
    count("planned", occasions.plannedOnly(), counts);
    count("undated", occasions.undated(), counts);
    return counts.isEmpty() ? t("occasions.none") : String.join(", ", counts);
  }

  private void count(String what, int number, List<String> counts) {
    if (number > 0) {
      counts.add(texts.get("policy.meetings." + what, number));
    }
  }

  private void series(Report.Series series, List<List<List<Run>>> rows) {
    var before = rows.size();
    days(series, "held", series.held(), rows);
    days(series, "substitute", series.substitute(), rows);
    days(series, "excused", series.excused(), rows);
    days(series, "cancelled", series.cancelled(), rows);
    days(series, "planned", series.planned(), rows);
    for (var move : series.moved()) {
      rows.add(
          List.of(
              forum(series),
              cell(texts.get("policy.day.moved")),
              List.of(
                  Run.of(t("moved", date(move.from()), date(move.to())) + " "),
                  Run.plan(move.outcome()))));
    }
    if (series.undated() > 0) {
      rows.add(List.of(forum(series), cell(t("undated")), cell(whole(series.undated()))));
    }
    if (rows.size() == before) {
      rows.add(List.of(forum(series), cell(ABSENT), cell(ABSENT)));
    }
  }

  private void days(
      Report.Series series, String outcome, List<LocalDate> days, List<List<List<Run>>> rows) {
    if (!days.isEmpty()) {
      rows.add(
          List.of(
              forum(series),
              cell(texts.get("policy.day." + outcome)),
              cell(days.stream().map(this::date).collect(Collectors.joining(", ")))));
    }
  }

  private List<Run> forum(Report.Series series) {
    var words = new ArrayList<Run>();
    words.add(series.what().isEmpty() ? Run.of(t("forum.none")) : Run.plan(series.what()));
    var more =
        Stream.of(series.mode(), series.note())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    if (!more.isEmpty()) {
      words.add(Run.plan(" (" + more + ")"));
    }
    return words;
  }

  // Findings

  private void finding(Report.Claim finding) {
    blocks.add(
        new Paragraph(
            Manner.FINDING,
            List.of(
                Run.bold(t("finding", finding.code()) + " "),
                Run.in(finding.language(), finding.claim()))));
    if (!finding.limits().isEmpty()) {
      blocks.add(
          new Paragraph(
              Manner.SMALL,
              List.of(Run.bold(t("limits") + " "), Run.in(finding.language(), finding.limits()))));
    }
    finding.standing().ifPresent(this::standing);
    for (var sight : finding.figures()) {
      figure(sight);
    }
    finding.charts().forEach(this::chart);
    for (var said : finding.quotes()) {
      quote(said);
    }
  }

  private void standing(Report.Standing standing) {
    var told =
        t("finding.review." + standing.review())
            + " "
            + t("finding.confidence." + standing.confidence());
    blocks.add(new Paragraph(Manner.SMALL, List.of(Run.of(told))));
    standing.documents().forEach(document -> material(t("finding.document"), document));
    standing.against().forEach(document -> material(t("finding.against"), document));
  }

  private void material(String key, String words) {
    blocks.add(new Paragraph(Manner.SMALL, List.of(Run.bold(key + " "), Run.plan(words))));
  }

  private void figure(Report.Sight sight) {
    var words = new ArrayList<Run>();
    words.add(Run.bold(t(sight.against() ? "finding.against.figure" : "figure") + " "));
    if (sight.shown()) {
      words.add(
          Run.in(
              report.language(),
              sight.question() + " – " + sight.row() + ": " + sight.value() + ", " + sight.wave()));
      words.add(Run.of(" " + t("figure.on", date(sight.on()))));
      if (!sight.now().isEmpty()) {
        words.add(Run.of(" " + t("figure.now", date(report.asOf())) + " "));
        words.add(Run.in(report.language(), sight.now()));
      }
      words.add(Run.of(" " + t("figure." + sight.verdict())));
    } else {
      words.add(Run.of(t("figure.withheld")));
    }
    blocks.add(new Paragraph(Manner.PLAIN, words));
    sight.chart().ifPresent(this::chart);
  }

  private void chart(Report.Drawn drawn) {
    int number = nextFigure();
    blocks.add(
        new Block.Figure(drawn, t("figure.number", number, drawn.title()), report.language()));
  }

  private void quote(Report.Said said) {
    if (said.isGone()) {
      say(Manner.SMALL, t("quote.gone"));
      return;
    }
    var words = new ArrayList<Run>();
    if (said.against()) {
      words.add(Run.bold(t("finding.against.quote") + " "));
    }
    words.add(Run.in(said.language(), "“" + said.words() + "”"));
    if (!said.translation().isEmpty()) {
      words.add(Run.of(" " + t("translation") + " "));
      words.add(Run.plan("“" + said.translation() + "”"));
    }
    words.add(Run.of(" — "));
    words.add(Run.plan(said.role()));
    if (!said.why().isEmpty()) {
      words.add(Run.plan(" (" + said.why() + ")"));
    }
    blocks.add(new Paragraph(Manner.QUOTE, words));
  }
}
