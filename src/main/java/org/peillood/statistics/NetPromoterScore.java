package org.peillood.statistics;

/**
 * The net promoter score of a 0–10 recommendation question: 100 (promoters - detractors) / n, with
 * standard error 100 sqrt((p + d - (p - d)²) / n) and a normal interval that is not clamped.
 * Promoters answer 9 or 10, detractors 0 to 6.
 */
public final class NetPromoterScore {
  private final long promoters;
  private final long passives;
  private final long detractors;
  private final double level;

  private NetPromoterScore(long promoters, long passives, long detractors, double level) {
    this.promoters = promoters;
    this.passives = passives;
    this.detractors = detractors;
    this.level = level;
  }

  /** From counts of at least 0. */
  public static NetPromoterScore of(long promoters, long passives, long detractors) {
    if (Math.min(promoters, Math.min(passives, detractors)) < 0) {
      throw new StatisticRefused("Counts of promoters, passives and detractors are at least 0.");
    }
    return new NetPromoterScore(promoters, passives, detractors, 0.95);
  }

  /** From the answers of the respondents in the filter; one outside 0 … 10 is refused. */
  public static NetPromoterScore of(NumericColumn answers, Rows rows) {
    long promoters = 0;
    long passives = 0;
    long detractors = 0;
    for (double answer : answers.values(rows)) {
      if (!(answer >= 0 && answer <= 10)) {
        throw new StatisticRefused(
            "An answer to " + answers.name() + " lies between 0 and 10, not at " + answer + ".");
      }
      promoters += answer >= 9 ? 1 : 0;
      passives += answer >= 7 && answer < 9 ? 1 : 0;
      detractors += answer < 7 ? 1 : 0;
    }
    return of(promoters, passives, detractors);
  }

  /** With another confidence level, between 0 and 1. */
  public NetPromoterScore withLevel(double newLevel) {
    return new NetPromoterScore(promoters, passives, detractors, Interval.checkLevel(newLevel));
  }

  /** Answers of 9 and 10. */
  public long promoters() {
    return promoters;
  }

  /** Answers of 7 and 8. */
  public long passives() {
    return passives;
  }

  /** Answers of 0 to 6. */
  public long detractors() {
    return detractors;
  }

  /** Answers. */
  public long n() {
    return promoters + passives + detractors;
  }

  /** The standard error in points of the score; undefined without answers. */
  public Result<Double> standardError() {
    if (n() == 0) {
      return Result.none(Reason.NO_CASES);
    }
    double up = (double) promoters / n();
    double down = (double) detractors / n();
    double spread = Math.max(0, up + down - (up - down) * (up - down));
    return Result.of(100 * Math.sqrt(spread / n()));
  }

  /** The score, -100 to 100, with its interval; undefined without answers. */
  public Result<Estimate> estimate() {
    return standardError()
        .map(
            error -> {
              double score = 100.0 * (promoters - detractors) / n();
              double half = Tails.normal(Interval.tail(level)) * error;
              var interval = new Interval(score - half, score + half, level, "normal");
              return new Estimate(score, interval, n(), n());
            });
  }
}
