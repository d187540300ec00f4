package org.peillood.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The question types, by the word that XLSForm has for each. How each becomes an XForm control is
 * {@link Control}; the other words that XLSForm allows for them are {@link TypeNames}.
 */
public enum ItemType {
  SELECT_ONE,
  SELECT_MULTIPLE,
  RANK,
  /** A choice from a register that the client keeps beside the form. */
  SELECT_ONE_EXTERNAL,
  INTEGER,
  DECIMAL,
  RANGE,
  TEXT,
  BARCODE,
  DATE,
  TIME,
  DATETIME("dateTime"),
  GEOPOINT,
  GEOTRACE,
  GEOSHAPE,
  IMAGE,
  AUDIO,
  VIDEO,
  FILE,
  /** A place on the map of OpenStreetMap, drawn with another program. */
  OSM,
  NOTE,
  ACKNOWLEDGE,
  /** The same as {@link #ACKNOWLEDGE}, but without a data type. */
  TRIGGER,
  CALCULATE,
  HIDDEN,
  START,
  END,
  TODAY,
  DEVICEID,
  USERNAME,
  PHONENUMBER,
  EMAIL,
  SIMSERIAL,
  SUBSCRIBERID,
  AUDIT,
  START_GEOPOINT("start-geopoint"),
  BACKGROUND_GEOPOINT("background-geopoint"),
  BACKGROUND_AUDIO("background-audio"),
  /** Not a question: a file that rules can look into. */
  XML_EXTERNAL("xml-external"),
  /** Not a question: a table that rules can look into. */
  CSV_EXTERNAL("csv-external");

  private final String keyword;

  ItemType() {
    this.keyword = name().toLowerCase(Locale.ROOT);
  }

  ItemType(String keyword) {
    this.keyword = keyword;
  }

  /** How the column {@code type} writes it. */
  public String keyword() {
    return keyword;
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
    return this == INTEGER || this == DECIMAL || this == RANGE;
  }

  /** Whether its answer is a file that comes with the response. */
  public boolean isAttachment() {
    return this == IMAGE || this == AUDIO || this == VIDEO || this == FILE || this == OSM;
  }

  /** Whether the respondent sees it on a page. */
  public boolean isShown() {
    return compareTo(CALCULATE) < 0;
  }

  /** Whether the respondent can answer it; a note is only read, a calculation answers itself. */
  public boolean isAnswered() {
    return isShown() && this != NOTE;
  }

  /** Whether the client fills it in when the form is opened or closed. */
  public boolean isMetadata() {
    return compareTo(START) >= 0 && compareTo(BACKGROUND_AUDIO) <= 0;
  }

  /**
   * Whether it tells of the device, of who holds it, or of the hour, and nobody is asked for it.
   * The day ({@link #TODAY}) is none of these.
   */
  public boolean isDeviceData() {
    return isMetadata() && this != TODAY;
  }

  /** The keywords of what tells of the device. */
  static List<String> deviceData() {
    return Arrays.stream(values()).filter(ItemType::isDeviceData).map(ItemType::keyword).toList();
  }

  /** Whether it is a file beside the form and has no node in a response. */
  public boolean isFile() {
    return this == XML_EXTERNAL || this == CSV_EXTERNAL;
  }

  /** The type with this keyword. */
  public static Optional<ItemType> ofKeyword(String keyword) {
    return Arrays.stream(values()).filter(type -> type.keyword().equals(keyword)).findFirst();
  }
}
