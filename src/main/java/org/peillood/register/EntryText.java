package org.peillood.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, as it is kept or as somebody typed it.
 *
 * @param state slug of its outcome
 * @param when the moment in words, as it was written
 * @param planned the moment for which it was planned before, in words
 * @param number how many it stands for, in figures; empty for one, or for nobody knows
 * @param indicators codes of those it counts for
 * @param body what only its register has, by the names of the fields
 */
public record EntryText(
    String title,
    String theme,
    String state,
    String when,
    String planned,
    String number,
    Set<String> indicators,
    Map<String, String> body) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  static final String TITLE = "titel";
  static final String THEME = "thema";
  static final String STATE = "stand";
  static final String WHEN = "wanneer";
  static final String PLANNED = "gepland";
  static final String NUMBER = "aantal";
  static final String INDICATOR = "indicator";

  public EntryText {
    indicators = Collections.unmodifiableSet(new LinkedHashSet<>(indicators));
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  static EntryText sent(Register register, Map<String, List<String>> form) {
    var body = new LinkedHashMap<String, String>();
    for (var field : register.fields()) {
      var text = one(form, field.name());
      if (!text.isEmpty()) {
        body.put(field.name(), text);
      }
    }
    return new EntryText(
        one(form, TITLE),
        one(form, THEME),
        one(form, STATE),
        one(form, WHEN),
        one(form, PLANNED),
        one(form, NUMBER),
        new LinkedHashSet<>(form.getOrDefault(INDICATOR, List.of())),
        body);
  }

  static String one(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(text -> text.replaceAll(UNPRINTABLE, "").strip())
        .orElse("");
  }

  static EntryText blank(Register register) {
    return new EntryText("", "", register.states().get(0), "", "", "", Set.of(), Map.of());
  }

  EntryText forIndicator(String code, String inTheme) {
    return new EntryText(title, inTheme, state, when, planned, number, Set.of(code), body);
  }

  /** The same with another text in a field of the register; an empty one clears it. */
  EntryText with(String field, String text) {
    var changed = new LinkedHashMap<>(body);
    if (text.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, text);
    }
    return new EntryText(title, theme, state, when, planned, number, indicators, changed);
  }

  /** What stands in a field of the register; empty for nothing. */
  public String text(String field) {
    return body.getOrDefault(field, "");
  }

  Moment moment(int year) {
    return Moments.one(when, year);
  }

  @Nullable LocalDate day(int year) {
    return when.isEmpty() ? null : moment(year).day().orElse(null);
  }

  Optional<Integer> count() {
    return number.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
  }
}
