package org.peillood.policy;

import java.util.List;

/**
 * One field of a form of the plan.
 *
 * @param name in the form, and of its label in the language files ({@code policy.field.<name>})
 * @param choices what can be chosen; for parts of the plan their codes
 * @param words where the words of choices are: the key without the choice itself; empty when a
 *     choice is shown as it is
 * @param columns of a table
 * @param suggests the list of suggestions beside it; empty without one
 * @param longest how many characters it takes
 */
public record PlanField(
    String name,
    Kind kind,
    boolean required,
    List<String> choices,
    String words,
    List<PlanField> columns,
    String suggests,
    int longest) {

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    TEXT,
    NUMBER,
    DAY,
    CHOICE,
    YES,
    /** Several of the choices. */
    SET,
    LINES,
    ROWS
  }

  private static final int LINE = 200;
  private static final int TEXT = 20_000;

  public PlanField {
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
  }

  private static PlanField of(String name, Kind kind, int longest) {
    return new PlanField(name, kind, false, List.of(), "", List.of(), "", longest);
  }

  static PlanField line(String name) {
    return of(name, Kind.LINE, LINE);
  }

  static PlanField text(String name) {
    return of(name, Kind.TEXT, TEXT);
  }

  static PlanField number(String name) {
    return of(name, Kind.NUMBER, 20);
  }

  static PlanField day(String name) {
    return of(name, Kind.DAY, 10);
  }

  static PlanField yes(String name) {
    return of(name, Kind.YES, 10);
  }

  static PlanField lines(String name) {
    return of(name, Kind.LINES, TEXT);
  }

  static PlanField choice(String name, String words, List<String> choices) {
    return new PlanField(name, Kind.CHOICE, false, choices, words, List.of(), "", LINE);
  }

  /** A choice among the names of an enum. */
  static PlanField choice(String name, String words, Enum<?>... choices) {
    return choice(name, words, List.of(choices).stream().map(Sheet::slug).toList());
  }

  static PlanField set(String name, List<String> choices) {
    return new PlanField(name, Kind.SET, false, choices, "", List.of(), "", TEXT);
  }

  static PlanField rows(String name, List<PlanField> columns) {
    return new PlanField(name, Kind.ROWS, false, List.of(), "", columns, "", TEXT);
  }

  static PlanField rows(String name, PlanField... columns) {
    return rows(name, List.of(columns));
  }

  PlanField must() {
    return new PlanField(name, kind, true, choices, words, columns, suggests, longest);
  }

  PlanField suggesting(String list) {
    return new PlanField(name, kind, required, choices, words, columns, list, longest);
  }

  PlanField upTo(int characters) {
    return new PlanField(name, kind, required, choices, words, columns, suggests, characters);
  }

  /** The key of its label. */
  public String label() {
    return "policy.field." + name;
  }
}
