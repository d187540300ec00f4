package org.peillood.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.peillood.exchange.ImportJob.Order;
import org.peillood.web.ProblemType;

/**
 * All imports; each word about one is a transaction of its own, so that it is seen while the import
 * still runs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportJobs {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  UUID begin(Order order) {
    var job = new ImportJob(UuidCreator.getTimeOrderedEpoch(), order, clock.instant());
    em.persist(job);
    return job.id();
  }

  private Optional<ImportJob> find(UUID id) {
    return Optional.ofNullable(em.find(ImportJob.class, id));
  }

  /**
   * The import of a survey under this id.
   *
   * @throws org.peillood.web.Problem NOT_FOUND
   */
  ImportJob of(String survey, String id) {
    return (id.matches("[0-9a-f-]{36}") ? find(UUID.fromString(id)) : Optional.<ImportJob>empty())
        .filter(job -> job.survey().equals(survey))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  List<ImportJob> latest(String survey) {
    return em.createQuery(
            "select j from ImportJob j where j.survey = :survey order by j.started desc",
            ImportJob.class)
        .setParameter("survey", survey)
        .setMaxResults(10)
        .getResultList();
  }

  void advance(UUID id, long rows, int percent) {
    change(id, job -> job.advance(rows, percent, clock.instant()));
  }

  void finish(UUID id, long rows) {
    change(id, job -> job.finish(rows, clock.instant()));
  }

  void refuse(UUID id, Faults faults) {
    change(id, job -> job.refuse(faults.count(), faults.first(), clock.instant()));
  }

  void breakOff(UUID id) {
    change(id, job -> job.breakOff(clock.instant()));
  }

  private void change(UUID id, Consumer<ImportJob> change) {
    find(id).ifPresent(change);
  }
}
