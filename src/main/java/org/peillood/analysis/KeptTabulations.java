package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.web.ProblemType;

/** The tabulations that were kept under a name. */
@ApplicationScoped
public class KeptTabulations {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Those of a survey, the latest first. */
  @Transactional
  public List<KeptTabulation> of(String survey) {
    return em.createQuery(
            "select k from KeptTabulation k where k.survey = :survey order by k.id desc",
            KeptTabulation.class)
        .setParameter("survey", survey)
        .getResultList();
  }

  /** Those that stand among the charts, of all surveys, the latest first. */
  @Transactional
  public List<KeptTabulation> amongCharts() {
    return em.createQuery(
            "select k from KeptTabulation k where k.amongCharts = true order by k.id desc",
            KeptTabulation.class)
        .getResultList();
  }

  /** Under which name a tabulation is kept, if it is. */
  @Transactional
  public Optional<KeptTabulation> kept(Tabulation tabulation) {
    return of(tabulation.survey()).stream()
        .filter(kept -> kept.tabulation().equals(tabulation))
        .findFirst();
  }

  /** Puts a tabulation that is kept among the charts. */
  @Transactional
  public void putAmongCharts(Tabulation tabulation) {
    kept(tabulation).ifPresent(KeptTabulation::putAmongCharts);
  }

  /**
   * Keeps a tabulation under a name.
   *
   * @return whether it is kept now; not when another one has this name already
   */
  @Transactional
  public boolean keep(Tabulation tabulation, String name, String keeper) {
    var others = of(tabulation.survey());
    if (others.stream().anyMatch(kept -> kept.tabulation().equals(tabulation))) {
      return true;
    }
    if (others.stream().anyMatch(kept -> kept.name().equalsIgnoreCase(name))) {
      return false;
    }
    em.persist(new KeptTabulation(tabulation, name, keeper, LocalDate.now(clock)));
    return true;
  }

  /**
   * The one with this id.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#NOT_FOUND}
   */
  @Transactional
  public KeptTabulation one(UUID id) {
    return Optional.ofNullable(em.find(KeptTabulation.class, id))
        .orElseThrow(ProblemType.NOT_FOUND::because);
  }

  /** Takes one away; what cites its figures keeps them. */
  @Transactional
  public void drop(UUID id) {
    Optional.ofNullable(em.find(KeptTabulation.class, id)).ifPresent(em::remove);
  }
}
