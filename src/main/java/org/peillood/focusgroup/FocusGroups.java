package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.peillood.focusgroup.GroupChange.Kind;
import org.peillood.focusgroup.GroupChange.What;
import org.peillood.store.Exclusive;
import org.peillood.web.ProblemType;

/** All focus groups, who is at each, and what changed about it. */
@ApplicationScoped
public class FocusGroups {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Event<ParticipantWithdrawn> withdrawals;
  @Inject Event<ConsentChanged> consentChanges;
  @Inject Clock clock;

  /** All groups, the newest day first. */
  @Transactional
  public List<FocusGroup> all() {
    return em.createQuery(
            "select g from FocusGroup g order by g.plannedOn desc, g.code desc", FocusGroup.class)
        .getResultList();
  }

  /**
   * The group with this code.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_FOCUS_GROUP}
   */
  @Transactional
  public FocusGroup group(String code) {
    return find(code).orElseThrow(() -> ProblemType.UNKNOWN_FOCUS_GROUP.because(code));
  }

  @Transactional
  public Optional<FocusGroup> find(String code) {
    return Optional.ofNullable(em.find(FocusGroup.class, code));
  }

  /** Everybody at a group in the order in which they were written down, who withdrew too. */
  @Transactional
  public List<Person> people(String code) {
    return em.createQuery(
            "select p from Person p where p.groupCode = :code order by p.place", Person.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** Who is known by this label at a group. */
  @Transactional
  public Optional<Person> person(String code, String label) {
    return Optional.ofNullable(em.find(Person.class, Person.idOf(code, label)));
  }

  /** Everybody at all groups. */
  @Transactional
  List<Person> everybody() {
    return em.createQuery("select p from Person p order by p.groupCode, p.place", Person.class)
        .getResultList();
  }

  /** What was changed about a group, newest first. */
  @Transactional
  List<GroupChange> history(String code) {
    return em.createQuery(
            "select c from GroupChange c where c.groupCode = :code order by c.edition desc, c.id"
                + " desc",
            GroupChange.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** Plans a group, under the next number of the year in which it is to be. */
  @Transactional
  FocusGroup plan(Planned planned, String guide, String by) {
    var made = new ArrayList<FocusGroup>();
    exclusive.run(
        () -> {
          int year = planned.on().getYear();
          var group = new FocusGroup(year, lastNumber(year) + 1, planned, guide);
          em.persist(group);
          em.flush();
          tell(group, new What(Kind.PLANNED, planned.on().toString()), by);
          made.add(group);
        });
    return made.get(0);
  }

  private int lastNumber(int year) {
    return em.createQuery(
            "select max(g.codeNumber) from FocusGroup g where g.codeYear = :year", Integer.class)
        .setParameter("year", year)
        .getResultStream()
        .flatMap(number -> Optional.ofNullable(number).stream())
        .findFirst()
        .orElse(0);
  }

  /**
   * Changes a group, or who is there, in one transaction, as its next edition.
   *
   * @param seen the edition that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(String code, long seen, String by, Function<Pen, What> work) {
    var group = em.find(FocusGroup.class, code, LockModeType.PESSIMISTIC_WRITE);
    if (group == null) {
      throw ProblemType.UNKNOWN_FOCUS_GROUP.because(code);
    }
    if (group.edition() != seen) {
      return false;
    }
    var what = work.apply(new Pen(group, people(code), by));
    group.next();
    tell(group, what, by);
    return true;
  }

  private void tell(FocusGroup group, What what, String by) {
    em.persist(new GroupChange(group, what, by, clock.instant()));
  }

  /** Writes about one group while {@link #change} holds it. */
  final class Pen {
    private final FocusGroup group;
    private final List<Person> people;
    private final String by;

    private Pen(FocusGroup group, List<Person> people, String by) {
      this.group = group;
      this.people = people;
      this.by = by;
    }

    What plan(Planned planned) {
      group.plan(planned);
      return new What(Kind.CHANGED, planned.title());
    }

    What move(LocalDate on, LocalTime at, String why) {
      var told = group.plannedOn() + " → " + on + ": " + why;
      group.move(on, at, why);
      return new What(Kind.MOVED, told);
    }

    What cancel(String why) {
      group.cancel(why);
      return new What(Kind.CANCELLED, why);
    }

    What replace(String other, String why) {
      group.replace(other, why);
      return new What(Kind.REPLACED, "→ " + other + ": " + why);
    }

    What hold(LocalDate on) {
      group.hold(on);
      return new What(Kind.HELD, on.toString());
    }

    What declareFinal() {
      group.declareFinal(today());
      return new What(Kind.FINAL, "");
    }

    What guide(String text, String told) {
      group.guideBy(text);
      return new What(Kind.GUIDE, told);
    }

    What wish(List<Wish> wishes) {
      group.wish(wishes);
      return new What(Kind.QUOTA, "");
    }

    What write(Sheet sheet) {
      group.write(sheet);
      return new What(Kind.SHEET, "");
    }

    /** Writes down that these people are expected; each card makes one of them. */
    What expect(PersonKind kind, List<Map<Trait, String>> cards) {
      int number = (int) people.stream().filter(person -> person.kind() == kind).count();
      int place = people.size();
      var labels = new ArrayList<String>();
      for (var card : cards) {
        var person = new Person(group.code(), kind, ++number, place++, card);
        em.persist(person);
        labels.add(person.label());
      }
      return new What(Kind.PEOPLE, String.join(", ", labels));
    }

    /** Keeps a card, what its person says and whether they came, and tells what is new in that. */
    What keep(Person person, PersonForm form) {
      var own = own(person);
      boolean cameOrWent = own.isAbsent() != form.absent();
      own.stayAway(form.absent());
      if (!own.isParticipant()) {
        return new What(own.isAbsent() ? Kind.ABSENT : Kind.PRESENT, own.label());
      }
      var told = say(own, form.changes(own));
      own.describe(form.card());
      if (!told.isEmpty()) {
        return new What(Kind.CONSENT, own.label() + ": " + told);
      }
      if (cameOrWent) {
        return new What(own.isAbsent() ? Kind.ABSENT : Kind.PRESENT, own.label());
      }
      return new What(Kind.CARD, own.label());
    }

    /** Keeps that participants who were not asked about these purposes before agree to them. */
    What sayForAll(List<Purpose> purposes, Consent consent) {
      var told = new ArrayList<String>();
      for (var person : people) {
        if (person.isParticipant() && !person.isAbsent() && !person.isWithdrawn()) {
          var said = new EnumMap<Purpose, Consent>(Purpose.class);
          purposes.stream()
              .filter(purpose -> person.consent(purpose).isEmpty())
              .forEach(purpose -> said.put(purpose, consent));
          if (!said.isEmpty()) {
            told.add(person.label() + ": " + say(person, said));
          }
        }
      }
      return new What(Kind.CONSENT, String.join("; ", told));
    }

    private String say(Person person, Map<Purpose, Consent> changes) {
      var told = new ArrayList<String>();
      changes.forEach(
          (purpose, consent) -> {
            person.say(purpose, consent);
            told.add(purpose.slug() + (consent.given() ? " +" : " −"));
            consentChanges.fire(
                new ConsentChanged(group.code(), person.label(), purpose, consent.given()));
          });
      return String.join(", ", told);
    }

    /** Takes a participant out: the card goes, and whoever keeps words of theirs is told. */
    What withdraw(Person person) {
      own(person).withdraw(today());
      withdrawals.fire(new ParticipantWithdrawn(group.code(), person.label(), by));
      return new What(Kind.WITHDRAWN, person.label());
    }

    FocusGroup group() {
      return group;
    }

    private Person own(Person person) {
      return people.stream()
          .filter(mine -> mine.label().equals(person.label()))
          .findFirst()
          .orElseThrow(() -> ProblemType.NOT_FOUND.because(person.label()));
    }

    private LocalDate today() {
      return LocalDate.now(clock);
    }
  }
}
