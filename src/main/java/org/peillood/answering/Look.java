package org.peillood.answering;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;

/**
 * How an item is asked for on our pages, after its type and the words in its column {@code
 * appearance}. Words that only mean something in an app, such as {@code quick}, change nothing.
 */
public record Look(Item item) {

  // More than this nobody reads through.
  private static final int LONG_LIST = 30;
  private static final int MOST_COLUMNS = 12;

  /** Whether a choice from so many is better made from a list that unfolds, or is to be. */
  public boolean unfolds(int offered) {
    return item.type() == ItemType.SELECT_ONE
        && (offered > LONG_LIST
            || item.looks("minimal")
            || item.looks("autocomplete")
            || item.looks("search"));
  }

  /** Whether it only holds the words above a table that the form lays out itself. */
  public boolean isHeading() {
    return item.type().offersCategories() && item.looks("label");
  }

  /** Whether a text is short and made of digits. */
  public boolean isDigits() {
    return item.type() == ItemType.TEXT && item.looks("numbers");
  }

  /** The class of the options: one below the other, unless the form wants them side by side. */
  public String options() {
    if (item.looks("likert")) {
      return " likert";
    }
    boolean beside =
        item.attributes().appearance().matches("(?s)(.*\\s)?(columns|horizontal|.*compact).*");
    return beside ? " beside" : "";
  }

  /** How many columns {@code columns-n} asks for, as the style of the options. */
  public @Nullable String columns() {
    return IntStream.rangeClosed(1, MOST_COLUMNS)
        .filter(number -> item.looks("columns-" + number))
        .mapToObj(number -> "--beside: " + number)
        .findFirst()
        .orElse(null);
  }

  /** How many lines a text gets at first. */
  public String rows() {
    var rows = item.attributes().parameters().getOrDefault("rows", "");
    return rows.matches("[1-9][0-9]?") ? rows : "4";
  }

  /** What kind of field the browser is to show: its own for days and times, else a plain one. */
  public String fieldType() {
    return switch (item.type()) {
      case DATE -> item.looks("year") ? "text" : item.looks("month-year") ? "month" : "date";
      case TIME -> "time";
      case DATETIME -> "datetime-local";
      default -> "text";
    };
  }

  /** Which keys the browser is to offer; none in particular when absent. */
  public @Nullable String inputMode() {
    return switch (item.type()) {
      case INTEGER -> "numeric";
      case DECIMAL, RANGE -> "decimal";
      case DATE -> item.looks("year") ? "numeric" : null;
      default -> isDigits() ? "numeric" : null;
    };
  }

  /** Which files the browser is to offer. */
  public @Nullable String accept() {
    var offered = new Acceptance(item).offered();
    return offered.isEmpty() ? null : offered;
  }

  /** Which camera opens at once: only where the form wants a new picture and no old one. */
  public @Nullable String capture() {
    return item.looks("new-front") ? "user" : item.looks("new") ? "environment" : null;
  }

  /** As much of a day as is asked for: the year, or the month. */
  String shortened(String day) {
    int length = item.looks("year") ? 4 : item.looks("month-year") ? 7 : day.length();
    return item.type() == ItemType.DATE && day.matches("\\d{4}-\\d{2}-\\d{2}")
        ? day.substring(0, length)
        : day;
  }

  /** Whether every respondent is to find the choices in another order, and no seed says which. */
  boolean isShuffled() {
    Map<String, String> parameters = item.attributes().parameters();
    return "true".equals(parameters.get("randomize")) && !parameters.containsKey("seed");
  }
}
