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

  /** The name under which a tabulation is kept. */
  @Transactional
  public Optional<String> named(Tabulation tabulation) {
    return of(tabulation.survey()).stream()
        .filter(kept -> kept.tabulation().equals(tabulation))
        .map(KeptTabulation::name)
        .findFirst();
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
