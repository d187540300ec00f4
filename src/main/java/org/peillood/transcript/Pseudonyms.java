package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of groups: what stood in their texts, and what stands there now. */
@ApplicationScoped
class Pseudonyms {

  @PersistenceContext EntityManager em;

  /** The key of a group, by pseudonym. */
  @Transactional
  List<Pseudonym> of(String group) {
    return em.createQuery(
            "select p from Pseudonym p where p.groupCode = :code order by p.pseudonym, p.original",
            Pseudonym.class)
        .setParameter("code", group)
        .getResultList();
  }

  /** What stands in place of what, in all texts of a group. */
  @Transactional
  Map<String, String> byOriginal(String group) {
    var all = new TreeMap<String, String>();
    of(group).forEach(each -> all.put(each.original(), each.pseudonym()));
    return all;
  }

  /** Adds what is not in the key yet. */
  @Transactional
  void keep(String group, Map<String, String> replaced) {
    var known = byOriginal(group);
    replaced.forEach(
        (original, pseudonym) -> {
          if (!known.containsKey(original)) {
            em.persist(new Pseudonym(group, original, pseudonym));
          }
        });
  }

  /** Drops what stands in none of these texts, under either name. */
  @Transactional
  void forget(String group, List<String> texts) {
    for (var each : of(group)) {
      if (texts.stream()
          .noneMatch(text -> stands(each.original(), text) || stands(each.pseudonym(), text))) {
        em.remove(each);
      }
    }
  }

  /** Whether words stand in a text, and not as a part of longer ones. */
  static boolean stands(String words, String text) {
    return places(words).matcher(text).find();
  }

  static Pattern places(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}\\p{N}])");
  }
}
