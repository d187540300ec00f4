package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.web.ProblemType;

/** All entries of all registers, what they were before, and the rules by which they count. */
@ApplicationScoped
public class Registers {

  private static final String IN_YEAR = "year";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The entries of a year in the order of their days; those without a day come last. */
  @Transactional
  public List<RegisterEntry> of(int year) {
    return em.createQuery(
            "select e from RegisterEntry e where e.planYear = :year"
                + " order by case when e.day is null then 1 else 0 end, e.day, e.title, e.id",
            RegisterEntry.class)
        .setParameter(IN_YEAR, year)
        .getResultList();
  }

  /** The entries of every year. */
  @Transactional
  List<RegisterEntry> all() {
    return em.createQuery(
            "select e from RegisterEntry e order by e.planYear desc, e.id", RegisterEntry.class)
        .getResultList();
  }

  /** Another value after each change of an entry of any year; the history keeps them all. */
  @Transactional
  String mark() {
    return Stream.of("select count(e) from RegisterEntry e", "select count(c) from EntryChange c")
        .map(query -> em.createQuery(query, Long.class).getSingleResult().toString())
        .collect(Collectors.joining(" "));
  }

  /** Those of one register, in the same order. */
  public List<RegisterEntry> of(int year, Register register) {
    return of(year).stream().filter(entry -> entry.register() == register).toList();
  }

  /** How events of every year came instead of each other: one can be moved to another year. */
  EventChain events() {
    return new EventChain(all());
  }

  /** Those that count for an indicator, in the same order. */
  public List<RegisterEntry> serving(int year, String indicator) {
    return of(year).stream().filter(entry -> entry.indicators().contains(indicator)).toList();
  }

  /**
   * An entry.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#NOT_FOUND}
   */
  @Transactional
  RegisterEntry entry(Register register, UUID id) {
    return Optional.ofNullable(em.find(RegisterEntry.class, id))
        .filter(entry -> entry.register() == register)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  /** What an entry was before, the latest change first. */
  @Transactional
  List<EntryChange> history(UUID id) {
    return em.createQuery(
            "select c from EntryChange c where c.entry = :entry order by c.changed desc, c.id desc",
            EntryChange.class)
        .setParameter("entry", id)
        .getResultList();
  }

  /** What was removed from a register of a year, the latest first. */
  @Transactional
  List<EntryChange> removed(int year, Register register) {
    return em.createQuery(
            "select c from EntryChange c where c.planYear = :year and c.register = :register and"
                + " c.became = '' order by c.changed desc, c.id desc",
            EntryChange.class)
        .setParameter(IN_YEAR, year)
        .setParameter("register", register)
        .getResultList();
  }

  /** Writes new entries, all or none. */
  @Transactional
  List<RegisterEntry> add(int year, Register register, List<EntryText> all, String account) {
    var now = now();
    return all.stream()
        .map(
            said -> {
              var entry = new RegisterEntry(register, year, said, false, account, now);
              em.persist(entry);
              em.persist(EntryChange.written(entry, account, now));
              return entry;
            })
        .toList();
  }

  /**
   * Writes an entry anew.
   *
   * @param seen the version that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(UUID id, long seen, EntryText said, String account) {
    var entry = em.find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || entry.version() != seen) {
      return false;
    }
    if (!entry.said().equals(said)) {
      var now = now();
      em.persist(EntryChange.changed(entry, said, account, now));
      entry.write(said, account, now);
    }
    return true;
  }

  /** Removes an entry, unless somebody changed it since it was seen; what it said stays kept. */
  @Transactional
  boolean remove(UUID id, long seen, String account) {
    var entry = em.find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || entry.version() != seen) {
      return false;
    }
    em.persist(EntryChange.removed(entry, account, now()));
    em.remove(entry);
    if (entry.register() == Register.EVENTS) {
      close(entry, account);
    }
    return true;
  }

  // What came instead of an event that is no more came instead of the one before it.
  private void close(RegisterEntry gone, String account) {
    var before = gone.body().getOrDefault(EventChain.INSTEAD_OF, "");
    em.createQuery("select e from RegisterEntry e where e.body like :id", RegisterEntry.class)
        .setParameter("id", "%" + gone.id() + "%")
        .getResultStream()
        .filter(
            next ->
                next.body().getOrDefault(EventChain.INSTEAD_OF, "").equals(gone.id().toString()))
        .toList()
        .forEach(
            next -> {
              var said = next.said().with(EventChain.INSTEAD_OF, before);
              var now = now();
              em.persist(EntryChange.changed(next, said, account, now));
              next.write(said, account, now);
            });
  }

  /** The rule that somebody set for an indicator. */
  @Transactional
  Optional<CountRule> rule(int year, String indicator) {
    return Optional.ofNullable(em.find(RuleRow.class, new RuleRow.Key(year, indicator)))
        .map(RuleRow::rule);
  }

  /** Sets the rule of an indicator. */
  @Transactional
  void rule(int year, String indicator, CountRule rule) {
    var known = em.find(RuleRow.class, new RuleRow.Key(year, indicator));
    if (known == null) {
      em.persist(new RuleRow(year, indicator, rule));
    } else {
      known.change(rule);
    }
  }

  /** Counts by the usual rule again. */
  @Transactional
  void usual(int year, String indicator) {
    Optional.ofNullable(em.find(RuleRow.class, new RuleRow.Key(year, indicator)))
        .ifPresent(em::remove);
  }

  /**
   * What comes of counting for an indicator: by its own rule, or by the usual one in each register
   * that has something for it.
   */
  public List<Tally> tallies(Indicator indicator) {
    var entries = serving(indicator.year(), indicator.code());
    var own = rule(indicator.year(), indicator.code());
    if (own.isPresent()) {
      return List.of(Tally.of(own.get(), entries));
    }
    boolean isPercentage = indicator.kind() == MeasureKind.PERCENTAGE;
    Map<Register, List<RegisterEntry>> found =
        entries.stream().collect(Collectors.groupingBy(RegisterEntry::register));
    return Arrays.stream(Register.values())
        .filter(found::containsKey)
        .map(
            register ->
                Tally.of(
                    CountRule.usual(register, isPercentage),
                    found.getOrDefault(register, List.of())))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
