package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.Rows;
import org.peillood.statistics.SampleDesign;
import org.peillood.statistics.SurveyFigures;
import org.peillood.statistics.SurveyMean;
import org.peillood.statistics.SurveyProportion;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Texts;

/**
 * Works out the figures of an item in a repeat. Shares are shares of instances; their intervals
 * know which instances belong to one respondent (clusters, by Taylor linearisation). A figure is
 * shown when enough respondents stand behind it, however many instances they have.
 */
final class InstanceFigures {

  private final Survey survey;
  private final Wave wave;
  private final Item item;
  private final Instances instances;
  private final Column column;
  private final Rows answered;
  private final int people;
  private final Texts texts;

  InstanceFigures(Survey survey, Wave wave, Item item, Instances instances, Texts texts) {
    this.survey = survey;
    this.wave = wave;
    this.item = item;
    this.instances = instances;
    this.texts = texts;
    this.column = instances.data().column(item.name()).orElseThrow();
    this.answered = Rows.where(column.size(), column::isAnswered);
    this.people = instances.people(answered);
  }

  InstanceTable table() {
    var standing = standing();
    var bases = column.bases(Rows.all(column.size()));
    var unanswered =
        Rows.where(
            column.size(),
            row -> column.missing(row).filter(kind -> kind != MissingKind.NOT_ASKED).isPresent());
    boolean askedShown =
        standing != Standing.WITHHELD && !(item.sensitive() && isFew(instances.people(unanswered)));
    return new InstanceTable(
        wave.code(),
        wave.title().in(texts.language().code()),
        standing,
        askedShown ? Optional.of(bases.asked()) : Optional.empty(),
        standing == Standing.WITHHELD ? Optional.empty() : Optional.of(bases.answered()),
        standing == Standing.WITHHELD ? Optional.empty() : Optional.of((long) people),
        standing == Standing.WITHHELD || people == 0 ? List.of() : rows(standing));
  }

  private Standing standing() {
    if (isFew(people)) {
      return Standing.WITHHELD;
    }
    return people < Cut.FEWEST_FOR_ESTIMATES ? Standing.COUNTED : Standing.ESTIMATED;
  }

  private boolean isFew(int respondents) {
    return respondents > 0 && respondents < survey.minimumCell();
  }

  private List<InstanceTable.Row> rows(Standing standing) {
    if (column instanceof NumericColumn number) {
      return List.of(number(number, standing));
    }
    if (!item.type().offersCategories()
        || !(column instanceof CategoricalColumn || column instanceof MultipleColumn)) {
      return List.of(answers());
    }
    var cells = cells();
    var hidden = hidden(cells);
    return cells.stream()
        .map(
            cell ->
                new InstanceTable.Row(
                    item.category(cell.code()).orElseThrow().label().in(texts.language().code()),
                    hidden.contains(cell)
                        ? new Figure.Suppressed()
                        : share(cell.chosen(), standing)))
        .toList();
  }

  private InstanceTable.Row answers() {
    return new InstanceTable.Row(
        texts.get("analysis.row.answers"), new Figure.Counted(answered.count(), answered.count()));
  }

  private InstanceTable.Row number(NumericColumn number, Standing standing) {
    var mean =
        standing == Standing.ESTIMATED
            ? SurveyMean.of(number, design()).figures().estimate().value()
            : Optional.<Estimate>empty();
    return mean.map(
            estimate ->
                new InstanceTable.Row(
                    texts.get("analysis.row.mean"),
                    Cut.sounding(estimate, answered.count(), Figure.Unit.NUMBER)))
        .orElseGet(this::answers);
  }

  /** The instances that chose a category. */
  private record Cell(String code, Rows chosen) {}

  /** The instances that chose each category, in the order of the categories. */
  private List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    if (column instanceof MultipleColumn multiple) {
      for (int i = 0; i < multiple.categories().size(); i++) {
        int category = i;
        cells.add(
            new Cell(
                multiple.categories().get(i),
                Rows.where(
                    multiple.size(),
                    row -> multiple.isAnswered(row) && multiple.isTicked(row, category))));
      }
    } else if (column instanceof CategoricalColumn single) {
      for (var code : single.categories()) {
        int category = single.number(code);
        cells.add(
            new Cell(
                code,
                Rows.where(
                    single.size(), row -> single.isAnswered(row) && single.code(row) == category)));
      }
    }
    return cells;
  }

  /**
   * The cells behind which too few respondents stand, or too few stand outside of; and then the
   * smallest others, until two are hidden that together have enough: so that none follows from the
   * total.
   */
  private List<Cell> hidden(List<Cell> cells) {
    var hidden = new ArrayList<Cell>();
    for (var cell : cells) {
      boolean fewElse =
          column instanceof MultipleColumn
              && isFew(instances.people(answered.without(cell.chosen())));
      if (isFew(instances.people(cell.chosen())) || fewElse) {
        hidden.add(cell);
      }
    }
    while (!hidden.isEmpty() && (hidden.size() == 1 || isFew(together(hidden)))) {
      var next =
          cells.stream()
              .filter(cell -> !hidden.contains(cell))
              .min(Comparator.comparingInt(cell -> cell.chosen().count()));
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return hidden;
  }

  private int together(List<Cell> cells) {
    return instances.people(
        Rows.where(
            column.size(), row -> cells.stream().anyMatch(cell -> cell.chosen().contains(row))));
  }

  private Figure share(Rows chosen, Standing standing) {
    var counted = new Figure.Counted(chosen.count(), answered.count());
    if (standing != Standing.ESTIMATED) {
      return counted;
    }
    return figures(chosen)
        .estimate()
        .value()
        .map(estimate -> (Figure) Cut.sounding(estimate, chosen.count(), Figure.Unit.SHARE))
        .orElse(counted);
  }

  private SurveyFigures figures(Rows chosen) {
    var yes = CategoricalColumn.builder(item.name(), List.of("no", "yes"));
    for (int row = 0; row < column.size(); row++) {
      var missing = column.missing(row);
      if (missing.isPresent()) {
        yes.append(missing.get());
      } else {
        yes.append(chosen.contains(row) ? "yes" : "no");
      }
    }
    return SurveyProportion.of(yes.view(), "yes", design()).figures();
  }

  private SampleDesign design() {
    return instances.design();
  }
}
