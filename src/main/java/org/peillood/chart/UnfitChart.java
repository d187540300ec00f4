package org.peillood.chart;

/** A definition of a chart whose tabulation cannot be drawn in the way that is asked for. */
final class UnfitChart extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String what;
  private final String remedy;

  /**
   * Refuses a definition.
   *
   * @param what is wrong
   * @param remedy what can be done
   */
  UnfitChart(String what, String remedy) {
    super(what + " " + remedy);
    this.what = what;
    this.remedy = remedy;
  }

  String what() {
    return what;
  }

  String remedy() {
    return remedy;
  }
}
