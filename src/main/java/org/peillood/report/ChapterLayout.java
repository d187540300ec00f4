package org.peillood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Paragraph;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;

/** One theme with its actions; blocks that an action does not have are not printed. */
final class ChapterLayout extends LayoutPart {

  private final IndicatorLayout indicators;

  ChapterLayout(LayoutPart other) {
    super(other);
    this.indicators = new IndicatorLayout(this);
  }

  void chapter(Report.Chapter chapter) {
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
      reservation(action);
    }
    var facts = new Lines();
    facts.lines(
        t("alternates"),
        action.alternates().stream().map(title -> List.of(Run.plan(title))).toList());
    facts.plan(t("role"), action.role());
    facts.lines(t("holders"), action.holders().stream().map(this::holder).toList());
    facts.add(
        t("serves"),
        action.goals().stream()
            .filter(code -> report.steps().anyMatch(step -> step.code().equals(code)))
            .flatMap(code -> Stream.of(Run.link(code, "#doel-" + code), Run.of(" ")))
            .toList());
    if (action.separateReport()) {
      facts.add(t("separate-report"), separateReport(action));
    }
    facts.addTo(blocks, action.code());
    decisions(action);
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
        indicators.indicator(line, 4);
      }
    }
    for (var sub : action.subs()) {
      blocks.add(
          new Heading(
              4, "subactie-" + sub.code(), List.of(Run.plan(sub.printed() + ". " + sub.title()))));
      action.indicators().stream()
          .filter(line -> line.sub().equals(sub.code()))
          .forEach(line -> indicators.indicator(line, 5));
    }
  }

  private void reservation(Report.Part action) {
    var words =
        new ArrayList<Run>(
            List.of(Run.bold(t("reservation") + " "), Run.plan(action.reservation())));
    if (!action.reservationParty().isEmpty()) {
      words.add(Run.of(" " + t("reservation.party") + " "));
      words.add(Run.plan(action.reservationParty()));
      words.add(Run.of("."));
    }
    if (!action.reservationOutcome().isEmpty()) {
      words.add(
          Run.of(
              " "
                  + t(
                      "reservation.outcome",
                      texts.get("policy.outcome." + action.reservationOutcome()))));
    }
    blocks.add(new Paragraph(Manner.CAUTION, words));
  }

  private List<Run> holder(Report.Holder holder) {
    var words = new ArrayList<Run>(List.of(Run.plan(holder.role())));
    if (holder.from().isPresent() || holder.until().isPresent()) {
      words.add(
          Run.of(
              " ("
                  + texts.get(
                      "policy.holder",
                      holder.from().map(this::date).orElse(ABSENT),
                      holder.until().map(this::date).orElse(ABSENT))
                  + ")"));
    }
    return words;
  }

  private List<Run> separateReport(Report.Part action) {
    if (action.reportState().isEmpty()) {
      return List.of(Run.of(t("separate-report.text")));
    }
    var words =
        new ArrayList<Run>(List.of(Run.of(texts.get("policy.report." + action.reportState()))));
    if (!action.reportOwner().isEmpty()) {
      words.add(Run.plan(" " + action.reportOwner()));
    }
    if (!action.reportLink().isEmpty()) {
      words.add(Run.of(" "));
      words.add(web(action.reportLink()));
    }
    return words;
  }

  private void decisions(Report.Part action) {
    if (action.decisions().isEmpty()) {
      return;
    }
    table(
        Shape.TEXT,
        "beslist-" + action.code(),
        t("decisions.caption", action.code()),
        List.of(t("decision.day"), t("decision"), t("decision.why"), t("decision.effect")),
        action.decisions().stream()
            .map(
                one ->
                    List.of(cell(date(one.day())), plan(one.what()), plan(one.why()), effect(one)))
            .toList());
  }

  private static List<Run> plan(String text) {
    return text.isEmpty() ? cell(ABSENT) : List.of(Run.plan(text));
  }

  private List<Run> effect(Report.Decision decision) {
    var words = new ArrayList<Run>(plan(decision.effect()));
    if (!decision.indicators().isEmpty()) {
      words.add(Run.of(" " + t("evidence.for") + " "));
      words.addAll(joined(decision.indicators().stream().map(this::indicator).toList()));
    }
    return words;
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
}
