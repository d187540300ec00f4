package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.finding.FindingChange.What;
import org.peillood.segment.SegmentQuote;
import org.peillood.segment.SegmentQuotes;
import org.peillood.web.ProblemType;

/** All findings. */
@ApplicationScoped
public class Findings {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SegmentQuotes quotes;

  /** All findings, oldest first. */
  @Transactional
  public List<Finding> all() {
    return em.createQuery("select f from Finding f order by f.number", Finding.class)
        .getResultList();
  }

  /** Another value after each change of any finding; the history keeps them all. */
  @Transactional
  String mark() {
    return em.createQuery("select count(c) from FindingChange c", Long.class)
        .getSingleResult()
        .toString();
  }

  /**
   * The finding with this code.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_FINDING}
   */
  @Transactional
  public Finding finding(String code) {
    return Optional.ofNullable(em.find(Finding.class, code)).orElseThrow(() -> unknown(code));
  }

  /** Keeps what somebody says on the ground of a figure, under the next code. */
  @Transactional
  Finding write(Statement said, Grounds grounds, String author) {
    var finding = new Finding(nextNumber(), said, grounds, author, clock.instant());
    em.persist(finding);
    note(finding.code(), What.WRITTEN, "", said.claim(), author);
    return finding;
  }

  /**
   * Takes over other words and links.
   *
   * @param seen the version that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_FINDING}
   */
  @Transactional
  boolean reword(String code, long seen, Statement said, String by) {
    var finding = locked(code);
    if (finding.version() != seen) {
      return false;
    }
    compare(finding, said, by);
    finding.reword(said, by, clock.instant());
    return true;
  }

  private void compare(Finding finding, Statement said, String by) {
    var code = finding.code();
    noteIfOther(code, What.CLAIM, finding.claim(), said.claim(), by);
    noteIfOther(code, What.LIMITS, finding.limits(), said.limits(), by);
    int year = said.links().planYear();
    noteIfOther(
        code,
        What.LINKS,
        sorted(finding.notes(), finding.indicators(year)),
        sorted(said.links().notes(), said.links().indicators()),
        by);
    noteIfOther(code, What.QUOTES, named(finding.quotes()), named(said.quotes()), by);
  }

  /** Puts another figure under a finding. */
  @Transactional
  void add(String code, Grounds grounds, Stance stance, String by) {
    var added = locked(code).add(grounds, stance, by, clock.instant());
    note(code, What.EVIDENCE_ADDED, "", told(added.told(), stance), by);
  }

  /** Puts something under a finding that is no figure. */
  @Transactional
  void add(String code, Material.Thing thing, Stance stance, String by) {
    var added = locked(code).add(thing, stance, by, clock.instant());
    note(code, What.EVIDENCE_ADDED, "", told(added.told(), stance), by);
  }

  /**
   * Says what a quote of a finding is there for, instead of what was said before.
   *
   * @return false, and nothing has changed, when it is not among the quotes of the finding
   */
  @Transactional
  boolean judge(String code, UUID quote, Stance stance, String by) {
    var finding = locked(code);
    if (!finding.quotes().contains(quote)) {
      return false;
    }
    var before = finding.stance(quote);
    var known = finding.said(quote);
    known.ifPresent(material -> material.end(by, clock.instant()));
    var title = named(Set.of(quote));
    finding.add(
        new Material.Thing(Material.Kind.QUOTE, quote.toString(), title, "", Optional.empty()),
        stance,
        by,
        clock.instant());
    note(code, What.QUOTES, told(title, before), told(title, stance), by);
    return true;
  }

  /** What came of taking a piece of evidence away. */
  enum Taken {
    DONE,
    /** There is no such piece any more. */
    NOT_THERE,
    /** It is the last figure that bears the claim. */
    LAST_FIGURE
  }

  /** Takes a figure or another piece of evidence away; in the store it stays. */
  @Transactional
  Taken takeAway(String code, UUID piece, String why, String by) {
    var finding = locked(code);
    var figure = finding.evidence().stream().filter(each -> each.id().equals(piece)).findFirst();
    var material = finding.materials().stream().filter(m -> m.id().equals(piece)).findFirst();
    if (figure.isEmpty() && material.isEmpty()) {
      return Taken.NOT_THERE;
    }
    if (figure.isPresent()
        && finding.evidence().stream()
            .noneMatch(each -> each.part() == EvidencePart.SUPPORTS && !each.id().equals(piece))) {
      return Taken.LAST_FIGURE;
    }
    var now = clock.instant();
    figure.ifPresent(each -> each.end(by, now));
    material.ifPresent(each -> each.end(by, now));
    finding.lost(by, now);
    var was =
        figure
            .map(each -> told(each.told(), new Stance(each.part(), each.why())))
            .or(() -> material.map(each -> told(each.told(), new Stance(each.part(), each.why()))))
            .orElseThrow();
    note(code, What.EVIDENCE_REMOVED, was, why, by);
    return Taken.DONE;
  }

  /** Chooses how sure a finding is, or lets the rule's proposal stand. */
  @Transactional
  void choose(String code, Optional<Confidence.Level> level, String reason, String by) {
    var finding = locked(code);
    var before = told(finding.chosenConfidence(), finding.sureBecause());
    finding.choose(level.orElse(null), reason);
    noteIfOther(code, What.CONFIDENCE, before, told(level, reason), by);
  }

  /** Gives a finding to another account to answer for. */
  @Transactional
  void give(String code, String owner, String by) {
    var finding = locked(code);
    var before = finding.owner();
    finding.give(owner);
    noteIfOther(code, What.OWNER, before, owner, by);
  }

  /** Asks an account to read a finding. */
  @Transactional
  void ask(String code, String reviewer, String by) {
    locked(code).ask(reviewer, clock.instant());
    note(code, What.REVIEW_ASKED, "", reviewer, by);
  }

  /**
   * Takes over what a second person says of a finding.
   *
   * @param seen the version that this person read
   * @return false, and nothing has changed, when it has changed since or is no longer under review
   */
  @Transactional
  boolean answer(String code, long seen, ReviewState answer, String remarks, String by) {
    var finding = locked(code);
    if (finding.version() != seen || finding.review().state() != ReviewState.ASKED) {
      return false;
    }
    if (!finding.mayBeReviewedBy(by)) {
      throw new IllegalArgumentException("who wrote it does not review it");
    }
    finding.answered(answer, remarks, by, clock.instant());
    note(code, answer == ReviewState.AGREED ? What.AGREED : What.SENT_BACK, "", remarks, by);
    return true;
  }

  /** What was done to a finding, newest first; also of one that is removed. */
  @Transactional
  public List<FindingChange> history(String code) {
    return em.createQuery(
            "select c from FindingChange c where c.finding = :code order by c.id desc",
            FindingChange.class)
        .setParameter("code", code)
        .getResultList();
  }

  private void note(String code, What what, String was, String became, String by) {
    em.persist(new FindingChange(code, what, was, became, by, clock.instant()));
  }

  private void noteIfOther(String code, What what, String was, String became, String by) {
    if (!was.equals(became)) {
      note(code, what, was, became, by);
    }
  }

  private static String sorted(Set<String> notes, Set<String> indicators) {
    return Stream.concat(notes.stream().sorted(), indicators.stream().sorted())
        .collect(Collectors.joining(", "));
  }

  // Never their words: what somebody took back would stand here for ever.
  private String named(Set<UUID> ids) {
    return ids.stream()
        .flatMap(id -> quotes.quote(id).stream())
        .sorted(Comparator.comparing(SegmentQuote::id))
        .map(quote -> quote.group() + " " + quote.code() + " (" + quote.role() + ")")
        .collect(Collectors.joining("; "));
  }

  private static String told(String piece, Stance stance) {
    return piece
        + " ["
        + stance.part().slug()
        + "]"
        + (stance.why().isEmpty() ? "" : " " + stance.why());
  }

  private static String told(Optional<Confidence.Level> level, String reason) {
    return level.map(chosen -> "[" + chosen.slug() + "] " + reason).orElse("");
  }

  /**
   * Removes a finding with its evidence; the figure itself stays, since it comes from responses. So
   * does what was done to it.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_FINDING}
   */
  @Transactional
  void remove(String code, String by) {
    var finding = locked(code);
    em.createQuery("delete from FindingAlert a where a.finding = :code")
        .setParameter("code", code)
        .executeUpdate();
    note(code, What.REMOVED, finding.claim(), "", by);
    em.remove(finding);
  }

  private Finding locked(String code) {
    return Optional.ofNullable(em.find(Finding.class, code, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> unknown(code));
  }

  private static RuntimeException unknown(String code) {
    return ProblemType.UNKNOWN_FINDING.because(code);
  }

  private int nextNumber() {
    var next = em.createNativeQuery("select nextval('finding_number')").getSingleResult();
    return ((Number) next).intValue();
  }
}
