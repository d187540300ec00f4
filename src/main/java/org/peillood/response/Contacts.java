package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * All contacts. With each new one, those of its survey are written anew together, in the order of
 * new random ids: neither an id, nor a place on the disk, nor the number of a transaction tells who
 * came first.
 */
@ApplicationScoped
public class Contacts {

  static final int MOST = 5000;

  @PersistenceContext EntityManager em;

  /**
   * Keeps a contact; the same twice is one.
   *
   * @return whether there is room for it
   */
  @Transactional
  public boolean add(String survey, String name, String way) {
    em.createNativeQuery("select id from platform_secret where id = 1 for update")
        .getSingleResult(); // one at a time, as all are written anew
    var known = of(survey);
    if (known.stream().anyMatch(contact -> contact.says(name, way))) {
      return true;
    }
    if (known.size() >= MOST) {
      return false;
    }
    known.forEach(em::remove);
    em.flush();
    var all = new ArrayList<>(known.stream().map(Contact::again).toList());
    all.add(new Contact(survey, name, way));
    all.sort(Comparator.comparing(Contact::id));
    all.forEach(em::persist);
    return true;
  }

  /** The contacts of a survey, by name. */
  @Transactional
  List<Contact> of(String survey) {
    return em.createQuery(
            "select c from Contact c where c.survey = :survey order by c.name, c.id", Contact.class)
        .setParameter("survey", survey)
        .getResultList();
  }

  @Transactional
  void erase(String survey, UUID id) {
    em.createQuery("delete from Contact c where c.survey = :survey and c.id = :id")
        .setParameter("survey", survey)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Transactional
  void eraseAll(String survey) {
    em.createQuery("delete from Contact c where c.survey = :survey")
        .setParameter("survey", survey)
        .executeUpdate();
  }
}
