package org.peillood.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        standing != Standing.WITHHELD
            && !(item.sensitive() && isFew(instances.people(unanswered)));
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
    var rows = new ArrayList<InstanceTable.Row>();
    cells.forEach(
        (code, chosen) ->
            rows.add(
                new InstanceTable.Row(
                    item.category(code).orElseThrow().label().in(texts.language().code()),
                    hidden.contains(code)
                        ? new Figure.Suppressed()
                        : share(chosen, standing))));
    return rows;
  }

  private InstanceTable.Row answers() {
    return new InstanceTable.Row(
        texts.get("analysis.row.answers"),
        new Figure.Counted(answered.count(), answered.count()));
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

  /** The instances that chose each category, by its code. */
  private Map<String, Rows> cells() {
    var cells = new LinkedHashMap<String, Rows>();
    if (column instanceof MultipleColumn multiple) {
      for (int i = 0; i < multiple.categories().size(); i++) {
        int category = i;
        cells.put(
            multiple.categories().get(i),
            Rows.where(
                multiple.size(),
                row -> multiple.isAnswered(row) && multiple.isTicked(row, category)));
      }
    } else if (column instanceof CategoricalColumn single) {
      for (var code : single.categories()) {
        int category = single.number(code);
        cells.put(
            code,
            Rows.where(
                single.size(), row -> single.isAnswered(row) && single.code(row) == category));
      }
    }
    return cells;
  }

  /**
   * The cells behind which too few respondents stand, or too few stand outside of; and then the
   * smallest others, until two are hidden that together have enough: so that none follows from the
   * total.
   */
  private List<String> hidden(Map<String, Rows> cells) {
    var hidden = new ArrayList<String>();
    cells.forEach(
        (code, chosen) -> {
          boolean fewElse =
              column instanceof MultipleColumn && isFew(instances.people(answered.without(chosen)));
          if (isFew(instances.people(chosen)) || fewElse) {
            hidden.add(code);
          }
        });
    while (!hidden.isEmpty() && (hidden.size() == 1 || isFew(together(cells, hidden)))) {
      var next =
          cells.keySet().stream()
              .filter(code -> !hidden.contains(code))
              .min((a, b) -> Integer.compare(cells.get(a).count(), cells.get(b).count()));
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return hidden;
  }

  private int together(Map<String, Rows> cells, List<String> codes) {
    return instances.people(
        Rows.where(
            column.size(),
            row -> codes.stream().anyMatch(code -> cells.get(code).contains(row))));
  }

  private Figure share(Rows chosen, Standing standing) {
    var counted = new Figure.Counted(chosen.count(), answered.count());
    if (standing != Standing.ESTIMATED) {
      return counted;
    }
    return figures(chosen)
        .estimate()
        .value()
        .map(
            estimate ->
                (Figure) Cut.sounding(estimate, chosen.count(), Figure.Unit.SHARE))
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
