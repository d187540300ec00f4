package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.store.SealedColumn;
import org.peillood.store.SealedColumns;
import org.peillood.store.Vault;

/** Whom to turn to at organisations, and what was agreed with them. */
@ApplicationScoped
class Partners implements SealedColumns {

  private static final String OF = "organisation";

  @PersistenceContext EntityManager em;
  @Inject Vault vault;
  @Inject Clock clock;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(ContactPerson.PERSON);
  }

  /** The contact persons of an organisation, in the order in which they were written. */
  @Transactional
  List<ContactPerson.Shown> contacts(UUID organisation) {
    return em.createQuery(
            "select c from ContactPerson c where c.organisation = :organisation order by c.id",
            ContactPerson.class)
        .setParameter(OF, organisation)
        .getResultStream()
        .map(contact -> contact.opened(vault))
        .toList();
  }

  /** What was agreed with an organisation, the latest first. */
  @Transactional
  List<Agreement> agreements(UUID organisation) {
    return em.createQuery(
            "select a from Agreement a where a.organisation = :organisation order by a.id desc",
            Agreement.class)
        .setParameter(OF, organisation)
        .getResultList();
  }

  @Transactional
  void keepContact(UUID organisation, PartnerForm said, String by) {
    em.persist(new ContactPerson(organisation, said, vault, by, clock.instant()));
  }

  @Transactional
  void keepAgreement(UUID organisation, PartnerForm said, String by) {
    em.persist(new Agreement(organisation, said, by, clock.instant()));
  }

  /**
   * Erases a contact person for good.
   *
   * @return whether there was one
   */
  @Transactional
  boolean removeContact(UUID organisation, UUID id) {
    var known =
        Optional.ofNullable(em.find(ContactPerson.class, id))
            .filter(one -> one.organisation().equals(organisation));
    known.ifPresent(em::remove);
    return known.isPresent();
  }

  @Transactional
  void removeAgreement(UUID organisation, UUID id) {
    Optional.ofNullable(em.find(Agreement.class, id))
        .filter(one -> one.organisation().equals(organisation))
        .ifPresent(em::remove);
  }
}
