package org.peillood.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/**
 * Writes the numbers of an axis: shares as whole percentages with their sign, counts as they are.
 */
final class AxisFormat extends NumberFormat {

  private final boolean shares;
  private final String sign;

  AxisFormat(boolean shares, String sign) {
    this.shares = shares;
    this.sign = sign;
  }

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    return to.append(Math.round(shares ? number * 100 : number)).append(shares ? sign : "");
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("an axis is written, not read");
  }
}
