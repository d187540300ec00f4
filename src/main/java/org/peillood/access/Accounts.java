package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** All accounts. */
@ApplicationScoped
public class Accounts {

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,99}";

  @PersistenceContext EntityManager em;
  @Inject Passwords passwords;
  @Inject Clock clock;
  private volatile String nobodysHash = "";

  @Transactional
  public boolean none() {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
  }

  @Transactional
  public List<Account> all() {
    return em.createQuery("select a from Account a order by a.name", Account.class).getResultList();
  }

  @Transactional
  public Optional<Account> named(String name) {
    return Optional.ofNullable(em.find(Account.class, name));
  }

  /**
   * The account whose name and password these are; takes as long for a name that does not exist.
   */
  @Transactional
  Optional<Account> withPassword(String name, String password) {
    var account = name.matches(NAME) ? named(name) : Optional.<Account>empty();
    if (account.isEmpty()) {
      if (nobodysHash.isEmpty()) {
        nobodysHash = passwords.hash(passwords.generate());
      }
      passwords.fits(password, nobodysHash);
    }
    return account.filter(a -> passwords.fits(password, a.passwordHash()));
  }

  /**
   * Makes an account.
   *
   * @return its generated password, which is shown once and kept nowhere
   */
  @Transactional
  public String make(String name, Role role) {
    var wanted = name.strip();
    if (!wanted.matches(NAME)) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("naam", "account.fault.name", "account.fault.name.remedy")));
    }
    if (em.find(Account.class, wanted) != null) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("naam", "account.fault.taken", "account.fault.taken.remedy")));
    }
    var password = passwords.generate();
    em.persist(new Account(wanted, role, passwords.hash(password), clock.instant()));
    return password;
  }

  /** Gives an account a new generated password and ends its sign-ins. */
  @Transactional
  public String renew(String name) {
    var password = passwords.generate();
    existing(name).changePassword(passwords.hash(password));
    return password;
  }

  /** Takes the password that a person chose; refused when it is short or the old one is wrong. */
  @Transactional
  void change(String name, String old, String chosen) {
    var account = existing(name);
    if (!passwords.fits(old, account.passwordHash())) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("oud", "account.fault.old", "account.fault.old.remedy")));
    }
    if (chosen.length() < Passwords.SHORTEST) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("nieuw", "account.fault.short", "account.fault.short.remedy")));
    }
    account.changePassword(passwords.hash(chosen));
  }

  /** Ends every sign-in that an account has, on every device. */
  @Transactional
  void endSignIns(String name) {
    existing(name).endSignIns();
  }

  /** Removes an account; the last administrator stays. */
  @Transactional
  void remove(String name) {
    var account = existing(name);
    if (account.role() == Role.ADMINISTRATOR
        && all().stream().filter(a -> a.role() == Role.ADMINISTRATOR).count() == 1) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("naam", "account.fault.last", "account.fault.last.remedy")));
    }
    em.remove(account);
  }

  private Account existing(String name) {
    return named(name).orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
  }
}
