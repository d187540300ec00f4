package org.peillood.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in a form of the plan, by the names of its fields: as it is kept, or as it was typed,
 * faults and all.
 *
 * @param texts single fields; several lines in one are lines of the text
 * @param rows fields that are tables: cells in the order of the columns
 */
public record Sheet(Map<String, String> texts, Map<String, List<List<String>>> rows) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}([.,]\\d{1,4})?");
  private static final int MOST_ROWS = 200;

  public Sheet {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  static final Sheet EMPTY = new Sheet(Map.of(), Map.of());

  /** What was sent for these fields; rows in which nothing stands are left out. */
  static Sheet sent(Map<String, List<String>> form, List<PlanField> fields) {
    var sheet = EMPTY;
    for (var field : fields) {
      sheet =
          switch (field.kind()) {
            case ROWS -> sheet.withRows(field.name(), rowsSent(form, field));
            case SET ->
                sheet.with(
                    field.name(),
                    form.getOrDefault(field.name(), List.of()).stream()
                        .map(Sheet::clean)
                        .filter(one -> field.choices().contains(one))
                        .distinct()
                        .collect(Collectors.joining("\n")));
            default -> sheet.with(field.name(), one(form, field.name()));
          };
    }
    return sheet;
  }

  private static List<List<String>> rowsSent(Map<String, List<String>> form, PlanField field) {
    var rows = new ArrayList<List<String>>();
    for (int at = 0; at < MOST_ROWS; at++) {
      var prefix = field.name() + "." + at + ".";
      if (form.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
        break;
      }
      var cells =
          field.columns().stream().map(column -> one(form, prefix + column.name())).toList();
      if (!isUntouched(field, cells)) {
        rows.add(cells);
      }
    }
    return rows;
  }

  // A list to choose from that has no empty choice says something when nobody touched it.
  private static boolean isUntouched(PlanField field, List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      var column = field.columns().get(at);
      var given = column.required() && !column.choices().isEmpty() ? column.choices().get(0) : "";
      if (!cells.get(at).isEmpty() && !cells.get(at).equals(given)) {
        return false;
      }
    }
    return true;
  }

  static String one(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().map(Sheet::clean).orElse("");
  }

  private static String clean(String text) {
    return text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip();
  }

  Sheet with(String name, String text) {
    var more = new LinkedHashMap<>(texts);
    more.put(name, text);
    return new Sheet(more, rows);
  }

  Sheet with(String name, Optional<String> text) {
    return with(name, text.orElse(""));
  }

  Sheet withLines(String name, List<String> lines) {
    return with(name, String.join("\n", lines));
  }

  Sheet withNumber(String name, Optional<BigDecimal> number) {
    return with(name, number.map(Sheet::written).orElse(""));
  }

  Sheet withRows(String name, List<List<String>> all) {
    var more = new LinkedHashMap<>(rows);
    more.put(name, List.copyOf(all));
    return new Sheet(texts, more);
  }

  <T> Sheet withRows(String name, List<T> all, Function<T, List<String>> cells) {
    return withRows(name, all.stream().map(cells).toList());
  }

  /** This sheet, with all that the other says instead. */
  Sheet over(Sheet other) {
    var moreTexts = new LinkedHashMap<>(texts);
    moreTexts.putAll(other.texts);
    var moreRows = new LinkedHashMap<>(rows);
    moreRows.putAll(other.rows);
    return new Sheet(moreTexts, moreRows);
  }

  /** A field's text, empty when it has none. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** A table's rows. */
  public List<List<String>> rows(String name) {
    return rows.getOrDefault(name, List.of());
  }

  Optional<String> some(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  boolean yes(String name) {
    return text(name).equals("ja");
  }

  /** The lines of a field, without blank ones. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  Optional<BigDecimal> number(String name) {
    return figure(text(name));
  }

  <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return choice(text(name), type);
  }

  /** The rows of a table, each made into something; what a cell may be empty for is up to that. */
  <T> List<T> each(String name, Function<List<String>, T> of) {
    return rows(name).stream().map(of).toList();
  }

  static Optional<BigDecimal> figure(String text) {
    return Optional.of(text)
        .filter(typed -> FIGURE.matcher(typed).matches())
        .map(typed -> new BigDecimal(typed.replace(',', '.')));
  }

  /** An id as a hidden field of a form holds it. */
  static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** A day as {@code 2020-03-31} or {@code 31/3/2020}. */
  static Optional<LocalDate> day(String text) {
    var parts = text.split("[/.]");
    var iso =
        parts.length == 3 && text.matches("\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}")
            ? parts[2] + "-" + twoDigits(parts[1]) + "-" + twoDigits(parts[0])
            : text;
    try {
      return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  static Optional<String> filled(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  static <E extends Enum<E>> Optional<E> choice(String text, Class<E> type) {
    for (var one : type.getEnumConstants()) {
      if (slug(one).equals(text)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  static String slug(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> String slug(Optional<E> one) {
    return one.map(Sheet::slug).orElse("");
  }

  static String written(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
  }

  /** What a field says, for the history: the rows of a table as lines. */
  String told(PlanField field) {
    return field.kind() == PlanField.Kind.ROWS
        ? rows(field.name()).stream()
            .map(cells -> String.join(" | ", cells))
            .collect(Collectors.joining("\n"))
        : text(field.name());
  }
}
