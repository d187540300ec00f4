package org.peillood.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.policy.Indicator;

/** A finding with a chart and a quote under one indicator, and something that was measured. */
final class UnderForTests implements Under {

  static final String AT = "7.B.2";
  static final UUID QUOTE = UUID.fromString("01760000-0000-7000-8000-0000000000aa");
  static final String WORDS = "Ik stuurde honderd brieven.";
  static final String ALTERNATIVE = "Geen antwoord gekregen: 42 %, tussen 36 en 48.";
  static final String OTHER_ALTERNATIVE = "Een half jaar of langer: 61 %.";
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC";

  private final String value;

  UnderForTests(String value) {
    this.value = value;
  }

  static Report.Said quote() {
    return new Report.Said(
        QUOTE, WORDS, "", "nl", "deelnemer, werkzoekend", true, "Wie wel slaagde.");
  }

  @Override
  public List<Report.Claim> findings(Indicator indicator) {
    if (!indicator.code().equals(AT)) {
      return List.of();
    }
    var chart = chart("werkzoekenden-antwoord", "Antwoord op brieven", ALTERNATIVE);
    var shown =
        new Report.Sight(
            true,
            "Kreeg u antwoord?",
            "nee",
            "golf 2020",
            value,
            LocalDate.of(2020, 12, 1),
            "",
            "unchanged",
            Optional.of(chart));
    var withheld =
        new Report.Sight(
            false, "", "", "", "", LocalDate.of(2020, 12, 1), "", "suppressed", Optional.empty());
    return List.of(
        new Report.Claim(
            "B-001",
            "nl",
            "Wie werk zoekt, krijgt vaak geen antwoord.",
            "Een kleine steekproef.",
            List.of(shown, withheld),
            List.of(chart("werkzoekenden-tijd", "Hoe lang men zoekt", OTHER_ALTERNATIVE)),
            List.of(quote()),
            Optional.of(
                new Report.Standing(
                    "agreed",
                    "medium",
                    List.of("Verslag van het forum"),
                    List.of("Cijfers van anderen (Andere groep.)")))));
  }

  private static Report.Drawn chart(String id, String title, String alternative) {
    return new Report.Drawn(id, title, "", alternative, List.of("n = 271 van 300"), PNG, 560, 300);
  }

  @Override
  public List<Report.Measured> measured(Indicator indicator) {
    return indicator.code().equals(AT)
        ? List.of(
            new Report.Measured(
                "policy.count.notes",
                3,
                true,
                LocalDate.of(2020, 11, 30),
                List.of("FG-01"),
                Optional.empty()),
            new Report.Measured(
                "policy.count.notes",
                90,
                false,
                LocalDate.of(2020, 7, 31),
                List.of("J19"),
                Optional.of(
                    new Report.Estimate(
                        new BigDecimal("42"),
                        Optional.of(
                            new Report.Precision(new BigDecimal("32"), new BigDecimal("53"), 90)),
                        true))))
        : List.of();
  }
}
