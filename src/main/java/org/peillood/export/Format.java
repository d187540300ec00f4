package org.peillood.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which microdata leave. */
public enum Format {
  /** A table of characters with its codebook. */
  CSV("csv.zip"),
  /** A workbook of Excel. */
  XLSX("xlsx"),
  /** A system file of SPSS. */
  SPSS("sav"),
  /** A table and a script for R. */
  R("r.zip"),
  /** A table and a script for Stata. */
  STATA("stata.zip"),
  /** A table and a description for archives. */
  DDI("ddi.zip"),
  /** A table and a description for programs of market research. */
  TRIPLE_S("triple-s.zip");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The name in forms and language files, for instance {@code triple-s}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What a file of this format is called, after its own name.
   *
   * @param several whether it holds more than one table
   */
  String ending(boolean several) {
    if (this == SPSS && several) {
      return "-sav.zip";
    }
    return (ending.endsWith(".zip") ? "-" : ".") + ending;
  }

  String mediaType(boolean several) {
    if (ending(several).endsWith(".zip")) {
      return "application/zip";
    }
    return switch (this) {
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case SPSS -> "application/x-spss-sav";
      case CSV, R, STATA, DDI, TRIPLE_S -> "application/zip";
    };
  }

  static Optional<Format> of(String slug) {
    return Arrays.stream(values()).filter(format -> format.slug().equals(slug)).findFirst();
  }
}
