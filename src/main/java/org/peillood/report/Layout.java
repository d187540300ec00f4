package org.peillood.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Status;
import org.peillood.report.Block.Fact;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Paragraph;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * A report laid out in blocks, with its headings in one language. What the plan leaves out is not
 * printed; a day is never left out of the full record.
 */
final class Layout {

  private static final String ABSENT = "–";

  private final Report report;
  private final Choice choice;
  private final Texts texts;
  private final List<Block> blocks = new ArrayList<>();
  private int tables;
  private int figures;

  private Layout(Report report, Choice choice, Texts texts) {
    this.report = choice.of(report);
    this.choice = choice;
    this.texts = texts;
  }

  static List<Block> of(Report report, Choice choice, Texts texts) {
    return new Layout(report, choice, texts).blocks();
  }

  private List<Block> blocks() {
    front();
    overview();
    if (choice.level() != Choice.Level.OVERVIEW) {
      goals();
      report.chapters().forEach(this::chapter);
      gaps();
      if (choice.level() == Choice.Level.FULL) {
        evidence();
      }
      abbreviations();
    }
    colophon();
    return List.copyOf(blocks);
  }

  // Front matter

  private void front() {
    blocks.add(new Heading(1, "titel", List.of(Run.plan(report.title()))));
    var about = new ArrayList<Run>();
    about.add(Run.plan(report.organisation()));
    about.add(Run.of(" · " + t("level." + choice.level().key())));
    if (!choice.theme().isEmpty()) {
      about.add(Run.of(" · " + t("theme.one") + " "));
      report.chapters().stream().findFirst().ifPresent(chapter -> about.addAll(name(chapter)));
    }
    choice
        .funding(report)
        .ifPresent(
            funding -> {
              about.add(Run.of(" · " + t("funder.for") + " "));
              about.add(Run.plan(funding.name()));
            });
    about.add(Run.of(" · " + t("as-of", date(report.asOf()))));
    blocks.add(new Paragraph(Manner.LEAD, about));
    if (choice.level() == Choice.Level.OVERVIEW) {
      return;
    }
    blocks.add(new Block.Contents(t("contents")));
    if (report.context().isEmpty()
        && report.readingGuide().isEmpty()
        && report.annexes().isEmpty()) {
      return;
    }
    section("vooraf", t("front"));
    list("jaar", t("context"), report.context());
    list("leeswijzer", t("reading-guide"), report.readingGuide());
    list("bijlagen", t("annexes"), report.annexes());
  }

  private void list(String id, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(3, id, title);
      blocks.add(bullets(lines));
    }
  }

  private static Block bullets(List<String> lines) {
    return new Block.Bullets(lines.stream().map(line -> List.of(Run.plan(line))).toList());
  }

  private void abbreviations() {
    if (report.abbreviations().isEmpty()) {
      return;
    }
    section("afkortingen", t("abbreviations"));
    table(
        Shape.TEXT,
        "tabel-afkortingen",
        t("abbreviations.caption"),
        List.of(t("abbreviation"), t("meaning")),
        report.abbreviations().stream()
            .map(term -> List.of(List.of(Run.plan(term.term())), List.of(Run.plan(term.meaning()))))
            .toList());
  }

  // One page: goals and statuses

  private void overview() {
    if (choice.level() != Choice.Level.OVERVIEW) {
      section("overzicht", t("overview"));
    } else {
      heading(2, "overzicht", t("overview"));
    }
    say(
        Manner.PLAIN,
        texts.count("report.count.goals", report.goals().size())
            + ", "
            + texts.count("report.count.steps", report.steps().count())
            + ", "
            + texts.count("report.count.actions", report.actions().count())
            + ", "
            + texts.count("report.count.indicators", report.indicators().count())
            + ".");
    var byGoal = new LinkedHashMap<List<Run>, List<Report.Line>>();
    for (var goal : report.goals()) {
      byGoal.put(
          List.of(
              Run.link(goal.code() + " (" + goal.letter() + ")", "#doel-" + goal.code()),
              Run.plan(" " + goal.title())),
          under(goal));
    }
    tallies("tabel-doelen", t("overview.goals.caption"), t("goal"), byGoal);
    long rows = byGoal.values().stream().mapToLong(List::size).sum();
    long all = report.indicators().count();
    long reached = byGoal.values().stream().flatMap(List::stream).distinct().count();
    if (rows > all) {
      say(Manner.SMALL, t("overview.twice", whole(rows), whole(all), whole(rows - reached)));
    }
    var byTheme = new LinkedHashMap<List<Run>, List<Report.Line>>();
    for (var chapter : report.chapters()) {
      byTheme.put(
          name(chapter),
          chapter.actions().stream().flatMap(action -> action.indicators().stream()).toList());
    }
    tallies("tabel-themas", t("overview.themes.caption"), t("theme"), byTheme);
    say(Manner.SMALL, t("overview.signs"));
  }

  private List<Run> name(Report.Chapter chapter) {
    var known = chapter.names().containsKey(texts.language().code());
    return List.of(
        choice.level() == Choice.Level.OVERVIEW
            ? Run.of(chapter.code() + " ")
            : Run.link(chapter.code(), "#thema-" + chapter.code()),
        Run.in(known ? "" : Report.PLAN_LANGUAGE, " " + chapter.name(texts.language().code())));
  }

  private List<Report.Line> under(Report.Goal goal) {
    var actions = goal.steps().stream().flatMap(step -> step.actions().stream()).toList();
    return report
        .actions()
        .filter(action -> actions.contains(action.code()))
        .flatMap(action -> action.indicators().stream())
        .toList();
  }

  private void tallies(
      String id, String caption, String first, Map<List<Run>, List<Report.Line>> rows) {
    var head = new ArrayList<String>(List.of(first));
    for (var status : Status.values()) {
      head.add(status(status));
    }
    head.add(t("indicators"));
    var cells = new ArrayList<List<List<Run>>>();
    rows.forEach((name, lines) -> cells.add(tally(unlinked(name), lines)));
    cells.add(tally(List.of(Run.bold(t("overview.every"))), report.indicators().toList()));
    table(Shape.NUMBERS, id, caption, head, cells);
  }

  // On one page nothing can be led to.
  private List<Run> unlinked(List<Run> words) {
    return choice.level() == Choice.Level.OVERVIEW
        ? words.stream().map(Run::unlinked).toList()
        : words;
  }

  private List<List<Run>> tally(List<Run> name, Collection<Report.Line> lines) {
    var row = new ArrayList<List<Run>>(List.of(name));
    for (var status : Status.values()) {
      row.add(cell(whole(lines.stream().filter(line -> line.status() == status).count())));
    }
    row.add(cell(whole(lines.size())));
    return row;
  }

  // Goals and actions

  private void goals() {
    section("doelen", t("goals"));
    var titles = report.actions().collect(Collectors.toMap(Report.Part::code, Report.Part::title));
    for (var goal : report.goals()) {
      blocks.add(
          new Heading(
              3,
              "doel-" + goal.code(),
              List.of(Run.of(goal.code() + " (" + goal.letter() + ") "), Run.plan(goal.title()))));
      for (var step : goal.steps()) {
        blocks.add(
            new Heading(
                4,
                "doel-" + step.code(),
                List.of(Run.of(step.code() + " "), Run.plan(step.title()))));
        if (!step.note().isEmpty()) {
          blocks.add(
              new Paragraph(
                  step.actions().isEmpty() ? Manner.CAUTION : Manner.SMALL,
                  List.of(Run.plan(step.note()))));
        }
        if (step.actions().isEmpty() && step.note().isEmpty()) {
          say(Manner.CAUTION, t("goal.no-action"));
        } else if (!step.actions().isEmpty()) {
          blocks.add(
              new Block.Bullets(
                  step.actions().stream()
                      .map(
                          code ->
                              List.of(
                                  Run.link(code, "#actie-" + code),
                                  Run.plan(" " + titles.getOrDefault(code, ""))))
                      .toList()));
        }
      }
    }
    if (choice.level() == Choice.Level.FULL && choice.theme().isEmpty()) {
      matrix();
    }
  }

  private void matrix() {
    heading(3, "matrix", t("matrix"));
    var themes =
        report
            .actions()
            .collect(
                Collectors.toMap(
                    Report.Part::code,
                    action ->
                        report.chapters().stream()
                            .filter(chapter -> chapter.actions().contains(action))
                            .map(Report.Chapter::code)
                            .findFirst()
                            .orElse("")));
    var head = new ArrayList<String>(List.of(t("step")));
    report.chapters().forEach(chapter -> head.add(chapter.code()));
    var rows = new ArrayList<List<List<Run>>>();
    report
        .steps()
        .forEach(
            step -> {
              var row = new ArrayList<List<Run>>(List.of(cell(step.code())));
              for (var chapter : report.chapters()) {
                row.add(
                    cell(
                        step.actions().stream()
                            .filter(code -> chapter.code().equals(themes.get(code)))
                            .collect(Collectors.joining(" "))));
              }
              rows.add(row);
            });
    table(Shape.MATRIX, "tabel-matrix", t("matrix.caption"), head, rows);
  }

  // Themes, actions, indicators

  private void chapter(Report.Chapter chapter) {
    blocks.add(new Block.PageBreak());
    var known = chapter.names().containsKey(texts.language().code());
    blocks.add(
        new Heading(
            2,
            "thema-" + chapter.code(),
            List.of(
                Run.of(t("theme") + " " + chapter.code() + ". "),
                Run.in(known ? "" : Report.PLAN_LANGUAGE, chapter.name(texts.language().code())))));
    chapter.actions().forEach(this::action);
  }

  private void action(Report.Part action) {
    blocks.add(
        new Heading(
            3,
            "actie-" + action.code(),
            List.of(Run.of(t("action") + " " + action.code() + ". "), Run.plan(action.title()))));
    if (!action.description().isEmpty()) {
      blocks.add(new Paragraph(Manner.PLAIN, List.of(Run.plan(action.description()))));
    }
    if (!action.reservation().isEmpty()) {
      blocks.add(
          new Paragraph(
              Manner.CAUTION,
              List.of(Run.bold(t("reservation") + " "), Run.plan(action.reservation()))));
    }
    var facts = new Lines();
    facts.plan(t("role"), action.role());
    facts.add(
        t("serves"),
        action.goals().stream()
            .filter(code -> report.steps().anyMatch(step -> step.code().equals(code)))
            .flatMap(code -> Stream.of(Run.link(code, "#doel-" + code), Run.of(" ")))
            .toList());
    if (action.separateReport()) {
      facts.add(t("separate-report"), List.of(Run.of(t("separate-report.text"))));
    }
    facts.addTo(blocks, action.code());
    if (choice.level() == Choice.Level.FULL) {
      timing(action);
      partners(action);
      if (!action.notes().isEmpty()) {
        lead(t("remarks"));
        blocks.add(bullets(action.notes()));
      }
      if (!action.evidence().isEmpty()) {
        blocks.add(new Paragraph(Manner.PLAIN, evidence(t("evidence.action"), action.evidence())));
      }
    }
    for (var line : action.indicators()) {
      if (line.sub().isEmpty()) {
        indicator(line, 4);
      }
    }
    for (var sub : action.subs()) {
      blocks.add(
          new Heading(
              4, "subactie-" + sub.code(), List.of(Run.plan(sub.printed() + ". " + sub.title()))));
      action.indicators().stream()
          .filter(line -> line.sub().equals(sub.code()))
          .forEach(line -> indicator(line, 5));
    }
  }

  private List<Run> evidence(String name, List<String> codes) {
    var words = new ArrayList<Run>(List.of(Run.bold(name + " ")));
    words.addAll(evidence(codes));
    return words;
  }

  private List<Run> evidence(List<String> codes) {
    return joined(
        codes.stream()
            .map(
                code ->
                    choice.level() == Choice.Level.FULL
                        ? Run.link(code, "#bewijs-" + code)
                        : Run.of(code))
            .toList());
  }

  private static List<Run> joined(List<Run> words) {
    var joined = new ArrayList<Run>();
    for (var word : words) {
      if (!joined.isEmpty()) {
        joined.add(Run.of(", "));
      }
      joined.add(word);
    }
    return joined;
  }

  private void timing(Report.Part action) {
    if (!action.timing().isEmpty()) {
      table(
          Shape.TEXT,
          "tijd-" + action.code(),
          t("timing.caption", action.code()),
          List.of(t("when"), t("what")),
          action.timing().stream()
              .map(at -> List.of(List.of(Run.plan(at.when())), List.of(Run.plan(at.what()))))
              .toList());
    }
  }

  private void partners(Report.Part action) {
    partners(
        "intern-" + action.code(),
        t("partners.internal.caption", action.code()),
        t("partner.role"),
        action.internal());
    partners(
        "extern-" + action.code(),
        t("partners.external.caption", action.code()),
        t("partner.organisation"),
        action.external());
  }

  private void partners(String id, String caption, String first, List<Report.Partner> partners) {
    if (partners.isEmpty()) {
      return;
    }
    boolean hasTask = partners.stream().anyMatch(partner -> !partner.task().isEmpty());
    if (hasTask) {
      table(
          Shape.TEXT,
          id,
          caption,
          List.of(first, t("task")),
          partners.stream()
              .map(
                  partner ->
                      List.of(
                          List.of(Run.plan(partner.who())),
                          partner.task().isEmpty()
                              ? cell(ABSENT)
                              : List.of(Run.plan(partner.task()))))
              .toList());
    } else {
      lead(caption);
      blocks.add(bullets(partners.stream().map(Report.Partner::who).toList()));
    }
  }

  private void indicator(Report.Line line, int level) {
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
            Run.of(" · " + texts.get("policy.kind." + lower(line.kind())))));
    facts.lines(t("target"), line.aims().stream().map(this::aim).toList());
    var results = new ArrayList<>(line.results().stream().map(this::result).toList());
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
    facts.add(t("causes"), causes(line.causes()));
    facts.add(t("causes.inferred"), causes(line.inferredCauses()));
    if (choice.level() == Choice.Level.FULL) {
      facts.add(t("evidence"), evidence(line.evidence()));
    }
    facts.add(
        t("see"),
        joined(
            line.seeAlso().stream()
                .map(
                    code ->
                        report.indicators().anyMatch(one -> one.code().equals(code))
                            ? Run.link(code, "#ind-" + code)
                            : Run.of(code))
                .toList()));
    if (choice.level() == Choice.Level.FULL) {
      facts.add(t("links"), joined(line.links().stream().map(Layout::web).toList()));
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
    if (!line.statusPrinted() && line.status() != Status.NOT_STATED) {
      words.add(Run.of(" " + t("status.unprinted")));
    }
    return words;
  }

  private static Run web(String link) {
    var address = link.startsWith("http") ? link : "https://" + link;
    return address.matches("https?://[\\w.-]+(/[\\w./%?=&#~+,:;@!-]*)?")
        ? Run.link(link, address)
        : Run.of(link);
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
      result.basis().ifPresent(basis -> words.add(Run.of(" (" + t("basis." + lower(basis)) + ")")));
    }
    if (!result.note().isEmpty()) {
      words.add(Run.plan(" – " + result.note()));
    }
    return words;
  }

  private List<Run> measured(Report.Measured measured) {
    return List.of(
        Run.of(
            texts.count(measured.key(), measured.number())
                + " ("
                + t("basis.measured", date(measured.asOf()))
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
    for (var sight : finding.figures()) {
      figure(sight);
    }
    for (var said : finding.quotes()) {
      quote(said);
    }
  }

  private void figure(Report.Sight sight) {
    var words = new ArrayList<Run>();
    words.add(Run.bold(t("figure") + " "));
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
    sight
        .chart()
        .ifPresent(
            drawn -> {
              figures++;
              blocks.add(
                  new Block.Figure(
                      drawn, t("figure.number", figures, drawn.title()), report.language()));
            });
  }

  private void quote(Report.Said said) {
    if (said.isGone()) {
      say(Manner.SMALL, t("quote.gone"));
      return;
    }
    var words = new ArrayList<Run>();
    words.add(Run.in(said.language(), "“" + said.words() + "”"));
    if (!said.translation().isEmpty()) {
      words.add(Run.of(" " + t("translation") + " "));
      words.add(Run.plan("“" + said.translation() + "”"));
    }
    words.add(Run.of(" — "));
    words.add(Run.plan(said.role()));
    blocks.add(new Paragraph(Manner.QUOTE, words));
  }

  // The end: what is known to be missing, evidence, date

  private void gaps() {
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

  private void evidence() {
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

  private void colophon() {
    if (choice.level() == Choice.Level.OVERVIEW) {
      say(Manner.SMALL, t("complete.overview", date(report.asOf())));
      return;
    }
    section("volledigheid", t("complete"));
    say(Manner.PLAIN, t("complete.text", date(report.asOf()), report.organisation()));
    if (choice.level() == Choice.Level.CHAPTER) {
      say(Manner.PLAIN, t("complete.chapter"));
    }
    if (!choice.isWhole()) {
      say(Manner.PLAIN, t("complete.part"));
    }
    say(Manner.PLAIN, t("complete.privacy"));
  }

  // Small things

  private final class Lines {

    private final List<Fact> facts = new ArrayList<>();

    void plan(String name, String text) {
      if (!text.isEmpty()) {
        add(name, List.of(Run.plan(text)));
      }
    }

    void add(String name, List<Run> words) {
      if (!words.isEmpty()) {
        facts.add(new Fact(name, List.of(words)));
      }
    }

    void lines(String name, List<List<Run>> lines) {
      if (!lines.isEmpty()) {
        facts.add(new Fact(name, lines));
      }
    }

    void addTo(List<Block> all, String code) {
      if (!facts.isEmpty()) {
        all.add(new Block.Facts(t("facts", code), facts));
      }
    }
  }

  private void section(String id, String title) {
    blocks.add(new Block.PageBreak());
    heading(2, id, title);
  }

  private void heading(int level, String id, String title) {
    blocks.add(new Heading(level, id, List.of(Run.of(title))));
  }

  private void lead(String words) {
    blocks.add(new Paragraph(Manner.PLAIN, List.of(Run.bold(words))));
  }

  private void say(Manner manner, String words) {
    blocks.add(new Paragraph(manner, List.of(Run.of(words))));
  }

  private void table(
      Shape shape,
      String id,
      String caption,
      List<String> head,
      List<? extends List<List<Run>>> rows) {
    tables++;
    blocks.add(
        new Block.Table(
            shape,
            id,
            t("table.number", tables, caption),
            head.stream().map(Layout::cell).toList(),
            List.copyOf(rows)));
  }

  private static List<Run> cell(String text) {
    return text.isEmpty() ? List.of() : List.of(Run.of(text));
  }

  private String status(Status status) {
    return t("sign." + lower(status)) + "\u00a0" + texts.get("policy.status." + lower(status));
  }

  private String figure(BigDecimal value, boolean percent) {
    var decimals = Math.max(0, value.stripTrailingZeros().scale());
    var number = Figures.decimal(value.doubleValue(), decimals, texts.language());
    return percent ? number + "\u00a0%" : number;
  }

  private String whole(long number) {
    return Figures.whole(number, texts.language());
  }

  private String date(LocalDate day) {
    return Figures.date(day, texts.language());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String t(String key, Object... arguments) {
    return texts.get("report." + key, arguments);
  }
}
