package org.peillood.export;

/** How a table of characters is written. */
enum Dialect {
  /** RFC 4180 with commas and decimal points, UTF-8 without a mark: for programs. */
  PLAIN(',', ".", ""),
  /**
   * Semicolons, decimal commas and the mark by which Excel knows UTF-8: opens with a double click
   * in the countries that write a decimal comma.
   */
  EXCEL(';', ",", "\uFEFF");

  private final char separator;
  private final String point;
  private final String mark;

  Dialect(char separator, String point, String mark) {
    this.separator = separator;
    this.point = point;
    this.mark = mark;
  }

  char separator() {
    return separator;
  }

  /** What stands before decimals. */
  String point() {
    return point;
  }

  /** What the file begins with. */
  String mark() {
    return mark;
  }
}
