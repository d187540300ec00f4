package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** As what things that came from files were known there. */
@ApplicationScoped
class Origins {

  // The most values in one question to a database that every database takes.
  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager em;

  /** Those of one kind whose things begin so, by thing. */
  @Transactional
  Map<String, Origin> under(Origin.Kind kind, String start) {
    return em
        .createQuery("select o from Origin o where o.id like :start escape '!'", Origin.class)
        .setParameter("start", escaped(Origin.idOf(kind, start)) + "%")
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Origin::thing, origin -> origin));
  }

  /** Those of these things, by thing. */
  @Transactional
  Map<String, Origin> of(Origin.Kind kind, Collection<String> things) {
    var ids = things.stream().distinct().map(thing -> Origin.idOf(kind, thing)).toList();
    var found = new HashMap<String, Origin>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      List<String> some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
      em.createQuery("select o from Origin o where o.id in :ids", Origin.class)
          .setParameter("ids", some)
          .getResultList()
          .forEach(origin -> found.put(origin.thing(), origin));
    }
    return Map.copyOf(found);
  }

  @Transactional
  void remember(Origin.Kind kind, String thing, String guid, String said) {
    if (!guid.isEmpty() && em.find(Origin.class, Origin.idOf(kind, thing)) == null) {
      em.persist(new Origin(kind, thing, guid, said));
    }
  }

  /** The same of something that came with a project. */
  @Transactional
  void remember(Origin.Kind kind, String thing, String guid, String said, UUID project) {
    em.persist(new Origin(kind, thing, guid, said, project));
  }

  /** The guids of the codings that were taken from a project. */
  @Transactional
  List<String> from(UUID project) {
    return em
        .createQuery("select o from Origin o where o.project = :project", Origin.class)
        .setParameter("project", project.toString())
        .getResultList()
        .stream()
        .filter(origin -> origin.is(Origin.Kind.CODING))
        .map(Origin::guid)
        .toList();
  }

  /** The guid of a thing: that of its file, else one that is made of it. */
  static String guid(Map<String, Origin> known, Origin.Kind kind, String thing) {
    return Optional.ofNullable(known.get(thing))
        .map(Origin::guid)
        .orElseGet(() -> Guid.of(kind.name(), thing));
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
