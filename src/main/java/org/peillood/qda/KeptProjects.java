package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.focusgroup.ParticipantWithdrawn;
import org.peillood.store.SealedColumn;
import org.peillood.store.SealedColumns;
import org.peillood.store.Vault;

/** Projects as they were brought. */
@ApplicationScoped
class KeptProjects implements SealedColumns {

  private static final Duration UNTAKEN = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Vault vault;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(KeptProject.CONTENT);
  }

  /** The bytes of a file. */
  byte[] content(KeptProject project) {
    return project.content(vault);
  }

  /** Keeps a file until it is taken, and lets go of those that nobody took. */
  @Transactional
  UUID keep(String fileName, byte[] content, String account) {
    em.createQuery("delete from KeptProject p where p.group is null and p.brought < :before")
        .setParameter("before", clock.instant().minus(UNTAKEN))
        .executeUpdate();
    var name =
        fileName.length() > LONGEST_NAME
            ? fileName.substring(fileName.length() - LONGEST_NAME)
            : fileName;
    var kept = new KeptProject(name, content, account, clock.instant(), vault);
    em.persist(kept);
    return kept.id();
  }

  /** A file that this account brought and nobody took yet. */
  @Transactional
  Optional<KeptProject> untaken(UUID id, String account) {
    return Optional.ofNullable(em.find(KeptProject.class, id))
        .filter(kept -> kept.group().isEmpty() && kept.account().equals(account));
  }

  /** The files that were taken into a group, the oldest first. */
  @Transactional
  List<KeptProject> of(String group) {
    return em.createQuery(
            "select p from KeptProject p where p.group = :group order by p.id", KeptProject.class)
        .setParameter("group", group)
        .getResultList();
  }

  /** From now on it stays with this group. */
  @Transactional
  void take(UUID id, String group) {
    em.find(KeptProject.class, id).takeInto(group);
  }

  @Transactional
  void forget(UUID id) {
    em.remove(em.find(KeptProject.class, id));
  }

  @Transactional
  void forget(@Observes ParticipantWithdrawn withdrawn) {
    of(withdrawn.group()).forEach(em::remove);
  }
}
