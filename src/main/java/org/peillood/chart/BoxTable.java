package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * Between which numbers the middle half of the answers lies, for everyone and each column of a
 * banner. There are no whiskers: the smallest and the largest answer are somebody's.
 *
 * @param boxes everyone first
 */
record BoxTable(List<Box> boxes, Texts texts) implements Form {

  /**
   * A box.
   *
   * @param of whom
   */
  record Box(String of, ResultTable table) {

    Figure figure(Kind kind) {
      return table.row(kind).map(Row::figure).orElseGet(Figure.Suppressed::new);
    }

    Optional<Double> value(Kind kind) {
      return figure(kind) instanceof Figure.Description told
          ? Optional.of(told.value())
          : Optional.empty();
    }

    Optional<Figure.Sounding> mean() {
      return figure(Kind.MEAN) instanceof Figure.Sounding sounding
          ? Optional.of(sounding)
          : Optional.empty();
    }

    /** Whether both quartiles and the median may be shown. */
    boolean isDrawn() {
      return value(Kind.LOWER_QUARTILE).isPresent()
          && value(Kind.MEDIAN).isPresent()
          && value(Kind.UPPER_QUARTILE).isPresent();
    }

    boolean isCounted() {
      return table.standing() == ResultTable.Standing.COUNTED;
    }
  }

  BoxTable {
    boxes = List.copyOf(boxes);
  }

  /** Of the first item of a result; none where nothing may be shown. */
  static Optional<BoxTable> of(TabulationResult result, Texts texts) {
    var whole = ChartTable.of(result, ChartDefinition.Order.QUESTIONNAIRE);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    var boxes = new ArrayList<Box>();
    boxes.add(new Box(texts.get("chart.everyone"), whole.get(0).table()));
    ColumnTables.of(result)
        .ifPresent(
            split ->
                split
                    .tables()
                    .forEach(table -> boxes.add(new Box(ColumnTables.name(table), table))));
    return boxes.stream().noneMatch(Box::isDrawn)
        ? Optional.empty()
        : Optional.of(new BoxTable(boxes, texts));
  }

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new BoxBody(this, width, palette);
  }

  /** A box in figures. */
  String told(Box box) {
    var words = FigureWords.in(texts);
    if (box.isDrawn()) {
      return texts.get(
          "chart.box.told",
          words.value(box.figure(Kind.MEDIAN)),
          words.value(box.figure(Kind.LOWER_QUARTILE)),
          words.value(box.figure(Kind.UPPER_QUARTILE)));
    }
    return box.isCounted() ? texts.get("chart.box.few") : texts.get("analysis.suppressed");
  }

  /** The mean in figures, where there is one. */
  String meanTold(Box box) {
    var words = FigureWords.in(texts);
    return box.mean()
        .map(mean -> texts.get("chart.box.mean", words.value(mean), words.interval(mean)))
        .orElse("");
  }

  /** Of whom, with the base where it may be told. */
  String name(Box box) {
    var words = FigureWords.in(texts);
    return box.of() + box.table().bases().answered().map(n -> ", " + words.base(n)).orElse("");
  }

  @Override
  public List<String> sentences() {
    return boxes.stream()
        .map(
            box ->
                name(box)
                    + ": "
                    + told(box)
                    + (box.mean().isPresent() ? "; " + meanTold(box) : "")
                    + ".")
        .toList();
  }

  @Override
  public List<String> notes() {
    return List.of(texts.get("chart.box.read"));
  }
}
