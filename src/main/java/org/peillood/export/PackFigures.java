package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.survey.MissingCode;

/**
 * The published figures of results as a table that a script can check: each with where its answers
 * stand in the microdata, which numbers count, and by which rule. What is suppressed is left out.
 */
final class PackFigures {

  private static final List<String> COLUMNS =
      List.of(
          "survey", "wave", "file", "items", "kind", "code", "label", "rule", "columns", "hits",
          "missing", "points", "reverse", "base", "level", "value", "low", "high", "n", "count");

  private final Lines lines;

  PackFigures(OutputStream out) throws IOException {
    lines = new Lines(out, Dialect.PLAIN);
    COLUMNS.forEach(lines::text);
    lines.end();
  }

  /**
   * Writes the figures of a result.
   *
   * @param file the table of microdata that they are of
   * @param questions what stands in it, by item
   */
  void add(TabulationResult result, String file, PackQuestions questions) throws IOException {
    for (var table : result.tables()) {
      for (var row : table.rows()) {
        if (row.figure().isShown() && !isRounded(row.kind())) {
          line(result, table, row, file, questions);
        }
      }
    }
  }

  // Rounded until nobody stands behind it alone; the answers do not tell how far.
  private static boolean isRounded(Kind kind) {
    return kind == Kind.LOWER_QUARTILE || kind == Kind.UPPER_QUARTILE;
  }

  void end() throws IOException {
    lines.flush();
  }

  private void line(
      TabulationResult result,
      ResultTable table,
      ResultTable.Row row,
      String file,
      PackQuestions questions)
      throws IOException {
    var tabulation = result.tabulation();
    var asked = table.items().stream().map(questions::of).toList();
    var rule = rule(tabulation.measure(), row.kind());
    var codes = codes(row, asked.get(0));
    lines.text(tabulation.survey()).text(table.wave()).text(file).text(table.name());
    lines.text(row.kind().name().toLowerCase(Locale.ROOT)).text(row.code()).text(row.label());
    lines.text(rule);
    lines.text(String.join(" ", columns(row.kind(), rule, codes, asked)));
    lines.text(rule.equals("share") ? asked.get(0).hits(codes) : "");
    lines.text(asked.get(0).missing());
    lines.text(asked.stream().map(PackQuestions.Asked::points).collect(Collectors.joining("|")));
    lines.text(
        asked.stream().map(one -> one.isReversed() ? "1" : "0").collect(Collectors.joining(" ")));
    lines.text(tabulation.base().name().toLowerCase(Locale.ROOT));
    lines.number(tabulation.level());
    figure(row.figure());
    lines.end();
  }

  private void figure(Figure figure) {
    double value = Double.NaN;
    double low = Double.NaN;
    double high = Double.NaN;
    double n = Double.NaN;
    if (figure instanceof Figure.Sounding sounding) {
      value = sounding.value();
      low = sounding.low();
      high = sounding.high();
      n = sounding.n();
    } else if (figure instanceof Figure.Description description) {
      value = description.value();
      n = description.n();
    } else if (figure instanceof Figure.Counted counted) {
      n = counted.n();
    }
    lines.number(value).number(low).number(high).number(n);
    lines.number((double) Figure.count(figure).orElse(0));
  }

  private static String rule(Measure measure, Kind kind) {
    var of =
        switch (measure) {
          case SCORE -> "score";
          case LIKERT -> "scale";
          default -> "number";
        };
    return switch (kind) {
      case CATEGORY, COMBINED, LOW_SIDE, HIGH_SIDE, AMONG_FIRST, FIRST -> "share";
      case MEAN -> of + "-mean";
      case MEDIAN -> of + "-median";
      case SPREAD -> of + "-sd";
      case ALPHA -> "alpha";
      case NPS -> "nps";
      case ANSWERS -> measure == Measure.SCORE ? "score-answers" : "answers";
      case CLASS -> "class";
      case LOWER_QUARTILE, UPPER_QUARTILE ->
          throw new IllegalArgumentException("rounded for privacy, so no script finds it");
    };
  }

  /** The categories that count. */
  private static List<String> codes(ResultTable.Row row, PackQuestions.Asked asked) {
    int points = asked.question().item().scale().map(scale -> scale.points()).orElse(0);
    return switch (row.kind()) {
      case LOW_SIDE -> range(1, points / 2);
      case HIGH_SIDE -> range((points + 3) / 2, points);
      default -> List.of(row.code());
    };
  }

  private static List<String> range(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private static List<String> columns(
      Kind kind, String rule, List<String> codes, List<PackQuestions.Asked> asked) {
    var columns = new ArrayList<String>();
    for (var one : asked) {
      if (kind == Kind.FIRST) {
        columns.add(one.variables().get(0).name());
      } else if (one.question().family() == Family.SEVERAL && rule.equals("share")) {
        codes.forEach(code -> columns.add(one.column(code)));
      } else {
        one.variables().forEach(variable -> columns.add(variable.name()));
      }
    }
    return columns;
  }

  /** The numbers for refused, don't know and not asked. */
  static String missing(Variable variable) {
    return Optional.of(variable).flatMap(Variable::missing).stream()
        .flatMap(
            numbers ->
                List.of(MissingCode.REFUSED, MissingCode.DONT_KNOW, MissingCode.NOT_ASKED).stream()
                    .map(numbers::number))
        .map(Numbers::plain)
        .collect(Collectors.joining(" "));
  }
}
