package org.peillood.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which part of a report somebody wants to read, and how much of it.
 *
 * @param theme code of the one theme; empty for all
 * @param funder id of the one funder; empty for all
 */
record Choice(Level level, String theme, String funder) {

  static final Choice EVERYTHING = new Choice(Level.FULL, "", "");

  /** How much is told. */
  enum Level {
    /** One page: the goals and how many indicators have which status. */
    OVERVIEW("overzicht"),
    /** As it is printed: what was promised, what came of it and why. */
    CHAPTER("hoofdstuk"),
    /** Everything there is, with every date and all evidence. */
    FULL("volledig");

    private final String slug;

    Level(String slug) {
      this.slug = slug;
    }

    /** Its name in addresses. */
    String slug() {
      return slug;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String slug) {
      return List.of(values()).stream()
          .filter(level -> level.slug.equals(slug))
          .findFirst()
          .orElse(FULL);
    }
  }

  boolean isWhole() {
    return theme.isEmpty() && funder.isEmpty();
  }

  /** The funder that is meant; none when all are, or when there is none with this id. */
  Optional<Report.Funding> funding(Report report) {
    return report.funders().stream().filter(one -> one.id().toString().equals(funder)).findFirst();
  }

  /** Whether a report has what is asked for. */
  boolean fits(Report report) {
    return (theme.isEmpty()
            || report.chapters().stream().anyMatch(chapter -> chapter.code().equals(theme)))
        && (funder.isEmpty() || funding(report).isPresent());
  }

  /** The report with nothing in it but the chosen actions; its goals and evidence follow these. */
  Report of(Report report) {
    if (isWhole()) {
      return report;
    }
    var paid = funding(report).map(Report.Funding::actions);
    Predicate<Report.Part> chosen =
        action -> paid.map(actions -> actions.contains(action.code())).orElse(true);
    var chapters =
        report.chapters().stream()
            .filter(chapter -> theme.isEmpty() || chapter.code().equals(theme))
            .map(
                chapter ->
                    new Report.Chapter(
                        chapter.code(),
                        chapter.names(),
                        chapter.actions().stream().filter(chosen).toList()))
            .filter(chapter -> !chapter.actions().isEmpty())
            .toList();
    var part = report.with(report.goals(), chapters, report.evidence(), report.oddities());
    return report.with(
        goals(report, part), chapters, evidence(report, part), oddities(report, part));
  }

  private static List<Report.Goal> goals(Report report, Report part) {
    var actions = part.actions().map(Report.Part::code).toList();
    return report.goals().stream()
        .map(
            goal ->
                new Report.Goal(
                    goal.code(),
                    goal.letter(),
                    goal.title(),
                    goal.steps().stream()
                        .map(
                            step ->
                                new Report.Step(
                                    step.code(),
                                    step.title(),
                                    step.note(),
                                    step.actions().stream().filter(actions::contains).toList()))
                        .filter(step -> !step.actions().isEmpty())
                        .toList()))
        .filter(goal -> !goal.steps().isEmpty())
        .toList();
  }

  private static List<Report.Proof> evidence(Report report, Report part) {
    var used =
        part.actions()
            .flatMap(
                action ->
                    Stream.concat(
                        action.evidence().stream(),
                        action.indicators().stream().flatMap(line -> line.evidence().stream())))
            .toList();
    return report.evidence().stream().filter(proof -> used.contains(proof.code())).toList();
  }

  private static List<Report.Oddity> oddities(Report report, Report part) {
    var codes =
        part.chapters().stream()
            .flatMap(
                chapter ->
                    Stream.concat(
                        Stream.of(chapter.code()),
                        chapter.actions().stream()
                            .flatMap(
                                action ->
                                    Stream.concat(
                                        Stream.of(action.code()),
                                        action.indicators().stream().map(Report.Line::code)))))
            .toList();
    return report.oddities().stream()
        .filter(odd -> odd.at().stream().anyMatch(codes::contains))
        .toList();
  }
}
