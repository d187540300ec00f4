package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.Figure.Unit;
import org.peillood.analysis.Tabulation;
import org.peillood.chart.ChartDefinition;
import org.peillood.chart.Charts;
import org.peillood.finding.FindingAlert.Cause;
import org.peillood.finding.FindingAlert.Kind;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Language;
import org.peillood.web.Viewer;
import org.peillood.web.Waiting;

/**
 * What accounts have to know about their findings. It is worked out from a line and kept, so that a
 * page that only counts asks one small question of the store, on whichever node.
 */
@ApplicationScoped
public class Alerts implements Waiting {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject QuotesUnder quotes;
  @Inject Charts charts;
  @Inject Things things;
  @Inject Withdrawals withdrawals;

  /**
   * What is so now.
   *
   * @param charts ids of those that are there
   * @param things keys of the documents and events that are there
   * @param withdrawn how many responses of the waves of a tabulation were withdrawn
   */
  record Known(Set<String> charts, Set<String> things, ToLongFunction<Tabulation> withdrawn) {}

  @Override
  public String place() {
    return "findings";
  }

  @Override
  @Transactional
  public long count(Viewer viewer) {
    return em.createQuery(
            "select count(a) from FindingAlert a where a.account = :account"
                + " and (a.seen is null or a.seen <> a.state)",
            Long.class)
        .setParameter("account", viewer.name())
        .getSingleResult();
  }

  /** What an account has not seen yet, newest first. */
  @Transactional
  public List<FindingAlert> unseen(String account) {
    return em
        .createQuery(
            "select a from FindingAlert a where a.account = :account order by a.raised desc, a.id",
            FindingAlert.class)
        .setParameter("account", account)
        .getResultList()
        .stream()
        .filter(FindingAlert::isUnseen)
        .toList();
  }

  /** Everything that is so about a finding, seen or not. */
  @Transactional
  public List<FindingAlert> of(String code) {
    return em.createQuery(
            "select a from FindingAlert a where a.finding = :code order by a.raised desc, a.id",
            FindingAlert.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** The account says that it knows; of others' nothing happens. */
  @Transactional
  void see(String id, String account) {
    Optional.ofNullable(em.find(FindingAlert.class, id))
        .filter(alert -> alert.account().equals(account))
        .ifPresent(FindingAlert::see);
  }

  /** Brings what is kept about these findings up to date. */
  @Transactional
  public void bringUpToDate(List<Line> lines, Language language) {
    if (lines.isEmpty()) {
      return;
    }
    var known =
        new Known(
            charts.all().stream().map(ChartDefinition::id).collect(Collectors.toSet()),
            things.all(language).stream()
                .map(EvidenceSource.Offer::key)
                .collect(Collectors.toSet()),
            withdrawals::until);
    lines.forEach(line -> bringUpToDate(line, causes(line, quotes.ended(line.finding()), known)));
  }

  // The finding is locked before anything is written, so that two nodes do not write the same.
  private void bringUpToDate(Line line, List<Cause> causes) {
    var code = line.finding().code();
    if (isAsKept(code, causes)
        || em.find(Finding.class, code, LockModeType.PESSIMISTIC_WRITE) == null) {
      return;
    }
    var kept = of(code).stream().collect(Collectors.toMap(FindingAlert::id, Function.identity()));
    var now = clock.instant();
    for (var cause : causes) {
      var alert = kept.remove(cause.id(code));
      if (alert == null) {
        em.persist(new FindingAlert(code, cause, now));
      } else if (!alert.isOf(cause)) {
        alert.move(cause, now);
      }
    }
    kept.values().forEach(em::remove);
  }

  private boolean isAsKept(String code, List<Cause> causes) {
    var kept = of(code);
    return kept.size() == causes.size()
        && causes.stream()
            .allMatch(
                cause ->
                    kept.stream()
                        .anyMatch(alert -> alert.id().equals(cause.id(code)) && alert.isOf(cause)));
  }

  /** What there is to know about a finding. */
  static List<Cause> causes(Line line, List<SegmentQuote> ended, Known known) {
    var finding = line.finding();
    var owner = finding.owner();
    var causes = new ArrayList<Cause>();
    for (var drift : line.drifts()) {
      kind(drift)
          .ifPresent(
              kind ->
                  causes.add(
                      new Cause(owner, kind, drift.evidence().id().toString(), state(drift))));
      fewer(drift, known)
          .ifPresent(
              state ->
                  causes.add(
                      new Cause(owner, Kind.FEWER, drift.evidence().id().toString(), state)));
      drift
          .evidence()
          .chart()
          .filter(chart -> !known.charts().contains(chart))
          .ifPresent(
              chart ->
                  causes.add(
                      new Cause(owner, Kind.CHART_GONE, drift.evidence().id().toString(), chart)));
    }
    ended.forEach(
        quote -> causes.add(new Cause(owner, Kind.QUOTE_ENDED, quote.id().toString(), "ended")));
    for (var material : finding.materials()) {
      gone(material, known)
          .ifPresent(kind -> causes.add(new Cause(owner, kind, material.id().toString(), "gone")));
    }
    review(finding).ifPresent(causes::add);
    return List.copyOf(causes);
  }

  private static Optional<Kind> gone(Material material, Known known) {
    return switch (material.kind()) {
      case CHART ->
          known.charts().contains(material.target())
              ? Optional.empty()
              : Optional.of(Kind.CHART_GONE);
      case DOCUMENT, EVENT ->
          known.things().contains(material.key()) ? Optional.empty() : Optional.of(Kind.THING_GONE);
      case LINK, QUOTE -> Optional.empty();
    };
  }

  private static Optional<Cause> review(Finding finding) {
    var review = finding.review();
    var at = review.at().map(Object::toString).orElse("");
    return switch (review.state()) {
      case ASKED -> review.by().map(who -> new Cause(who, Kind.REVIEW_ASKED, "", at));
      case AGREED, SENT_BACK ->
          Optional.of(new Cause(finding.owner(), Kind.REVIEWED, "", review.state().slug() + at));
      case DRAFT, CHANGED -> Optional.empty();
    };
  }

  private static Optional<Kind> kind(Drift drift) {
    return switch (drift.verdict()) {
      case OUTSIDE -> Optional.of(Kind.MOVED);
      case SUPPRESSED -> Optional.of(Kind.SUPPRESSED);
      case GONE -> Optional.of(Kind.GONE);
      case UNCHANGED, WITHIN, NO_INTERVAL -> Optional.empty();
    };
  }

  /**
   * How many were withdrawn since it was cited, as a state. As many can have come in as went, so
   * that the base alone does not tell; where nothing else was kept, it is all there is.
   */
  private static Optional<String> fewer(Drift drift, Known known) {
    return drift
        .evidence()
        .withdrawn()
        .map(then -> known.withdrawn().applyAsLong(drift.evidence().tabulation()) - then)
        .map(since -> since > 0 ? Optional.of(Long.toString(since)) : Optional.<String>empty())
        .orElseGet(
            () ->
                drift
                    .bases()
                    .filter(bases -> bases.now() < bases.then())
                    .map(bases -> "base " + bases.now()));
  }

  // A whole point further is a move; each response that comes in is not.
  private static String state(Drift drift) {
    return drift.verdict().name() + " " + drift.now().map(Alerts::point).orElse("");
  }

  private static String point(Figure figure) {
    return figure instanceof Sounding sounding
        ? Long.toString(
            Math.round(sounding.unit() == Unit.SHARE ? sounding.value() * 100 : sounding.value()))
        : "";
  }
}
