package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/** Who is invited to each wave, and the codes they were given. */
@ApplicationScoped
public class Invitees {

  @PersistenceContext EntityManager em;
  @Inject CodeSeals seals;
  private final SecureRandom random = new SecureRandom();

  /**
   * What came of adding people.
   *
   * @param added how many are new
   * @param known e-mail addresses that were in the list already
   */
  record Addition(int added, List<String> known) {}

  /** Adds people to a wave's list; whose e-mail address is in it already is passed over. */
  @Transactional
  Addition add(Survey survey, Wave wave, List<Person> people) {
    Set<String> known = new HashSet<>();
    of(survey, wave).forEach(invitee -> known.add(spelt(invitee.person().email())));
    var twice =
        people.stream()
            .filter(Person::hasEmail)
            .map(Person::email)
            .filter(email -> known.contains(spelt(email)))
            .toList();
    var fresh =
        people.stream().filter(p -> !p.hasEmail() || !known.contains(spelt(p.email()))).toList();
    fresh.forEach(person -> em.persist(new Invitee(survey, wave, person)));
    return new Addition(fresh.size(), twice);
  }

  /** How two spellings of one address are told to be one. */
  static String spelt(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** Everybody invited to a wave, by name. */
  @Transactional
  public List<Invitee> of(Survey survey, Wave wave) {
    return among(survey, wave, "").getResultList();
  }

  /** Those of a wave who have a name or an address, from this place in the order of names on. */
  @Transactional
  List<Invitee> named(Survey survey, Wave wave, int from, int most) {
    return among(survey, wave, " and (i.name <> '' or i.email <> '' or i.address <> '')")
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those with a postal address whose code was not used and who did not refuse. */
  @Transactional
  List<Invitee> reachableByPost(Survey survey, Wave wave) {
    var used = used(survey, wave);
    return of(survey, wave).stream()
        .filter(invitee -> invitee.person().hasAddress())
        .filter(invitee -> invitee.standing() != Standing.REFUSED && !used.contains(invitee.id()))
        .toList();
  }

  private TypedQuery<Invitee> among(Survey survey, Wave wave, String condition) {
    return em.createQuery(
            "select i from Invitee i where i.survey = :survey and i.wave = :wave"
                + condition
                + " order by i.name, i.email, i.id",
            Invitee.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code());
  }

  /**
   * Somebody invited to a wave.
   *
   * @throws org.peillood.web.Problem UNKNOWN_INVITEE
   */
  @Transactional
  Invitee one(Survey survey, Wave wave, UUID id) {
    return find(id)
        .filter(i -> i.survey().equals(survey.id()) && i.wave().equals(wave.code()))
        .orElseThrow(ProblemType.UNKNOWN_INVITEE::because);
  }

  @Transactional
  Optional<Invitee> find(UUID id) {
    return Optional.ofNullable(em.find(Invitee.class, id));
  }

  /** Corrects who somebody is. */
  @Transactional
  void correct(Survey survey, Wave wave, UUID id, Person person) {
    one(survey, wave, id).correct(person);
  }

  /** Takes somebody out of the list for good, with every code they were given. */
  @Transactional
  void erase(Survey survey, Wave wave, UUID id) {
    em.remove(one(survey, wave, id));
  }

  /** Whose code was used. */
  @Transactional
  Set<UUID> used(Survey survey, Wave wave) {
    return new HashSet<>(
        em.createQuery(
                "select u.invitee from Use u where u.survey = :survey and u.wave = :wave",
                UUID.class)
            .setParameter("survey", survey.id())
            .setParameter("wave", wave.code())
            .getResultList());
  }

  @Transactional
  boolean isUsed(UUID invitee) {
    return em.find(Use.class, invitee) != null;
  }

  /** How a wave's invitations stand. */
  @Transactional
  public Invited invited(Survey survey, Wave wave) {
    Map<Standing, Long> unused = new EnumMap<>(Standing.class);
    long used = 0;
    var everUsed = used(survey, wave);
    for (var invitee : of(survey, wave)) {
      if (everUsed.contains(invitee.id())) {
        used++;
      } else {
        unused.merge(invitee.standing(), 1L, Long::sum);
      }
    }
    return new Invited(unused, used);
  }

  /** Makes a code for somebody; from now on it is good for taking part once. */
  @Transactional
  EntryCode give(Invitee invitee) {
    var code = EntryCode.any(random);
    em.persist(new GivenCode(seals.of(invitee.survey(), code).seal(), invitee.id()));
    return code;
  }

  /** A code that never left the house is no longer good. */
  @Transactional
  void takeBack(Invitee invitee, EntryCode code) {
    var given = em.find(GivenCode.class, seals.of(invitee.survey(), code).seal());
    if (given != null) {
      em.remove(given);
    }
  }

  /** Makes codes on paper for these people, in one transaction, and counts the letters. */
  @Transactional
  List<Written> write(Collection<Invitee> invitees) {
    return invitees.stream()
        .map(
            invitee -> {
              var code = give(invitee);
              find(invitee.id()).ifPresent(Invitee::printed);
              return new Written(invitee, code);
            })
        .toList();
  }

  /** Somebody with a code that was made just now. */
  record Written(Invitee invitee, EntryCode code) {}

  /** Makes codes for people without a name. */
  @Transactional
  List<Written> unnamed(Survey survey, Wave wave, Person like, int number) {
    var made =
        java.util.stream.Stream.generate(() -> new Invitee(survey, wave, like))
            .limit(number)
            .toList();
    made.forEach(em::persist);
    em.flush();
    return write(made);
  }

  /** Who holds the code of this seal, when none of theirs was used. */
  @Transactional
  Optional<Invitee> holder(String seal) {
    return Optional.ofNullable(em.find(GivenCode.class, seal))
        .flatMap(given -> find(given.invitee()));
  }

  /**
   * Marks that a code of this seal was used, and erases every seal of whoever held it. In a
   * transaction of its own, so that no row of a response shares it.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void use(String seal) {
    holder(seal)
        .map(held -> em.find(Invitee.class, held.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(held -> !isUsed(held.id()))
        .ifPresent(
            held -> {
              forgetCodes(held.id());
              em.persist(new Use(held));
            });
  }

  private void forgetCodes(UUID invitee) {
    em.createQuery("delete from GivenCode c where c.invitee = :invitee")
        .setParameter("invitee", invitee)
        .executeUpdate();
  }

  /**
   * Writes what is known of used codes anew, wave by wave, in the order of ids that are chance: the
   * place and the transaction of a row then say nothing about when it came.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void settle() {
    var waves =
        em.createQuery(
                "select distinct u.survey, u.wave from Use u where u.settled = false",
                Object[].class)
            .getResultList();
    for (var wave : waves) {
      var all =
          em.createQuery(
                  "select u from Use u where u.survey = :survey and u.wave = :wave"
                      + " order by u.invitee",
                  Use.class)
              .setParameter("survey", wave[0])
              .setParameter("wave", wave[1])
              .setLockMode(LockModeType.PESSIMISTIC_WRITE)
              .getResultList();
      var anew = all.stream().map(Use::settled).toList();
      all.forEach(em::remove);
      em.flush();
      em.clear();
      anew.forEach(em::persist);
    }
  }

  /** Somebody would rather not take part. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refuse(UUID id) {
    find(id).ifPresent(Invitee::refuse);
  }

  /**
   * Mail to this address did not arrive.
   *
   * @return how many invitations of the wave that concerns
   */
  @Transactional
  int undelivered(Survey survey, Wave wave, String email, String why) {
    var concerned =
        of(survey, wave).stream()
            .filter(i -> i.person().hasEmail())
            .filter(i -> spelt(i.person().email()).equals(spelt(email)))
            .toList();
    concerned.forEach(invitee -> invitee.undelivered(why));
    return concerned.size();
  }

  /** Mail with this code to this person was refused by a server, for good. */
  @Transactional
  void undelivered(UUID id, String why) {
    find(id).ifPresent(invitee -> invitee.undelivered(why));
  }
}
