package org.peillood.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which edition of a report: its number, when it was published and by which account.
 *
 * @param number among those of its year, from 1
 */
public record Issue(int year, int number, Instant published, String account) {

  static Issue of(Edition edition) {
    return new Issue(edition.planYear(), edition.number(), edition.published(), edition.account());
  }

  /** The address at which it stays. */
  public String address() {
    return "/verslag/" + year + "/uitgaven/" + number;
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(published, zone);
  }
}
