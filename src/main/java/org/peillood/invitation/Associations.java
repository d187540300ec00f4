package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
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
    var lines =
        all.stream()
            .map(
                a ->
                    new CategoryFrequency(
                        a.link(), a.begun(), a.begun(), Result.none(Reason.NO_CASES)))
            .toList();
    long sum = all.stream().mapToLong(Association::begun).sum();
    var table =
        new FrequencyTable("via", Base.ANSWERED, new Bases(sum, sum, Map.of()), sum, lines, false);
    var shown = DisclosureControl.minimumCell(survey.minimumCell()).protect(table);
    var begun = new LinkedHashMap<Association, Published<Long>>();
    for (int i = 0; i < all.size(); i++) {
      begun.put(all.get(i), shown.lines().get(i).frequency().map(CategoryFrequency::count));
    }
    return begun;
  }

  /** The one with this link. */
  @Transactional
  Optional<Association> known(Survey survey, Wave wave, String link) {
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
