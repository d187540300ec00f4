package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peillood.web.ProblemType;

/** All findings. */
@ApplicationScoped
public class Findings {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** All findings, oldest first. */
  @Transactional
  public List<Finding> all() {
    return em.createQuery("select f from Finding f order by f.number", Finding.class)
        .getResultList();
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
    finding.reword(said, by, clock.instant());
    return true;
  }

  /**
   * Removes a finding with its evidence; the figure itself stays, since it comes from responses.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_FINDING}
   */
  @Transactional
  void remove(String code) {
    em.remove(locked(code));
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
