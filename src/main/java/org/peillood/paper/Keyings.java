package org.peillood.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.paper.Keying.Turn;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** What was keyed and is not settled yet, and how the waves stand. */
@ApplicationScoped
@Transactional
class Keyings {

  @PersistenceContext EntityManager em;
  private final SecureRandom random = new SecureRandom();

  Optional<Keying> of(FormNumber number, Turn turn) {
    return em.createQuery(
            "select k from Keying k where k.number = :number and k.turn = :turn", Keying.class)
        .setParameter("number", number.digits())
        .setParameter("turn", turn)
        .getResultStream()
        .findFirst();
  }

  Keying begin(FormNumber number, Turn turn, String account) {
    var keying = new Keying(number, turn, account);
    em.persist(keying);
    em.flush(); // somebody else at the same moment fails here
    return keying;
  }

  /** Keeps what was typed, be it right or wrong. */
  void save(Keying keying, Map<String, String> typed, boolean isFinished) {
    of(keying.number(), keying.turn())
        .ifPresent(
            kept -> {
              kept.save(typed);
              if (isFinished) {
                kept.finish();
              }
            });
  }

  /** Whether nobody else keyed anything of a form. */
  boolean isOnlyBy(FormNumber number, String account) {
    return em.createQuery(
                "select count(k) from Keying k where k.number = :number and k.account <> :account",
                Long.class)
            .setParameter("number", number.digits())
            .setParameter("account", account)
            .getSingleResult()
        == 0;
  }

  /** Erases what both keyed, so that the form is keyed from the beginning. */
  void beginAnew(FormNumber number) {
    em.createQuery("delete from Keying k where k.number = :number")
        .setParameter("number", number.digits())
        .executeUpdate();
  }

  /** What is being keyed of the forms of a survey, those waiting for a second person first. */
  List<Keying> underWay(Survey survey) {
    return em.createQuery(
            "select k from Keying k where k.number in (select f.number from PrintedForm f, PrintRun"
                + " r where f.run = r.id and r.survey = :survey) order by k.finished desc,"
                + " k.number, k.turn",
            Keying.class)
        .setParameter("survey", survey.id())
        .getResultList();
  }

  /** Whether chance says that a second person keys this form. */
  boolean isToVerify(Sheet sheet) {
    return random.nextInt(wave(sheet.survey(), sheet.wave()).verifyOneIn()) == 0;
  }

  /** How a wave is keyed. */
  PaperWave wave(Survey survey, Wave wave) {
    return stored(survey, wave, LockModeType.NONE).orElseGet(() -> new PaperWave(survey, wave));
  }

  private Optional<PaperWave> stored(Survey survey, Wave wave, LockModeType lock) {
    return em.createQuery(
            "select w from PaperWave w where w.survey = :survey and w.wave = :wave",
            PaperWave.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private PaperWave held(Survey survey, Wave wave) {
    return stored(survey, wave, LockModeType.PESSIMISTIC_WRITE)
        .orElseGet(
            () -> {
              var begun = new PaperWave(survey, wave);
              em.persist(begun);
              em.flush();
              return begun;
            });
  }

  void choose(Survey survey, Wave wave, int oneIn, @Nullable LocalDate until) {
    held(survey, wave).choose(oneIn, until);
  }

  /** How many forms of a wave were settled. */
  long used(Survey survey, Wave wave) {
    return em.createQuery(
            "select count(u) from UsedNumber u where u.survey = :survey and u.wave = :wave",
            Long.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .getSingleResult();
  }

  /**
   * Erases all that is known of a form but that its number was used, and counts what it came to.
   *
   * @return whether it was still there
   */
  boolean close(Sheet sheet, Checked checked, Optional<Desk.Compared> compared) {
    var counts = held(sheet.survey(), sheet.wave());
    var form = em.find(PrintedForm.class, sheet.number().digits(), LockModeType.PESSIMISTIC_WRITE);
    if (form == null) {
      return false;
    }
    beginAnew(sheet.number());
    em.remove(form);
    markUsed(sheet);
    compared.ifPresent(c -> counts.countCompared(c.fields(), c.differences()));
    if (checked.consent() == Checked.Consent.GIVEN) {
      counts.countAnswered(checked.tally());
    } else {
      counts.countRefused();
    }
    return true;
  }

  // All of the wave anew, in the order of numbers that are chance: neither a place on the disk nor
  // the number of a transaction tells which was the last.
  private void markUsed(Sheet sheet) {
    var survey = sheet.survey().id();
    var wave = sheet.wave().code();
    var known =
        em.createQuery(
                "select u from UsedNumber u where u.survey = :survey and u.wave = :wave",
                UsedNumber.class)
            .setParameter("survey", survey)
            .setParameter("wave", wave)
            .getResultList();
    var all = new ArrayList<>(known.stream().map(UsedNumber::again).toList());
    all.add(new UsedNumber(sheet.number().digits(), survey, wave));
    all.sort(Comparator.comparing(UsedNumber::number));
    known.forEach(em::detach);
    em.createQuery("delete from UsedNumber u where u.survey = :survey and u.wave = :wave")
        .setParameter("survey", survey)
        .setParameter("wave", wave)
        .executeUpdate();
    all.forEach(em::persist);
  }
}
