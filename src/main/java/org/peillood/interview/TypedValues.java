package org.peillood.interview;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;

/**
 * Reads what came in for an item, as text values in the order of the page, into an answer. Only
 * here do typed values become answers; behind it there are only codes that the item has, and
 * numbers.
 */
final class TypedValues {

  /** The value of an acknowledgement that was given, as the XForms engine has it. */
  static final String ACKNOWLEDGED = "OK";

  /** The longest text that is taken, in characters. */
  static final int LONGEST_TEXT = 5_000;

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,12}([.][0-9]{0,9})?|[.][0-9]{1,9})");
  // Spaces of every width, and the Arabic thousands separator.
  private static final Pattern GROUPING =
      Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F\\u066C]");
  // Control characters, halves of characters, and what takes no place: none of it was meant to be
  // typed.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u200B\\uFEFF\\u2028\\u2029]");
  // The marks that keyboards put around numbers in right-to-left text.
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private final Item item;
  private final String language;

  TypedValues(Item item, String language) {
    this.item = item;
    this.language = language;
  }

  // Who is asked for a month or a year gives no day; the apps keep the first one.
  private Optional<Answer> day(String typed) {
    return item.looks("year")
        ? Moments.year(typed)
        : item.looks("month-year") ? Moments.month(typed) : Moments.day(typed);
  }

  private String dateKey() {
    return item.looks("year")
        ? "survey.year"
        : item.looks("month-year") ? "survey.month" : "survey.date";
  }

  /** The answer in these values; blank ones count as left empty. */
  Reading read(List<String> typed) {
    var values =
        typed.stream().map(TypedValues::cleaned).filter(value -> !value.isEmpty()).toList();
    if (values.isEmpty()) {
      return Reading.empty();
    }
    return switch (item.type()) {
      case SELECT_ONE -> one(values);
      case SELECT_MULTIPLE, RANK -> several(values);
      case INTEGER, DECIMAL -> number(values.get(0));
      case RANGE -> onScale(values.get(0));
      case DATE -> known(day(digits(values.get(0))), dateKey(), values.get(0));
      case TIME -> known(Moments.time(digits(values.get(0))), "survey.time", values.get(0));
      case DATETIME ->
          known(Moments.dayAndTime(digits(values.get(0))), "survey.date-time", values.get(0));
      case GEOPOINT ->
          known(Locations.point(digits(values.get(0))), "survey.location", values.get(0));
      case GEOTRACE -> known(Locations.line(digits(values.get(0))), "survey.line", values.get(0));
      case GEOSHAPE -> known(Locations.area(digits(values.get(0))), "survey.area", values.get(0));
      case TEXT, BARCODE, SELECT_ONE_EXTERNAL -> text(values.get(0));
      case IMAGE, AUDIO, VIDEO, FILE -> file(values);
      case ACKNOWLEDGE, TRIGGER -> acknowledgement(values);
      default -> Reading.empty();
    };
  }

  /** What a text looks like once it can be stored: without control characters, and trimmed. */
  static String cleaned(String typed) {
    return INVISIBLE
        .matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
        .replaceAll("")
        .strip();
  }

  private Reading one(List<String> values) {
    if (new LinkedHashSet<>(values).size() > 1) {
      return Reading.refused("survey.choose-one");
    }
    var code = values.get(0);
    if (missing(code).isPresent()) {
      return Reading.of(new Answer.Missing(MissingCode.ofCode(code).orElseThrow()));
    }
    return item.category(code).isPresent()
        ? Reading.of(new Answer.Choice(code))
        : Reading.refused("survey.not-offered");
  }

  private Reading several(List<String> values) {
    var codes = new LinkedHashSet<String>();
    for (var code : values) {
      var known = offered(code);
      if (known.isEmpty()) {
        return Reading.refused("survey.not-offered");
      }
      if (!codes.add(code) && item.type() == ItemType.RANK) {
        return Reading.refused("survey.rank-twice", label(known.get()));
      }
    }
    var missing = codes.stream().flatMap(code -> missing(code).stream()).toList();
    if (!missing.isEmpty()) {
      return codes.size() == 1
          ? Reading.of(new Answer.Missing(MissingCode.ofCode(missing.get(0).code()).orElseThrow()))
          : Reading.refused("survey.missing-alone", label(missing.get(0)));
    }
    return item.type() == ItemType.RANK ? ranking(List.copyOf(codes)) : Reading.of(inOrder(codes));
  }

  private Reading ranking(List<String> codes) {
    int places = item.top().orElse(item.categories().size());
    return codes.size() <= places
        ? Reading.of(new Answer.Choices(codes))
        : Reading.refused("survey.rank-too-many", places);
  }

  // Ticks have no order of their own; that of the list makes equal answers equal.
  private Answer inOrder(Set<String> codes) {
    return new Answer.Choices(
        item.categories().stream().map(Category::code).filter(codes::contains).toList());
  }

  private Reading number(String typed) {
    var plain = plainNumber(typed);
    if (item.type() == ItemType.INTEGER) {
      // A mark in it may mean thousands or a fraction: better ask than guess.
      return WHOLE.matcher(plain).matches()
          ? Reading.of(new Answer.Number(new BigDecimal(plain)))
          : Reading.refused("survey.whole-number", shortened(typed));
    }
    return DECIMAL.matcher(plain).matches()
        ? Reading.of(new Answer.Number(new BigDecimal(plain)))
        : Reading.refused("survey.number", shortened(typed));
  }

  private static Reading known(Optional<Answer> answer, String refusal, String typed) {
    return answer.map(Reading::of).orElseGet(() -> Reading.refused(refusal, shortened(typed)));
  }

  // From start to end; what lies between two steps is the respondent's affair.
  private Reading onScale(String typed) {
    var plain = plainNumber(typed);
    if (!DECIMAL.matcher(plain).matches()) {
      return Reading.refused("survey.number", shortened(typed));
    }
    var body = item.attributes().body();
    var value = new BigDecimal(plain);
    var start = new BigDecimal(body.getOrDefault("start", "1"));
    var end = new BigDecimal(body.getOrDefault("end", "10"));
    return value.compareTo(start.min(end)) < 0 || value.compareTo(start.max(end)) > 0
        ? Reading.refused("survey.range", start.toPlainString(), end.toPlainString())
        : Reading.of(new Answer.Number(value));
  }

  private static String shortened(String typed) {
    return typed.codePointCount(0, typed.length()) <= 40
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, 40)) + "…";
  }

  // Digits of every script (Arabic-Indic among them) as 0 to 9, and every decimal mark as a point.
  private static String plainNumber(String typed) {
    var bare = DIRECTION.matcher(GROUPING.matcher(typed).replaceAll("")).replaceAll("");
    var plain = new StringBuilder();
    bare.codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
              } else if (c == ',' || c == '\u066B') {
                plain.append('.');
              } else if (c == '\u2212') {
                plain.append('-');
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  // Digits of every script as 0 to 9, nothing else changed.
  private static String digits(String typed) {
    var plain = new StringBuilder();
    DIRECTION
        .matcher(typed)
        .replaceAll("")
        .codePoints()
        .forEach(
            c ->
                plain.append(
                    Character.isDigit(c)
                        ? Integer.toString(Character.digit(c, 10))
                        : Character.toString(c)));
    return plain.toString();
  }

  private static Reading text(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST_TEXT
        ? Reading.of(new Answer.Text(typed))
        : Reading.refused("survey.too-long", LONGEST_TEXT);
  }

  // Its name and its media type; whoever keeps the file gives them.
  private static Reading file(List<String> values) {
    return Reading.of(new Answer.Attachment(values.get(0), values.size() > 1 ? values.get(1) : ""));
  }

  private static Reading acknowledgement(List<String> values) {
    return values.stream().allMatch(ACKNOWLEDGED::equals)
        ? Reading.of(new Answer.Choice(ACKNOWLEDGED))
        : Reading.refused("survey.not-offered");
  }

  private Optional<Category> offered(String code) {
    return item.offered().stream().filter(category -> category.code().equals(code)).findFirst();
  }

  private Optional<Category> missing(String code) {
    return item.missing().stream().filter(category -> category.code().equals(code)).findFirst();
  }

  private String label(Category category) {
    return category.label().in(language);
  }
}
