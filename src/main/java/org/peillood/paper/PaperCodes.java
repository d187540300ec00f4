package org.peillood.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Translated;

/**
 * The short codes that stand beside the boxes of an item, for whoever keys them: the categories'
 * own codes where these are short numbers, else 1, 2, 3 in the order of the list; always 97 and 98
 * for what is missing.
 *
 * @param options in the order in which they are printed
 */
record PaperCodes(List<Option> options) {

  /** The most categories that are printed with boxes of their own. */
  static final int MOST = 60;

  private static final int MOST_STEPS = 11;
  private static final String ACKNOWLEDGED = "OK";

  /**
   * One box.
   *
   * @param mark what is printed beside it, and keyed
   * @param code what is stored
   */
  record Option(String mark, String code, Translated label, Kind kind) {
    enum Kind {
      CATEGORY,
      MISSING
    }

    boolean isMissing() {
      return kind == Kind.MISSING;
    }
  }

  PaperCodes {
    options = List.copyOf(options);
  }

  static PaperCodes of(Item item) {
    if (item.type() == ItemType.ACKNOWLEDGE || item.type() == ItemType.TRIGGER) {
      return new PaperCodes(
          List.of(new Option("1", ACKNOWLEDGED, Translated.none(), Option.Kind.CATEGORY)));
    }
    var options = new ArrayList<Option>();
    if (item.type() == ItemType.RANGE) {
      steps(item).forEach(step -> options.add(plain(step)));
    } else if (item.type().offersCategories()) {
      var own = item.categories().stream().map(Category::code).toList();
      boolean numbered = own.stream().allMatch(code -> code.matches("[0-9]|[1-8][0-9]|9[0-6]"));
      for (int i = 0; i < own.size(); i++) {
        var mark = numbered ? own.get(i) : Integer.toString(i + 1);
        options.add(
            new Option(mark, own.get(i), item.categories().get(i).label(), Option.Kind.CATEGORY));
      }
    }
    item.missing()
        .forEach(m -> options.add(new Option(m.code(), m.code(), m.label(), Option.Kind.MISSING)));
    return new PaperCodes(options);
  }

  private static Option plain(BigDecimal step) {
    var mark = step.toPlainString();
    return new Option(mark, mark, Translated.none(), Option.Kind.CATEGORY);
  }

  // The points of a scale, when they are few enough to print.
  private static List<BigDecimal> steps(Item item) {
    var body = item.attributes().body();
    var start = new BigDecimal(body.getOrDefault("start", "1"));
    var end = new BigDecimal(body.getOrDefault("end", "10"));
    var step = new BigDecimal(body.getOrDefault("step", "1")).abs();
    var steps = new ArrayList<BigDecimal>();
    boolean up = start.compareTo(end) <= 0;
    var at = start;
    while (step.signum() > 0 && (up ? at.compareTo(end) <= 0 : at.compareTo(end) >= 0)) {
      steps.add(at);
      at = up ? at.add(step) : at.subtract(step);
      if (steps.size() > MOST_STEPS) {
        return List.of();
      }
    }
    return steps;
  }

  /** What a keyed code means. */
  Optional<Option> meant(String mark) {
    return options.stream().filter(option -> option.mark().equals(mark)).findFirst();
  }

  /** The option that stores a code. */
  Optional<Option> storing(String code) {
    return options.stream().filter(option -> option.code().equals(code)).findFirst();
  }

  /** Without what is missing. */
  List<Option> categories() {
    return options.stream().filter(option -> !option.isMissing()).toList();
  }
}
