package org.peillood.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.web.Language;

/**
 * The form of a finding as somebody filled it in, so that it can be shown again as it was.
 *
 * @param tabulation as JSON; empty when an existing finding is changed
 * @param cited the key of a {@link Citation}
 * @param notes codes of policy notes
 * @param indicators codes of indicators
 * @param quotes ids of quotes
 * @param chart id of a chart; empty for none
 * @param version of the finding that is changed; empty for a new one
 */
public record FindingForm(
    String tabulation,
    String cited,
    String claim,
    String limits,
    Set<String> notes,
    Set<String> indicators,
    Set<String> quotes,
    String chart,
    String version) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  /** The names of the fields. */
  static final String TABULATION = "tabulatie";

  static final String CITED = "rij";
  static final String CLAIM = "bewering";
  static final String LIMITS = "grenzen";
  static final String NOTE = "nota";
  static final String INDICATOR = "indicator";
  static final String QUOTE = "citaat";
  static final String CHART = "grafiek";
  static final String VERSION = "versie";

  public FindingForm {
    notes = Set.copyOf(notes);
    indicators = Set.copyOf(indicators);
    quotes = Set.copyOf(quotes);
  }

  /** As it was sent; what was not sent is empty. */
  static FindingForm sent(Map<String, List<String>> fields) {
    return new FindingForm(
        one(fields, TABULATION),
        one(fields, CITED),
        one(fields, CLAIM).strip(),
        one(fields, LIMITS).strip(),
        new HashSet<>(fields.getOrDefault(NOTE, List.of())),
        new HashSet<>(fields.getOrDefault(INDICATOR, List.of())),
        new HashSet<>(fields.getOrDefault(QUOTE, List.of())),
        one(fields, CHART),
        one(fields, VERSION));
  }

  /** An empty form for a figure, with what its questions feed already chosen. */
  static FindingForm blank(String tabulation, Links fed, String chart) {
    return new FindingForm(
        tabulation, "", "", "", fed.notes(), fed.indicators(), Set.of(), chart, "");
  }

  /** The form with what a finding says now. */
  static FindingForm of(Finding finding) {
    return new FindingForm(
        "",
        "",
        finding.claim(),
        finding.limits(),
        finding.notes(),
        finding.indicators(finding.planYear()),
        finding.quotes().stream().map(UUID::toString).collect(Collectors.toSet()),
        "",
        Long.toString(finding.version()));
  }

  /** What it says, to be kept with these quotes. */
  Statement statement(Language language, int planYear, Set<UUID> chosen) {
    return new Statement(language, claim, limits, new Links(planYear, notes, indicators), chosen);
  }

  private static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(FindingForm::printable)
        .orElse("");
  }

  /** A text without the signs that no store keeps. */
  static String printable(String text) {
    return text.replaceAll(UNPRINTABLE, "");
  }
}
