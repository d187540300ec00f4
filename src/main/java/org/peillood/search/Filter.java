package org.peillood.search;

import java.util.Arrays;

/** What a reader leaves out; an empty part leaves nothing out. */
public record Filter(String kind, String theme, String year) {

  /** Leaves nothing out. */
  static final Filter NONE = new Filter("", "", "");

  /** What an address asks for; a kind that does not exist leaves nothing out. */
  static Filter asked(String kind, String theme, String year) {
    boolean isKnown = Arrays.stream(Entry.Kind.values()).anyMatch(one -> one.slug().equals(kind));
    return new Filter(isKnown ? kind : "", theme, year);
  }

  boolean takes(Entry entry) {
    return takesKind(entry) && takesTheme(entry) && takesYear(entry);
  }

  boolean takesKind(Entry entry) {
    return kind.isEmpty() || entry.kind().slug().equals(kind);
  }

  boolean takesTheme(Entry entry) {
    return theme.isEmpty() || entry.themes().contains(theme);
  }

  boolean takesYear(Entry entry) {
    return year.isEmpty() || entry.year().map(Object::toString).orElse("").equals(year);
  }
}
