package org.peillood.export;

/** What can be done with the numbers of a variable. */
enum Measure {
  /** They only name categories. */
  NOMINAL(1),
  /** Their order means something. */
  ORDINAL(2),
  /** Their distances mean something. */
  SCALE(3);

  private final int spss;

  Measure(int spss) {
    this.spss = spss;
  }

  /** Its number in system files of SPSS. */
  int spss() {
    return spss;
  }
}
