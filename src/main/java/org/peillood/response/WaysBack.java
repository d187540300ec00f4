package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** All ways back by words. */
@ApplicationScoped
class WaysBack {

  @PersistenceContext EntityManager em;

  @Transactional
  Optional<WayBack> into(UUID response) {
    return Optional.ofNullable(em.find(WayBack.class, response));
  }

  /** The way back of a survey that has this mark. */
  @Transactional
  Optional<WayBack> marked(String survey, String mark) {
    return em.createQuery(
            "select w from WayBack w where w.mark = :mark and w.survey = :survey", WayBack.class)
        .setParameter("mark", mark)
        .setParameter("survey", survey)
        .getResultStream()
        .findFirst();
  }

  @Transactional
  void add(WayBack wayBack) {
    em.persist(wayBack);
    em.flush(); // a second one at the same moment fails here, where it can be told
  }

  /** Locks a way back anew, unless somebody did so meanwhile. */
  @Transactional
  void lock(UUID response, int turn, KeyLock lock, String key) {
    into(response).filter(w -> w.turn() < turn).ifPresent(w -> w.lock(turn, lock, key));
  }

  @Transactional
  void lead(UUID response, String page) {
    into(response).ifPresent(w -> w.leadTo(page));
  }

  @Transactional
  void end(UUID response) {
    into(response).ifPresent(em::remove);
  }

  @Transactional
  void onWithdrawal(@Observes Withdrawn withdrawn) {
    end(withdrawn.response());
  }
}
