package org.peillood.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;

/** One cell of a file: the answer it holds, or what is wrong with it. */
final class Cell {

  private static final int LONGEST_TEXT = 5_000;
  private static final int CODES_SHOWN = 20;

  private final Item item;
  private final String value;
  private final Faults faults;
  private final long row;

  Cell(Item item, String value, Faults faults, long row) {
    this.item = item;
    this.value = value.strip();
    this.faults = faults;
    this.row = row;
  }

  /**
   * The answer; none for an empty cell, and none for one that is wrong, which is then among the
   * faults.
   */
  Optional<Answer> answer() {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (item.type().offersCategories() || item.type() == ItemType.ACKNOWLEDGE) {
      return missing().or(() -> item.type().takesSeveral() ? several() : one());
    }
    if (item.type().isNumber()) {
      return number();
    }
    return text();
  }

  private Optional<Answer> missing() {
    return MissingCode.ofCode(value)
        .filter(code -> item.category(value).isEmpty())
        .filter(code -> code == MissingCode.NOT_ASKED || item.missingCodes().contains(code))
        .map(Answer.Missing::new);
  }

  private Optional<Answer> one() {
    if (item.type() == ItemType.ACKNOWLEDGE) {
      return value.equals("OK")
          ? Optional.of(new Answer.Choice(value))
          : wrong("no-category", value, "OK");
    }
    return item.category(value).isPresent()
        ? Optional.of(new Answer.Choice(value))
        : wrong("no-category", value, codes());
  }

  private Optional<Answer> several() {
    var codes = Arrays.asList(value.split("\\s+"));
    if (new HashSet<>(codes).size() < codes.size()) {
      return wrong("twice", value);
    }
    for (var code : codes) {
      if (item.category(code).isEmpty()) {
        return wrong("no-category", code, codes());
      }
    }
    if (item.type() == ItemType.RANK
        && item.top().isPresent()
        && codes.size() > item.top().getAsInt()) {
      return wrong("too-many-places", value, item.top().getAsInt());
    }
    return Optional.of(new Answer.Choices(List.copyOf(codes)));
  }

  private Optional<Answer> number() {
    try {
      var number = new BigDecimal(value);
      if (item.type() == ItemType.INTEGER && number.stripTrailingZeros().scale() > 0) {
        return wrong("not-whole", value);
      }
      return Optional.of(new Answer.Number(number));
    } catch (NumberFormatException e) {
      return wrong("no-number", value);
    }
  }

  private Optional<Answer> text() {
    return value.length() > LONGEST_TEXT
        ? wrong("too-long", value.length(), LONGEST_TEXT)
        : Optional.of(new Answer.Text(value));
  }

  private String codes() {
    var all = item.offered();
    var shown =
        all.stream().limit(CODES_SHOWN).map(Category::code).collect(Collectors.joining(", "));
    return all.size() > CODES_SHOWN ? shown + " …" : shown;
  }

  private Optional<Answer> wrong(String key, Object... arguments) {
    faults.inCell(row, item.name(), key, arguments);
    return Optional.empty();
  }
}
