package org.peillood.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The question types, by the word that XLSForm has for each. How each becomes an XForm control is
 * {@link Control}.
 */
public enum ItemType {
  SELECT_ONE,
  SELECT_MULTIPLE,
  RANK,
  INTEGER,
  DECIMAL,
  TEXT,
  NOTE,
  ACKNOWLEDGE,
  CALCULATE;

  /** How the column {@code type} writes it. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the column {@code type} names a choice list after it. */
  public boolean offersCategories() {
    return this == SELECT_ONE || this == SELECT_MULTIPLE || this == RANK;
  }

  /** Whether more than one category can be given. */
  public boolean takesSeveral() {
    return this == SELECT_MULTIPLE || this == RANK;
  }

  /** Whether it holds a number. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  /** Whether the respondent sees it on a page. */
  public boolean isShown() {
    return this != CALCULATE;
  }

  /** Whether the respondent can answer it; a note is only read, a calculation answers itself. */
  public boolean isAnswered() {
    return this != NOTE && this != CALCULATE;
  }

  /** The type with this keyword. */
  public static Optional<ItemType> ofKeyword(String keyword) {
    return Arrays.stream(values()).filter(type -> type.keyword().equals(keyword)).findFirst();
  }
}
