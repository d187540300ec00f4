package org.peillood.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.policy.Status;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Paragraph;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;
import org.peillood.web.Texts;

/**
 * A report laid out in blocks, with its headings in one language. What the plan leaves out is not
 * printed; a day is never left out of the full record.
 */
final class Layout extends LayoutPart {

  private Layout(Report report, Choice choice, Texts texts) {
    super(choice.of(report), choice, texts);
  }

  static List<Block> of(Report report, Choice choice, Texts texts) {
    return new Layout(report, choice, texts).all();
  }

  private List<Block> all() {
    front();
    overview();
    if (choice.level() != Choice.Level.OVERVIEW) {
      goals();
      report.chapters().forEach(new ChapterLayout(this)::chapter);
      var end = new EndLayout(this);
      end.gaps();
      if (choice.level() == Choice.Level.FULL) {
        end.evidence();
      }
      abbreviations();
    }
    colophon();
    return List.copyOf(blocks);
  }

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
    if (report.introduction().isEmpty()
        && report.context().isEmpty()
        && report.readingGuide().isEmpty()
        && report.annexes().isEmpty()) {
      return;
    }
    section("vooraf", t("front"));
    list("inleiding", t("introduction"), report.introduction());
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
}
