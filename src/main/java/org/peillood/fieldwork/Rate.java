package org.peillood.fieldwork;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.statistics.ResponseRates;
import org.peillood.statistics.Result;

/**
 * One rate of AAPOR, Standard Definitions.
 *
 * @param code as AAPOR calls it, for instance {@code RR1}
 * @param value 0 to 1; none when nobody is in its denominator
 */
public record Rate(String code, Optional<Double> value) {

  /** All rates, in AAPOR's order. */
  static List<Rate> all(ResponseRates rates) {
    return List.of(
        of("RR1", rates.response1()),
        of("RR2", rates.response2()),
        of("RR3", rates.response3()),
        of("RR4", rates.response4()),
        of("RR5", rates.response5()),
        of("RR6", rates.response6()),
        of("COOP1", rates.cooperation1()),
        of("COOP2", rates.cooperation2()),
        of("COOP3", rates.cooperation3()),
        of("COOP4", rates.cooperation4()),
        of("REF1", rates.refusal1()),
        of("REF2", rates.refusal2()),
        of("REF3", rates.refusal3()),
        of("CON1", rates.contact1()),
        of("CON2", rates.contact2()),
        of("CON3", rates.contact3()));
  }

  private static Rate of(String code, Result<Double> rate) {
    return new Rate(code, rate.value());
  }

  /** The key of its explanation in the language files. */
  public String key() {
    return "fieldwork.rate." + code.toLowerCase(Locale.ROOT);
  }
}
