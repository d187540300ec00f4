package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The organisations that are worked with: partners in actions, bodies, askers. Each is known by any
 * of its names, whatever the capitals and signs. No person is in here.
 */
@ApplicationScoped
public class Organisations {

  @PersistenceContext EntityManager em;

  /** All of them by name. */
  @Transactional
  public List<Organisation> all() {
    return em.createQuery(
            "select o from Organisation o where exists (select n from OrganisationName n where"
                + " n.organisation = o.id) order by lower(o.name)",
            Organisation.class)
        .getResultList();
  }

  /** The organisation with this id, or the one that it became a part of. */
  @Transactional
  public Optional<Organisation> find(UUID id) {
    return Optional.ofNullable(em.find(Organisation.class, id)).flatMap(one -> named(one.name()));
  }

  /** The organisation that is called so, by its own name or another one. */
  @Transactional
  public Optional<Organisation> named(String name) {
    return Optional.ofNullable(em.find(OrganisationName.class, OrganisationName.keyOf(name)))
        .map(known -> em.find(Organisation.class, known.organisation()));
  }

  /**
   * The organisation that is called so; one that is not known yet is added.
   *
   * @param name at most 200 characters, not blank
   */
  @Transactional
  public Organisation add(String name) {
    var known = named(name);
    if (known.isPresent()) {
      return known.get();
    }
    var added = new Organisation(name.strip());
    em.persist(added);
    em.flush(); // its name refers to it
    em.persist(new OrganisationName(added, name.strip()));
    em.flush();
    return added;
  }

  /** Adds those that are not known yet. */
  @Transactional
  public void addAll(Collection<String> names) {
    names.stream()
        .filter(name -> !name.isBlank() && name.strip().length() <= OrganisationName.LONGEST)
        .forEach(this::add);
  }

  /** The other names of each, by its id. */
  @Transactional
  public Map<UUID, List<String>> aliases() {
    var own =
        all().stream()
            .collect(Collectors.toMap(Organisation::id, one -> OrganisationName.keyOf(one.name())));
    var aliases = new LinkedHashMap<UUID, List<String>>();
    em.createQuery("select n from OrganisationName n order by n.key", OrganisationName.class)
        .getResultStream()
        .filter(each -> !OrganisationName.keyOf(each.name()).equals(own.get(each.organisation())))
        .forEach(
            each ->
                aliases
                    .computeIfAbsent(each.organisation(), id -> new ArrayList<>())
                    .add(each.name()));
    return aliases;
  }

  /**
   * Gives an organisation another name. When that is the name of another organisation the two
   * become one: all names of the other go to this one.
   */
  @Transactional
  public void alias(Organisation of, String name) {
    var known = named(name);
    if (known.isEmpty()) {
      em.persist(new OrganisationName(of, name.strip()));
    } else if (!known.get().id().equals(of.id())) {
      em.createQuery(
              "select n from OrganisationName n where n.organisation = :other",
              OrganisationName.class)
          .setParameter("other", known.get().id())
          .getResultList()
          .forEach(each -> each.give(of.id()));
      // What was kept of the other one goes along with its names.
      for (var kept : List.of("ContactPerson", "Agreement")) {
        em.createQuery(
                "update " + kept + " k set k.organisation = :of where k.organisation = :other")
            .setParameter("of", of.id())
            .setParameter("other", known.get().id())
            .executeUpdate();
      }
    }
  }
}
