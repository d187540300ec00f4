package org.peillood.statistics;

/**
 * Outcome rates of a survey after AAPOR, Standard Definitions: response, cooperation, refusal and
 * contact rates, as fractions. Each one is undefined when its denominator is 0.
 *
 * @param complete I: completed interviews
 * @param partial P: partial interviews
 * @param refusal R: refusals and break-offs
 * @param nonContact NC: eligible, but never reached
 * @param other O: eligible and reached, but no interview for another reason
 * @param unknownHousehold UH: unknown whether there is anyone to interview
 * @param unknownOther UO: unknown eligibility for another reason
 * @param eligibleShare e: the share of the unknown ones that is estimated to be eligible, 0 to 1
 */
public record ResponseRates(
    long complete,
    long partial,
    long refusal,
    long nonContact,
    long other,
    long unknownHousehold,
    long unknownOther,
    double eligibleShare) {

  public ResponseRates {
    long[] counts = {complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther};
    for (long count : counts) {
      if (count < 0) {
        throw new StatisticRefused("A number of cases is 0 or more, not " + count + ".");
      }
    }
    if (!(eligibleShare >= 0 && eligibleShare <= 1)) {
      throw new StatisticRefused(
          "The eligible share of the unknown cases lies between 0 and 1, not at "
              + eligibleShare
              + ".");
    }
  }

  /** RR1, the minimum response rate: complete interviews over all possibly eligible cases. */
  public Result<Double> response1() {
    return share(complete, all());
  }

  /** RR2: RR1 with partial interviews counted as responses. */
  public Result<Double> response2() {
    return share(interviews(), all());
  }

  /** RR3: RR1 with only the estimated eligible share of the unknown cases. */
  public Result<Double> response3() {
    return share(complete, estimated());
  }

  /** RR4: RR3 with partial interviews counted as responses. */
  public Result<Double> response4() {
    return share(interviews(), estimated());
  }

  /** RR5, the maximum response rate: no unknown case is taken to be eligible. */
  public Result<Double> response5() {
    return share(complete, known());
  }

  /** RR6: RR5 with partial interviews counted as responses. */
  public Result<Double> response6() {
    return share(interviews(), known());
  }

  /** COOP1: complete interviews over all eligible people ever reached. */
  public Result<Double> cooperation1() {
    return share(complete, contacts());
  }

  /** COOP2: COOP1 with partial interviews counted. */
  public Result<Double> cooperation2() {
    return share(interviews(), contacts());
  }

  /** COOP3: COOP1 without those who were unable to take part. */
  public Result<Double> cooperation3() {
    return share(complete, interviews() + refusal);
  }

  /** COOP4: COOP3 with partial interviews counted. */
  public Result<Double> cooperation4() {
    return share(interviews(), interviews() + refusal);
  }

  /** REF1: refusals over all possibly eligible cases. */
  public Result<Double> refusal1() {
    return share(refusal, all());
  }

  /** REF2: refusals with the estimated eligible share of the unknown cases. */
  public Result<Double> refusal2() {
    return share(refusal, estimated());
  }

  /** REF3: refusals over the cases known to be eligible. */
  public Result<Double> refusal3() {
    return share(refusal, known());
  }

  /** CON1: cases in which someone was reached, over all possibly eligible cases. */
  public Result<Double> contact1() {
    return share(contacts(), all());
  }

  /** CON2: contacts with the estimated eligible share of the unknown cases. */
  public Result<Double> contact2() {
    return share(contacts(), estimated());
  }

  /** CON3: contacts over the cases known to be eligible. */
  public Result<Double> contact3() {
    return share(contacts(), known());
  }

  private long interviews() {
    return complete + partial;
  }

  private long contacts() {
    return interviews() + refusal + other;
  }

  private long known() {
    return contacts() + nonContact;
  }

  private long all() {
    return known() + unknownHousehold + unknownOther;
  }

  private double estimated() {
    return known() + eligibleShare * (unknownHousehold + unknownOther);
  }

  private static Result<Double> share(long count, long base) {
    return share(count, (double) base);
  }

  private static Result<Double> share(long count, double base) {
    return base > 0 ? Result.of(count / base) : Result.none(Reason.NO_CASES);
  }
}
