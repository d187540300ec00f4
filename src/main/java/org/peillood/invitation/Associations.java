package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.response.ResponseCounts;
import org.peillood.statistics.Base;
import org.peillood.statistics.Bases;
import org.peillood.statistics.CategoryFrequency;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.Reason;
import org.peillood.statistics.Result;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** The associations that pass the addresses of waves on. */
@ApplicationScoped
public class Associations {

  private static final int LONGEST_LINK = 60;

  @PersistenceContext EntityManager em;
  @Inject ResponseCounts responses;

  /** Those of a wave, by name. */
  @Transactional
  public List<Association> of(Survey survey, Wave wave) {
    return em.createQuery(
            "select a from Association a where a.survey = :survey and a.wave = :wave"
                + " order by a.name",
            Association.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .getResultList();
  }

  /** How many began through each, as far as that may be shown; small numbers are protected. */
  @Transactional
  Map<Association, Published<Long>> begun(Survey survey, Wave wave) {
    var all = of(survey, wave);
    var counts = new LinkedHashMap<String, Long>();
    all.forEach(a -> counts.put(a.link(), a.begun()));
    var shown = shown(survey, counts);
    var begun = new LinkedHashMap<Association, Published<Long>>();
    all.forEach(a -> begun.put(a, Optional.ofNullable(shown.get(a.link())).orElseThrow()));
    return begun;
  }

  /**
   * How many that completed a wave came through one, where responses tell; none when they do not,
   * or when it cannot be shown. Everybody else, and who came through none, is protected beside
   * them, so that the number of all gives no small one away.
   */
  @Transactional
  public Optional<Long> completed(Survey survey, Wave wave, Association association) {
    if (!wave.keepsGroups()) {
      return Optional.empty();
    }
    var counts = new LinkedHashMap<>(responses.byAssociation(survey, wave));
    long all = responses.completed(survey, wave);
    counts.put("", all - counts.values().stream().mapToLong(Long::longValue).sum());
    return Optional.ofNullable(shown(survey, counts).get(association.link()))
        .flatMap(Published::value);
  }

  /** Counts that add up to one that may be known, as far as they may be shown. */
  private static Map<String, Published<Long>> shown(Survey survey, Map<String, Long> counts) {
    var lines =
        counts.entrySet().stream()
            .map(
                c ->
                    new CategoryFrequency(
                        c.getKey(), c.getValue(), c.getValue(), Result.none(Reason.NO_CASES)))
            .toList();
    long sum = counts.values().stream().mapToLong(Long::longValue).sum();
    var table =
        new FrequencyTable("via", Base.ANSWERED, new Bases(sum, sum, Map.of()), sum, lines, false);
    var safe = DisclosureControl.minimumCell(survey.minimumCell()).protect(table);
    var shown = new LinkedHashMap<String, Published<Long>>();
    safe.lines()
        .forEach(
            line -> shown.put(line.category(), line.frequency().map(CategoryFrequency::count)));
    return shown;
  }

  /** The one with this link. */
  @Transactional
  public Optional<Association> known(Survey survey, Wave wave, String link) {
    return of(survey, wave).stream()
        .filter(a -> a.link().equals(link.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Adds an association.
   *
   * @return none when its name gives no link, or one that another has
   */
  @Transactional
  Optional<Association> add(Survey survey, Wave wave, String name) {
    var link = linkOf(name);
    if (link.isEmpty() || known(survey, wave, link).isPresent()) {
      return Optional.empty();
    }
    var association = new Association(survey, wave, link, name.strip());
    em.persist(association);
    return Optional.of(association);
  }

  /** Takes an association out; responses that name it keep its link. */
  @Transactional
  void remove(UUID id) {
    var association = em.find(Association.class, id);
    if (association != null) {
      em.remove(association);
    }
  }

  /** Counts one more that began; in a transaction of its own, apart from the response. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void begunThrough(Survey survey, Wave wave, String link) {
    em.createQuery(
            "update Association a set a.begun = a.begun + 1 where a.survey = :survey"
                + " and a.wave = :wave and a.link = :link")
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .setParameter("link", link)
        .executeUpdate();
  }

  /** A name as part of an address: small Latin letters, digits and dashes. */
  static String linkOf(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    var link = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return link.substring(0, Math.min(link.length(), LONGEST_LINK)).replaceAll("-$", "");
  }
}
