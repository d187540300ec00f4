package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.peillood.store.Exclusive;
import org.peillood.store.Vault;

/** The keys of groups: what stood in their texts, and what stands there now. */
@ApplicationScoped
class Pseudonyms {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Vault vault;

  /** The key of a group, by pseudonym. */
  @Transactional
  List<KeyLine> of(String group) {
    return stored(group).stream()
        .map(each -> new KeyLine(each.pseudonym(), each.original(vault)))
        .sorted(Comparator.comparing(KeyLine::pseudonym).thenComparing(KeyLine::original))
        .toList();
  }

  private List<Pseudonym> stored(String group) {
    return em.createQuery("select p from Pseudonym p where p.groupCode = :code", Pseudonym.class)
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

  /**
   * Adds what is not in the key yet, one text at a time: what is sealed is never the same twice, so
   * that no constraint sees that two mean one name.
   *
   * @return what stands in place of these names from now on: what the key has already goes first
   */
  @Transactional
  Map<String, String> keep(String group, Map<String, String> replaced) {
    var kept = new TreeMap<String, String>();
    exclusive.run(
        () -> {
          var known = byOriginal(group);
          replaced.forEach(
              (original, pseudonym) -> {
                if (!known.containsKey(original)) {
                  em.persist(new Pseudonym(group, original, pseudonym, vault));
                }
                kept.put(original, known.getOrDefault(original, pseudonym));
              });
          proposeAgain(group, replaced.keySet());
        });
    return kept;
  }

  /** What may be a name and stays as it is, in all texts of a group; in the order of letters. */
  @Transactional
  List<String> staying(String group) {
    return names(group).stream().map(each -> each.original(vault)).distinct().sorted().toList();
  }

  private List<KeptName> names(String group) {
    return em.createQuery("select k from KeptName k where k.groupCode = :code", KeptName.class)
        .setParameter("code", group)
        .getResultList();
  }

  /** Lets names stay as they are in all texts of a group. */
  @Transactional
  void stay(String group, List<String> names) {
    exclusive.run(
        () -> {
          var known = staying(group);
          names.stream()
              .distinct()
              .filter(name -> !known.contains(name))
              .forEach(name -> em.persist(new KeptName(group, name, vault)));
        });
  }

  /** Lets names be proposed again. */
  @Transactional
  void proposeAgain(String group, Collection<String> names) {
    names(group).stream().filter(each -> names.contains(each.original(vault))).forEach(em::remove);
  }

  /** Drops what stands in none of these texts, under either name. */
  @Transactional
  void forget(String group, List<String> texts) {
    for (var each : stored(group)) {
      if (isGone(each.original(vault), texts) && isGone(each.pseudonym(), texts)) {
        em.remove(each);
      }
    }
    for (var each : names(group)) {
      if (isGone(each.original(vault), texts)) {
        em.remove(each);
      }
    }
  }

  private static boolean isGone(String words, List<String> texts) {
    return texts.stream().noneMatch(text -> stands(words, text));
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
