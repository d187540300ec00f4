package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peillood.store.Exclusive;

/**
 * How many responses were completed and withdrawn, without counting them: each transaction that
 * completes, corrects or withdraws one adds an entry with what it changed, and the sum of the
 * entries is the count. Entries are only added, so that nobody waits for another one's, on
 * whichever node. Whatever changed responses without an entry, such as an earlier release, is made
 * up for by {@link #recount}.
 */
@ApplicationScoped
public class ResponseTally {

  private static final int FEW = 500;
  private static final int AT_ONCE = 5000;
  private static final int NAMED = 500;

  private static final String OF_WAVE = " where t.survey = :survey and t.wave = :wave";

  // One statement, so that responses and entries are those of one moment.
  private static final String MISSING =
      """
      select disposition, language, mode, questionnaire_hash,
        sum(responses), max(revision), sum(revisions)
      from (
        select disposition, language, mode, questionnaire_hash,
          count(*) as responses, max(revision) as revision, sum(revision) as revisions
        from response
        where survey = ?1 and wave = ?2 and disposition in ('COMPLETED', 'WITHDRAWN')
        group by disposition, language, mode, questionnaire_hash
        union all
        select disposition, language, mode, questionnaire_hash, -responses, revision, -revisions
        from response_tally
        where survey = ?1 and wave = ?2) as counted
      group by disposition, language, mode, questionnaire_hash
      having sum(responses) <> 0 or sum(revisions) <> 0
      """;

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Tidying tidying;

  /** Adds, in the transaction that is under way, that a response stood so and now stands so. */
  void moved(Optional<Standing> before, Optional<Standing> after) {
    add(Standing.moved(before, after));
  }

  /** Adds these in the transaction that is under way. */
  void add(Iterable<Standing.Entry> entries) {
    Standing.together(entries).forEach(entry -> em.persist(new TallyEntry(entry)));
  }

  /** How far a wave is. */
  @Transactional
  public WaveState state(String survey, String wave) {
    var byDisposition = new TreeMap<Disposition, Standing.Count>();
    long entries = 0;
    for (var row :
        em.createQuery(
                "select t.disposition, sum(t.responses), max(t.revision), sum(t.revisions),"
                    + " count(t) from TallyEntry t"
                    + OF_WAVE
                    + " group by t.disposition",
                Object[].class)
            .setParameter("survey", survey)
            .setParameter("wave", wave)
            .getResultList()) {
      byDisposition.put((Disposition) row[0], count(row, 1));
      entries += number(row[4]);
    }
    if (entries > FEW) {
      tidying.soon(() -> takeTogether(survey, wave));
    }
    var none = new Standing.Count(0, 0, 0);
    var completed = byDisposition.getOrDefault(Disposition.COMPLETED, none);
    var withdrawn = byDisposition.getOrDefault(Disposition.WITHDRAWN, none);
    return new WaveState(
        completed.responses(),
        withdrawn.responses(),
        Math.max(completed.revision(), withdrawn.revision()),
        completed.revisions());
  }

  /** Completed responses of a survey by wave, or of one wave, and by something else of them. */
  @Transactional
  <K extends Comparable<K>> Map<String, Map<K, Long>> completedBy(
      Class<K> type, String column, String survey) {
    var counts = new TreeMap<String, Map<K, Long>>();
    em.createQuery(
            "select t.wave, t."
                + column
                + ", sum(t.responses) from TallyEntry t where t.survey = :survey"
                + " and t.disposition = :completed group by t.wave, t."
                + column
                + " having sum(t.responses) <> 0",
            Object[].class)
        .setParameter("survey", survey)
        .setParameter("completed", Disposition.COMPLETED)
        .getResultList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((String) row[0], wave -> new TreeMap<>())
                    .put(type.cast(row[1]), number(row[2])));
    return counts;
  }

  /**
   * Counts the responses of a wave one by one and adds what the entries lack.
   *
   * @return whether they lacked anything
   */
  public boolean recount(String survey, String wave) {
    var lacking = new ArrayList<Standing.Entry>();
    // Two at once would both add it.
    exclusive.run(
        () -> {
          lacking.addAll(missing(survey, wave));
          add(lacking);
        });
    return !lacking.isEmpty();
  }

  /** Does so for every wave that has responses. */
  void recountAll() {
    var places = new ArrayList<Object[]>();
    exclusive.run(
        () ->
            places.addAll(
                em.createQuery("select distinct r.survey, r.wave from Response r", Object[].class)
                    .getResultList()));
    places.forEach(place -> recount((String) place[0], (String) place[1]));
  }

  private List<Standing.Entry> missing(String survey, String wave) {
    Function<Object[], Standing.Entry> entry =
        row ->
            new Standing.Entry(
                new Standing.Group(
                    survey,
                    wave,
                    Disposition.valueOf((String) row[0]),
                    (String) row[1],
                    Mode.valueOf((String) row[2]),
                    (String) row[3]),
                count(row, 4));
    Stream<?> rows =
        em.createNativeQuery(MISSING)
            .setParameter(1, survey)
            .setParameter(2, wave)
            .getResultStream();
    return rows.map(row -> entry.apply((Object[]) row)).toList();
  }

  private void takeTogether(String survey, String wave) {
    exclusive.run(
        () -> {
          var some =
              em.createQuery("select t from TallyEntry t" + OF_WAVE, TallyEntry.class)
                  .setParameter("survey", survey)
                  .setParameter("wave", wave)
                  .setMaxResults(AT_ONCE)
                  .getResultList();
          var ids = some.stream().map(TallyEntry::id).toList();
          add(some.stream().map(TallyEntry::entry).toList());
          em.flush();
          em.clear();
          int gone = 0;
          for (int from = 0; from < ids.size(); from += NAMED) {
            gone +=
                em.createQuery("delete from TallyEntry t where t.id in :ids")
                    .setParameter("ids", ids.subList(from, Math.min(from + NAMED, ids.size())))
                    .executeUpdate();
          }
          if (gone != ids.size()) {
            throw new IllegalStateException("entries of " + survey + " went meanwhile");
          }
        });
  }

  private static Standing.Count count(Object[] row, int from) {
    return new Standing.Count(number(row[from]), number(row[from + 1]), number(row[from + 2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
