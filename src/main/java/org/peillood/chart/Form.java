package org.peillood.chart;

import java.util.List;

/** What a kind of chart makes of the figures of a result. */
interface Form {

  /** The picture. */
  Body body(double width, HouseStyle.Palette palette);

  /** Every figure of the picture, in sentences made by rule. */
  List<String> sentences();

  /** What is said under the picture beside base and source. */
  List<String> notes();
}
