package org.peillood.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /** As many as follow from their number, their mean and its interval. */
  private static final int FEW_NUMBERS = 3;

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
            && !(item.sensitive() && isFew(instances.people(unanswered)))
            && isRoutingShown();
    return new InstanceTable(
        wave.code(),
        wave.title().in(texts.language().code()),
        standing,
        askedShown ? Optional.of(bases.asked()) : Optional.empty(),
        standing == Standing.WITHHELD ? Optional.empty() : Optional.of(bases.answered()),
        standing == Standing.WITHHELD || !isNumberOfPeopleShown()
            ? Optional.empty()
            : Optional.of((long) people),
        standing == Standing.WITHHELD || people == 0 ? List.of() : rows(standing));
  }

  private Standing standing() {
    if (isFew(people) || isRoutedApart()) {
      return Standing.WITHHELD;
    }
    // That there is an estimate tells that there are so many people, and so how few have several.
    boolean tellsOfFew =
        isFew(instances.peopleWithSeveral(answered))
            && answered.count() < Cut.FEWEST_FOR_ESTIMATES + survey.minimumCell();
    return people < Cut.FEWEST_FOR_ESTIMATES || tellsOfFew ? Standing.COUNTED : Standing.ESTIMATED;
  }

  /**
   * Whether it may be told how many respondents stand behind the answers. Beside the number of
   * instances it bounds how many have several; beside those who completed the wave, and beside the
   * other items of the repeat, it tells how many have none, or were not asked.
   */
  private boolean isNumberOfPeopleShown() {
    var all = Rows.all(column.size());
    int inRepeat = instances.people(all);
    return !isFew(instances.peopleWithSeveral(answered))
        && !isFew(instances.peopleWithSeveral(all))
        && !isFew(instances.respondents() - people)
        && !isFew(inRepeat - people)
        && !isFew(inRepeat - instances.people(asked()))
        && !isFew(instances.respondents() - inRepeat);
  }

  private Rows asked() {
    return Rows.where(
        column.size(), row -> column.missing(row).filter(MissingKind.NOT_ASKED::equals).isEmpty());
  }

  /** Whether in how many instances an item was put gives no answer to another away. */
  private boolean isRoutingShown() {
    var asked = asked();
    var notAsked = Rows.all(column.size()).without(asked);
    return notAsked.count() == 0
        || (!isFew(instances.people(asked))
            && !isFew(instances.people(notAsked))
            && deciders().allMatch(decider -> hiddenOf(decider).isEmpty()));
  }

  /**
   * Whether routing tells hidden answers to the item that decides apart: beside its table, how many
   * answered this one would tell of few.
   */
  private boolean isRoutedApart() {
    var asked = asked();
    return deciders()
        .map(InstanceFigures::hiddenOf)
        .map(
            cells ->
                Rows.where(
                    column.size(),
                    row -> cells.stream().anyMatch(cell -> cell.chosen().contains(row))))
        .anyMatch(
            hidden ->
                isFew(instances.people(hidden.and(asked)))
                    || isFew(instances.people(hidden.without(asked))));
  }

  /** The items of the same repeat that decide whether this one is put. */
  private Stream<InstanceFigures> deciders() {
    return wave.questionnaire().decidersOf(item.name()).stream()
        .filter(name -> !name.equals(item.name()))
        .filter(name -> instances.data().column(name).isPresent())
        .flatMap(name -> wave.questionnaire().anyItem(name).stream())
        .map(decider -> new InstanceFigures(survey, wave, decider, instances, texts));
  }

  private static List<Cell> hiddenOf(InstanceFigures decider) {
    return decider.hidden(decider.cells());
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
    if (standing == Standing.ESTIMATED && !varies(number)) {
      return new InstanceTable.Row(texts.get("analysis.row.mean"), new Figure.Suppressed());
    }
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

  /**
   * Whether a mean and its interval tell of nobody alone, as {@link NumbersApart#vary}: counted are
   * the respondents behind each number. Where all gave one, the interval has no width.
   */
  private boolean varies(NumericColumn number) {
    var byNumber = new TreeMap<Double, BitSet>();
    for (int row = answered.next(0); row >= 0; row = answered.next(row + 1)) {
      byNumber.computeIfAbsent(number.value(row), none -> new BitSet()).set(row);
    }
    var groups = byNumber.values().stream().map(rows -> Rows.of(column.size(), rows)).toList();
    boolean hasFew = groups.stream().anyMatch(rows -> isFew(instances.people(rows)));
    return groups.size() > 1
        && groups.stream().noneMatch(rows -> isFew(instances.people(answered.without(rows))))
        && !(hasFew && groups.size() <= FEW_NUMBERS);
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
              // What nobody chose hides nothing; it goes when there is no other.
              .min(
                  Comparator.<Cell, Boolean>comparing(cell -> cell.chosen().count() == 0)
                      .thenComparing(cell -> cell.chosen().count()));
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
