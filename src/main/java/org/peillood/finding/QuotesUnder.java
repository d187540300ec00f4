package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.segment.SegmentQuote;
import org.peillood.segment.SegmentQuotes;

/** The words of focus groups under findings, as they stand now. */
@ApplicationScoped
public class QuotesUnder {

  @Inject SegmentQuotes quotes;
  @Inject Findings findings;

  /** The quotes of a finding, those that ended last. */
  @Transactional
  public List<SegmentQuote> of(Finding finding) {
    return finding.quotes().stream()
        .flatMap(id -> quotes.quote(id).stream())
        .sorted(
            Comparator.comparing((SegmentQuote quote) -> !quote.isLive())
                .thenComparing(SegmentQuote::chosen)
                .thenComparing(SegmentQuote::id))
        .toList();
  }

  /** Those that ended since they were put under a finding. */
  public List<SegmentQuote> ended(Finding finding) {
    return of(finding).stream().filter(quote -> !quote.isLive()).toList();
  }

  /** Those that can be put under a finding: who may read the finding may read them. */
  public List<SegmentQuote> toChoose() {
    return quotes.shown();
  }

  /** What a form chose, with the quotes of the finding that ended: that they were there stays. */
  Set<UUID> chosen(FindingForm form, Optional<Finding> finding) {
    var ended = finding.stream().flatMap(known -> ended(known).stream()).map(SegmentQuote::id);
    return Stream.concat(
            toChoose().stream()
                .map(SegmentQuote::id)
                .filter(id -> form.quotes().contains(id.toString())),
            ended)
        .collect(Collectors.toSet());
  }

  /** The quotes about a theme that are under no finding yet. */
  List<SegmentQuote> loose(String theme) {
    var used = new HashSet<UUID>();
    findings.all().forEach(finding -> used.addAll(finding.quotes()));
    return quotes.ofTheme(theme).stream().filter(quote -> !used.contains(quote.id())).toList();
  }
}
