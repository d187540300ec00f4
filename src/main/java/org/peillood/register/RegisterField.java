package org.peillood.register;

import java.util.List;
import org.peillood.web.Frame;

/**
 * One thing that entries of a register say besides what all entries say.
 *
 * @param name in forms, and of its label in the language files ({@code register.field.<name>})
 * @param choices slugs of what can be chosen ({@code register.<name>.<slug>})
 * @param longest how many characters it takes
 */
public record RegisterField(
    String name, Kind kind, boolean required, List<String> choices, int longest) {

  /** How it is filled in. */
  public enum Kind {
    LINE,
    TEXT,
    CHOICE,
    NUMBER,
    DAY,
    YES,
    /** One a line. */
    LINES,
    /** One or more addresses on the web, one a line. */
    LINKS,
    /** Another entry of the same register, by its id. */
    ENTRY
  }

  public RegisterField {
    choices = List.copyOf(choices);
  }

  static RegisterField line(String name) {
    return new RegisterField(name, Kind.LINE, false, List.of(), 500);
  }

  static RegisterField must(String name) {
    return new RegisterField(name, Kind.LINE, true, List.of(), 500);
  }

  static RegisterField text(String name) {
    return new RegisterField(name, Kind.TEXT, false, List.of(), 5_000);
  }

  static RegisterField lines(String name) {
    return new RegisterField(name, Kind.LINES, false, List.of(), 5_000);
  }

  static RegisterField links(String name) {
    return new RegisterField(name, Kind.LINKS, false, List.of(), 5_000);
  }

  static RegisterField number(String name) {
    return new RegisterField(name, Kind.NUMBER, false, List.of(), 9);
  }

  static RegisterField day(String name) {
    return new RegisterField(name, Kind.DAY, false, List.of(), 10);
  }

  static RegisterField yes(String name) {
    return new RegisterField(name, Kind.YES, false, List.of(), 2);
  }

  static RegisterField entry(String name) {
    return new RegisterField(name, Kind.ENTRY, false, List.of(), 36);
  }

  static RegisterField choice(String name, String... choices) {
    return new RegisterField(name, Kind.CHOICE, false, List.of(choices), 30);
  }

  /** The key of its label. */
  public String label() {
    return "register.field." + name;
  }

  /** The key of the words of one of its choices. */
  public String words(String choice) {
    return "register." + name + "." + choice;
  }

  /** What an entry says here, in words. */
  public String told(Frame frame, EntryText said) {
    var text = said.text(name);
    if (kind == Kind.ENTRY) {
      return text.isEmpty() ? "" : frame.t("register.field." + name + ".one");
    }
    return kind == Kind.CHOICE && choices.contains(text) ? frame.t(words(text)) : text;
  }
}
