package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Which responses of several waves are of one person, without who that is. {@link #pairs} is all
 * that leaves it: nothing else tells of two responses that they belong together.
 */
@ApplicationScoped
public class Panel {

  @PersistenceContext EntityManager em;
  @Inject Responses responses;
  @Inject ResponseCounts counts;

  /** Two completed responses of one person, one in each of two waves. */
  public record Pair(UUID earlier, UUID later) {}

  /** What becomes of the responses of somebody who leaves. */
  public enum Parting {
    /** They stay, and nothing joins them any more. */
    APART,
    /** All of them are erased. */
    ERASED
  }

  /** The responses of those who completed both waves, in an order that tells nothing. */
  @Transactional
  public List<Pair> pairs(Survey survey, Wave earlier, Wave later) {
    return em.createQuery(
            "select a.response, b.response from PanelLink a, PanelLink b, Response r, Response s"
                + " where a.member = b.member and a.survey = :survey and a.wave = :earlier"
                + " and b.wave = :later and r.id = a.response and s.id = b.response"
                + " and r.disposition = :completed and s.disposition = :completed"
                + " order by a.member",
            Object[].class)
        .setParameter("survey", survey.id())
        .setParameter("earlier", earlier.code())
        .setParameter("later", later.code())
        .setParameter("completed", Disposition.COMPLETED)
        .getResultStream()
        .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  /**
   * How many of those who completed a wave also completed each other one, as far as that may be
   * shown beside how many completed it.
   */
  @Transactional
  public Map<Wave, Published<Long>> alsoIn(Survey survey, Wave wave) {
    var others = survey.waves().stream().filter(o -> !o.code().equals(wave.code())).toList();
    long completed = counts.completed(survey, wave);
    if (others.isEmpty()) {
      return Map.of();
    }
    // Of each other wave those who are in both, and those who are not, as that is known too.
    var table =
        others.stream()
            .mapToLong(other -> pairs(survey, other, wave).size())
            .mapToObj(both -> new long[] {both, completed - both})
            .toArray(long[][]::new);
    var shown = DisclosureControl.minimumCell(survey.minimumCell()).protect(table);
    var also = new LinkedHashMap<Wave, Published<Long>>();
    for (int i = 0; i < others.size(); i++) {
      also.put(others.get(i), shown.cells().get(i).get(0));
    }
    return also;
  }

  /** The pseudonym with this mark. */
  @Transactional
  Optional<PanelMember> marked(String survey, String mark) {
    return em.createQuery(
            "select m from PanelMember m where m.mark = :mark and m.survey = :survey",
            PanelMember.class)
        .setParameter("mark", mark)
        .setParameter("survey", survey)
        .getResultStream()
        .findFirst();
  }

  /** What connects this response; none when nothing does. */
  @Transactional
  Optional<PanelLink> of(UUID response) {
    return Optional.ofNullable(em.find(PanelLink.class, response));
  }

  /** The response of a wave that belongs to a pseudonym. */
  @Transactional
  Optional<PanelLink> in(String wave, UUID member) {
    return links(member).stream().filter(link -> link.wave().equals(wave)).findFirst();
  }

  /** Begins a pseudonym with its first response. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void begin(PanelMember member, PanelLink first) {
    em.persist(member);
    em.flush(); // before its link, which names it; and what is there twice fails here
    em.persist(first);
    em.flush();
  }

  /** Connects one more response. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void connect(PanelLink link) {
    em.persist(link);
    em.flush(); // a second one of the same wave fails here, where it can be told
  }

  /** Ends a pseudonym. */
  @Transactional
  void leave(UUID member, Parting parting) {
    var all = links(member).stream().map(PanelLink::response).toList();
    if (parting == Parting.ERASED) {
      all.forEach(responses::withdraw);
    }
    end(member);
  }

  @Transactional
  void onWithdrawal(@Observes Withdrawn withdrawn) {
    of(withdrawn.response())
        .ifPresent(
            link -> {
              em.remove(link);
              em.flush();
              if (links(link.member()).isEmpty()) {
                end(link.member());
              }
            });
  }

  private List<PanelLink> links(UUID member) {
    return em.createQuery("select l from PanelLink l where l.member = :member", PanelLink.class)
        .setParameter("member", member)
        .getResultList();
  }

  private void end(UUID member) {
    links(member).forEach(em::remove);
    em.flush();
    var ended = em.find(PanelMember.class, member);
    if (ended != null) {
      em.remove(ended);
    }
  }
}
