package org.peillood.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.catalogue.Surveys;
import org.peillood.response.Responses;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** What was printed, and which of it came back. */
@ApplicationScoped
public class PrintRuns {

  /** The most copies that are printed at once. */
  static final int MOST = 50;

  @PersistenceContext EntityManager em;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * Gives out numbers and codes for copies of a form. The codes are known only here and now.
   *
   * @param order with numbers that are within bounds
   */
  @Transactional
  List<FormPages.Copy> print(PrintRun.Order order, Wave wave, String account) {
    var survey = surveys.survey(order.survey());
    var run = new PrintRun(order, surveys.hash(survey, wave), account, LocalDate.now(clock));
    em.persist(run);
    em.flush();
    var copies = new ArrayList<FormPages.Copy>();
    var taken = new HashSet<FormNumber>();
    while (copies.size() < order.forms()) {
      var number = FormNumber.any(random);
      if (taken.add(number) && form(number).isEmpty() && !isUsed(number)) {
        var slip = responses.slip();
        em.persist(new PrintedForm(number, run, slip.seal()));
        copies.add(new FormPages.Copy(number, slip.code()));
      }
    }
    return copies;
  }

  /** The runs of a wave, latest first. */
  @Transactional
  List<Standing> of(Survey survey, Wave wave) {
    return em.createQuery(
            "select r from PrintRun r where r.survey = :survey and r.wave = :wave"
                + " order by r.printedOn desc, r.id",
            PrintRun.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .getResultStream()
        .map(run -> new Standing(run, left(run)))
        .toList();
  }

  /**
   * A run and how much of it can still be keyed.
   *
   * @param left forms that did not come back, or are being keyed
   */
  public record Standing(PrintRun run, long left) {}

  private long left(PrintRun run) {
    return em.createQuery("select count(f) from PrintedForm f where f.run = :run", Long.class)
        .setParameter("run", run.id())
        .getSingleResult();
  }

  @Transactional
  Optional<PrintedForm> form(FormNumber number) {
    return Optional.ofNullable(em.find(PrintedForm.class, number.digits()));
  }

  @Transactional
  boolean isUsed(FormNumber number) {
    return em.find(UsedNumber.class, number.digits()) != null;
  }

  @Transactional
  PrintRun run(PrintedForm form) {
    return em.find(PrintRun.class, form.run());
  }

  /** Takes back the numbers of a run that nobody began to key: those forms cannot be keyed. */
  @Transactional
  void takeBack(Survey survey, UUID id) {
    var run = em.find(PrintRun.class, id);
    if (run == null || !run.survey().equals(survey.id())) {
      return;
    }
    em.createQuery(
            "delete from PrintedForm f where f.run = :run and f.number not in"
                + " (select k.number from Keying k)")
        .setParameter("run", id)
        .executeUpdate();
  }
}
