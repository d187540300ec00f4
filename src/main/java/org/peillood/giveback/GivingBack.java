package org.peillood.giveback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/** What is given back of which wave, and whether it may be seen today. */
@ApplicationScoped
public class GivingBack {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** What becomes of a choice when it is kept. */
  enum Step {
    KEEP,
    GIVE,
    TAKE_BACK
  }

  /** What was chosen of a wave; none when nobody chose anything yet. */
  @Transactional
  public Optional<GivenBack> of(Survey survey, Wave wave) {
    return Optional.ofNullable(em.find(GivenBack.class, GivenBack.idOf(survey, wave)));
  }

  /**
   * What respondents may see of a wave today.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#NOT_GIVEN_BACK} while the wave is open,
   *     before staff gave it, and after its answers were erased
   */
  @Transactional
  public GivenBack shown(Survey survey, Wave wave) {
    return of(survey, wave)
        .filter(GivenBack::isGiven)
        .filter(given -> isOver(wave) && isKept(survey))
        .orElseThrow(ProblemType.NOT_GIVEN_BACK::because);
  }

  /** Whether nobody can answer in a wave any more. */
  public boolean isOver(Wave wave) {
    return wave.closes().filter(LocalDate.now(clock)::isAfter).isPresent();
  }

  private boolean isKept(Survey survey) {
    return !LocalDate.now(clock).isAfter(survey.keepUntil());
  }

  /**
   * Keeps a choice.
   *
   * @param seen the version that whoever changes it had before their eyes; 0 before the first
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean keep(Survey survey, Wave wave, Choice choice, Step step, long seen, String by) {
    var id = GivenBack.idOf(survey, wave);
    var known = em.find(GivenBack.class, id, LockModeType.PESSIMISTIC_WRITE);
    if ((known == null ? 0 : known.version()) != seen) {
      return false;
    }
    var kept = known == null ? new GivenBack(survey, wave) : known;
    kept.choose(choice, by, clock.instant());
    if (step == Step.GIVE) {
      kept.give();
    } else if (step == Step.TAKE_BACK) {
      kept.takeBack();
    }
    if (known == null) {
      em.persist(kept);
    }
    return true;
  }
}
