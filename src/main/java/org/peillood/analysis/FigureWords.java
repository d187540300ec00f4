package org.peillood.analysis;

import java.util.Locale;
import org.peillood.web.Figures;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** How a figure is written in a language; the same on a page, in a chart and in its description. */
public final class FigureWords {

  private static final int COEFFICIENT_DECIMALS = 2;
  private static final double SMALLEST_P = 0.001;

  private final Texts texts;
  private final Language language;

  private FigureWords(Texts texts) {
    this.texts = texts;
    this.language = texts.language();
  }

  /** In the language of these texts. */
  public static FigureWords in(Texts texts) {
    return new FigureWords(texts);
  }

  /** The value: {@code 42 %}, {@code 3,42}, a count, or that it is suppressed. */
  public String value(Figure figure) {
    if (figure instanceof Figure.Sounding sounding) {
      return value(sounding.value(), sounding.unit());
    }
    if (figure instanceof Figure.Description description) {
      return value(description.value(), description.unit());
    }
    return figure instanceof Figure.Counted counted
        ? Figures.whole(counted.count(), language)
        : texts.get("analysis.suppressed");
  }

  /** The interval, without its unit: {@code 36–48}. */
  public String interval(Figure.Sounding sounding) {
    return number(sounding.low(), sounding.unit()) + "–" + number(sounding.high(), sounding.unit());
  }

  /** The base: {@code n = 271}. */
  public String base(long n) {
    return texts.get("analysis.n", Figures.whole(n, language));
  }

  /**
   * Whether the columns of a table differ: the test in a sentence, with what it is computed from.
   */
  public String test(TableTest test, double alpha) {
    var sentence =
        texts.get(
            "analysis.test." + test.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            texts.get(test.p() < alpha ? "analysis.test.differ" : "analysis.test.not-shown"),
            degrees(test.degreesOfFreedom()),
            Figures.decimal(test.statistic(), COEFFICIENT_DECIMALS, language),
            p(test.p()),
            Figures.decimal(test.effect(), COEFFICIENT_DECIMALS, language),
            base(test.n()),
            String.join(", ", test.columns()),
            test.withinDegrees().map(this::degrees).orElse(""));
    return test.smallExpected()
        ? sentence + " " + texts.get("analysis.test.small-expected")
        : sentence;
  }

  /** Degrees of freedom: whole, or of an F with one decimal. */
  private String degrees(double degrees) {
    return Figures.decimal(degrees, degrees == Math.rint(degrees) ? 0 : 1, language);
  }

  /** A p-value, never as 0: {@code p = 0,04} or {@code p < 0,001}. */
  String p(double p) {
    return p < SMALLEST_P
        ? texts.get("trend.p.below", Figures.decimal(SMALLEST_P, 3, language))
        : texts.get("trend.p", Figures.decimal(p, p < 0.1 ? 3 : 2, language));
  }

  /** A whole number. */
  public String whole(long number) {
    return Figures.whole(number, language);
  }

  private String value(double value, Figure.Unit unit) {
    return unit == Figure.Unit.SHARE
        ? texts.get("analysis.percent", number(value, unit))
        : number(value, unit);
  }

  private String number(double value, Figure.Unit unit) {
    return switch (unit) {
      case SHARE -> Figures.percent(value, language);
      case POINTS, COEFFICIENT -> Figures.decimal(value, COEFFICIENT_DECIMALS, language);
      case NUMBER, SCORE -> Figures.decimal(value, 1, language);
    };
  }
}
