package org.peillood.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as programs write it, in a cell of a file or a node of a submission: a category code,
 * several codes with spaces between, a number with a decimal point, or a text. It is either an
 * answer, or nothing, or a value that the item cannot take.
 *
 * @param fault why the item cannot take it
 */
public record WrittenAnswer(Optional<Answer> answer, Optional<Fault> fault) {

  private static final int LONGEST_TEXT = 5_000;
  private static final int CODES_SHOWN = 20;
  private static final String DEGREES = "[-+]?\\d+(?:[.]\\d*)?(?:[eE][-+]?\\d+)?";
  private static final String POINT = DEGREES + "(?:\\s+(?:" + DEGREES + "|NaN)){1,3}+";
  private static final Pattern LOCATION =
      Pattern.compile(POINT + "(?:\\s*;\\s*" + POINT + ")*+\\s*;?");

  /**
   * Why a value is no answer to an item.
   *
   * @param key of a sentence {@code import.fault.…} in the language files
   * @param arguments what the sentence names
   */
  public record Fault(String key, List<Object> arguments) {
    public Fault {
      arguments = List.copyOf(arguments);
    }
  }

  /** Reads a value for an item; a blank one is no answer. */
  public static WrittenAnswer read(Item item, String written) {
    var value = written.strip();
    if (value.isEmpty()) {
      return new WrittenAnswer(Optional.empty(), Optional.empty());
    }
    if (item.needsApp() || item.type().isAttachment()) {
      return fromApp(item, value);
    }
    if (item.type().offersCategories() || item.type() == ItemType.ACKNOWLEDGE) {
      return missing(item, value)
          .orElseGet(() -> item.type().takesSeveral() ? several(item, value) : one(item, value));
    }
    if (item.type().isNumber()) {
      return number(item, value);
    }
    return text(item, value);
  }

  private static WrittenAnswer text(Item item, String value) {
    var answer = Answers.ofText(value, item.type());
    if (answer instanceof Answer.Moment && !WrittenMoments.isOf(item.type(), value)) {
      return wrong("no-moment", value);
    }
    if (answer instanceof Answer.Location) {
      // A long walk has many points.
      return LOCATION.matcher(value).matches() ? right(answer) : wrong("no-location", value);
    }
    return value.length() > LONGEST_TEXT
        ? wrong("too-long", value.length(), LONGEST_TEXT)
        : right(answer);
  }

  // The name of a file that was sent along, or codes of a file that is not kept here.
  private static WrittenAnswer fromApp(Item item, String value) {
    if (item.type().isAttachment()) {
      return right(new Answer.Attachment(value, ""));
    }
    return right(
        item.type().takesSeveral()
            ? new Answer.Choices(List.of(value.split("\\s+")))
            : new Answer.Choice(value));
  }

  private static Optional<WrittenAnswer> missing(Item item, String value) {
    return MissingCode.ofCode(value)
        .filter(code -> item.category(value).isEmpty())
        .filter(code -> code == MissingCode.NOT_ASKED || item.missingCodes().contains(code))
        .map(code -> right(new Answer.Missing(code)));
  }

  private static WrittenAnswer one(Item item, String value) {
    if (item.type() == ItemType.ACKNOWLEDGE) {
      return value.equals("OK")
          ? right(new Answer.Choice(value))
          : wrong("no-category", value, "OK");
    }
    return item.category(value).isPresent()
        ? right(new Answer.Choice(value))
        : wrong("no-category", value, codes(item));
  }

  private static WrittenAnswer several(Item item, String value) {
    var codes = Arrays.asList(value.split("\\s+"));
    if (new HashSet<>(codes).size() < codes.size()) {
      return wrong("twice", value);
    }
    for (var code : codes) {
      if (item.category(code).isEmpty()) {
        return wrong("no-category", code, codes(item));
      }
    }
    if (item.type() == ItemType.RANK
        && item.top().isPresent()
        && codes.size() > item.top().getAsInt()) {
      return wrong("too-many-places", value, item.top().getAsInt());
    }
    return right(new Answer.Choices(List.copyOf(codes)));
  }

  private static WrittenAnswer number(Item item, String value) {
    try {
      var number = new BigDecimal(value);
      if (item.type() == ItemType.INTEGER && number.stripTrailingZeros().scale() > 0) {
        return wrong("not-whole", value);
      }
      return right(new Answer.Number(number));
    } catch (NumberFormatException e) {
      return wrong("no-number", value);
    }
  }

  private static String codes(Item item) {
    var all = item.offered();
    var shown =
        all.stream().limit(CODES_SHOWN).map(Category::code).collect(Collectors.joining(", "));
    return all.size() > CODES_SHOWN ? shown + " …" : shown;
  }

  private static WrittenAnswer right(Answer answer) {
    return new WrittenAnswer(Optional.of(answer), Optional.empty());
  }

  private static WrittenAnswer wrong(String key, Object... arguments) {
    return new WrittenAnswer(Optional.empty(), Optional.of(new Fault(key, List.of(arguments))));
  }
}
