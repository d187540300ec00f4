package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.coding.CodesMerged;
import org.peillood.focusgroup.ConsentChanged;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.ParticipantWithdrawn;
import org.peillood.focusgroup.Person;
import org.peillood.focusgroup.Purpose;

/** The words of focus groups that were chosen as evidence. */
@ApplicationScoped
public class SegmentQuotes {

  @PersistenceContext EntityManager em;
  @Inject FocusGroups groups;
  @Inject Event<QuoteEnded> ends;
  @Inject Clock clock;

  /** The quotes about a theme that stand and that anybody here may read. */
  @Transactional
  public List<SegmentQuote> ofTheme(String theme) {
    return all().stream()
        .filter(quote -> quote.theme().equals(theme))
        .filter(SegmentQuotes::isShown)
        .toList();
  }

  /** The quotes that stand and that anybody here may read. */
  @Transactional
  public List<SegmentQuote> shown() {
    return all().stream().filter(SegmentQuotes::isShown).toList();
  }

  private static boolean isShown(SegmentQuote quote) {
    return quote.isLive() && quote.scope() != QuoteScope.NONE;
  }

  /** The quote with this id, ended or not. */
  @Transactional
  public Optional<SegmentQuote> quote(UUID id) {
    return Optional.ofNullable(em.find(SegmentQuote.class, id));
  }

  /** All quotes, those that ended too, newest first. */
  @Transactional
  List<SegmentQuote> all() {
    return em.createQuery(
            "select q from SegmentQuote q order by q.chosen desc, q.id", SegmentQuote.class)
        .getResultList();
  }

  /** The quote that stands on a segment. */
  @Transactional
  Optional<SegmentQuote> on(UUID segment) {
    return live("q.segment = :value", segment).stream().findFirst();
  }

  /**
   * How far words may go, by what their speakers agreed to: nobody but research reads them without
   * a consent to quotation of all who spoke.
   *
   * @param participants the labels of who speaks; an empty one is nobody who could agree
   */
  @Transactional
  QuoteScope bound(String group, List<String> participants) {
    boolean all =
        !participants.isEmpty()
            && participants.stream()
                .allMatch(
                    label ->
                        groups
                            .person(group, label)
                            .filter(Person::isParticipant)
                            .filter(person -> person.agreesTo(Purpose.QUOTATION))
                            .isPresent());
    return all ? QuoteScope.PUBLISH : QuoteScope.NONE;
  }

  /** Keeps a quote. */
  @Transactional
  void choose(SegmentQuote quote) {
    em.persist(quote.at(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Ends the quote with this id. */
  @Transactional
  void drop(UUID id) {
    live("q.id = :value", id).forEach(quote -> end(quote, QuoteEnd.DROPPED));
  }

  /** Ends the quotes on a segment. */
  void end(UUID segment, QuoteEnd why) {
    live("q.segment = :value", segment).forEach(quote -> end(quote, why));
  }

  void recode(CodesMerged merged) {
    em.createQuery(
            "select q from SegmentQuote q where q.frame = :frame and q.code = :mark",
            SegmentQuote.class)
        .setParameter("frame", merged.frame())
        .setParameter("mark", merged.mark())
        .getResultStream()
        .forEach(quote -> quote.recode(merged.into()));
  }

  private List<SegmentQuote> live(String which, UUID value) {
    return em.createQuery(
            "select q from SegmentQuote q where q.ended is null and " + which, SegmentQuote.class)
        .setParameter("value", value)
        .getResultList();
  }

  private void end(SegmentQuote quote, QuoteEnd why) {
    quote.end(why, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    ends.fire(new QuoteEnded(quote.id(), why.slug()));
  }

  void onConsent(@Observes ConsentChanged changed) {
    if (changed.purpose() == Purpose.QUOTATION && !changed.given()) {
      endOf(changed.group(), changed.label(), QuoteEnd.CONSENT);
    }
  }

  void onWithdrawal(@Observes ParticipantWithdrawn withdrawn) {
    endOf(withdrawn.group(), withdrawn.label(), QuoteEnd.WITHDRAWN);
  }

  // A quote of several people ends when one of them no longer agrees.
  private void endOf(String group, String label, QuoteEnd why) {
    em
        .createQuery(
            "select q from SegmentQuote q where q.ended is null and q.group = :group",
            SegmentQuote.class)
        .setParameter("group", group)
        .getResultList()
        .stream()
        .filter(quote -> List.of(quote.participant().split(" ")).contains(label))
        .forEach(quote -> end(quote, why));
  }
}
