package org.peillood.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Citation;

/** What is kept of policy notes beside the plan: dossiers, versions, statistics and decisions. */
@ApplicationScoped
public class Notes {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** What is known of a note; empty while nobody wrote anything about it. */
  @Transactional
  public Optional<NoteDossier> dossier(String note) {
    return Optional.ofNullable(em.find(NoteDossier.class, note));
  }

  /** Another value after each change of what is kept of any note or policy dossier. */
  @Transactional
  String mark() {
    return Stream.of(
            "select v.note, max(v.number) from NoteVersion v group by v.note order by v.note",
            "select d.note, d.version from NoteDossier d order by d.note",
            "select d.id, d.version from PolicyDossier d order by d.id")
        .flatMap(query -> em.createQuery(query, Object[].class).getResultStream())
        .map(Arrays::toString)
        .collect(Collectors.joining());
  }

  /** All dossiers of notes, by code. */
  @Transactional
  public List<NoteDossier> dossiers() {
    return em.createQuery("select d from NoteDossier d order by d.note", NoteDossier.class)
        .getResultList();
  }

  /**
   * Keeps what a form says of a note.
   *
   * @param seen the version that whoever sent it had before their eyes; -1 for none
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean say(String note, long seen, NoteDossier.Said said, String by) {
    var known = em.find(NoteDossier.class, note, LockModeType.PESSIMISTIC_WRITE);
    if (known == null ? seen >= 0 : known.version() != seen) {
      return false;
    }
    begun(note, by).say(said, by, clock.instant());
    return true;
  }

  private NoteDossier begun(String note, String by) {
    return dossier(note)
        .orElseGet(
            () -> {
              var dossier = new NoteDossier(note, by, clock.instant());
              em.persist(dossier);
              return dossier;
            });
  }

  /** The versions of a note, newest first. */
  @Transactional
  public List<NoteVersion> versions(String note) {
    return em.createQuery(
            "select v from NoteVersion v where v.note = :note order by v.number desc",
            NoteVersion.class)
        .setParameter("note", note)
        .getResultList();
  }

  @Transactional
  public Optional<NoteVersion> latest(String note) {
    return versions(note).stream().findFirst();
  }

  /**
   * Keeps a text as the next version.
   *
   * @param seen how many versions whoever brings it had before their eyes
   * @return empty, and nothing has changed, when somebody else was first
   */
  @Transactional
  Optional<NoteVersion> bring(String note, int seen, NoteText text, String by) {
    begun(note, by);
    em.flush();
    em.find(NoteDossier.class, note, LockModeType.PESSIMISTIC_WRITE);
    int known = versions(note).size();
    if (known != seen) {
      return Optional.empty();
    }
    var version = new NoteVersion(note, known + 1, text, by, clock.instant());
    em.persist(version);
    if (text.fileName().isPresent()) {
      em.flush(); // the file stands on it
      em.persist(new NoteFile(version.id(), text.content()));
    }
    return Optional.of(version);
  }

  /** The file in which a version came; none for what was typed. */
  @Transactional
  Optional<byte[]> file(NoteVersion version) {
    return Optional.ofNullable(em.find(NoteFile.class, version.id())).map(NoteFile::content);
  }

  /** The statistics that are linked to a note, oldest first. */
  @Transactional
  List<LinkedStatistic> statistics(String note) {
    return em
        .createQuery(
            "select s from LinkedStatistic s where s.note = :note order by s.id",
            LinkedStatistic.class)
        .setParameter("note", note)
        .getResultList()
        .stream()
        .filter(LinkedStatistic::isLive)
        .toList();
  }

  /** Links a row of a result to a note as it is now; the same row once. */
  @Transactional
  LinkedStatistic link(
      String note, Optional<String> finding, Citation cited, TabulationResult result, String by) {
    return statistics(note).stream()
        .filter(known -> known.finding().equals(finding) && known.cited().equals(cited))
        .filter(known -> known.tabulation().equals(result.tabulation()))
        .findFirst()
        .orElseGet(
            () -> {
              var linked = new LinkedStatistic(note, finding, cited, result, by, clock.instant());
              em.persist(linked);
              return linked;
            });
  }

  /**
   * Ends the link of a statistic.
   *
   * @return false, and nothing has changed, when a number stands on it
   */
  @Transactional
  boolean unlink(String note, UUID id) {
    boolean used =
        Anchors.newest(decisions(note)).stream()
            .anyMatch(decision -> decision.statistic().equals(Optional.of(id)));
    if (used) {
      return false;
    }
    statistics(note).stream()
        .filter(statistic -> statistic.id().equals(id))
        .forEach(statistic -> statistic.end(clock.instant()));
    return true;
  }

  /** Everything that was decided about the numbers of a note, oldest first. */
  @Transactional
  List<NumberDecision> decisions(String note) {
    return em.createQuery(
            "select d from NumberDecision d where d.note = :note order by d.decided, d.id",
            NumberDecision.class)
        .setParameter("note", note)
        .getResultList();
  }

  /**
   * Keeps what a person decided about a number.
   *
   * @param seen the id of the decision before their eyes; empty for none
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean decide(
      NoteVersion version,
      TextNumber number,
      String seen,
      NumberDecision.Ruling ruling,
      String by) {
    em.find(NoteDossier.class, version.note(), LockModeType.PESSIMISTIC_WRITE);
    var before =
        Anchors.newest(decisions(version.note())).stream()
            .filter(decision -> decision.isAbout(number))
            .map(decision -> decision.id().toString())
            .findFirst()
            .orElse("");
    if (!before.equals(seen)) {
      return false;
    }
    em.persist(new NumberDecision(version, number, ruling, by, clock.instant()));
    return true;
  }

  /** The notes of which something is kept: by code. */
  @Transactional
  List<String> written() {
    return em.createQuery("select distinct v.note from NoteVersion v order by v.note", String.class)
        .getResultList();
  }

  /** All links of statistics of a survey or finding, to walk from a figure to notes. */
  @Transactional
  List<LinkedStatistic> allStatistics() {
    return em
        .createQuery("select s from LinkedStatistic s order by s.note, s.id", LinkedStatistic.class)
        .getResultList()
        .stream()
        .filter(LinkedStatistic::isLive)
        .toList();
  }

  /** All policy files, by name. */
  @Transactional
  public List<PolicyDossier> policyDossiers() {
    return em.createQuery(
            "select d from PolicyDossier d order by d.name, d.id", PolicyDossier.class)
        .getResultList();
  }

  @Transactional
  public Optional<PolicyDossier> policyDossier(String id) {
    return Optional.ofNullable(em.find(PolicyDossier.class, id));
  }

  /** Begins a policy file. */
  @Transactional
  PolicyDossier begin(String id, String name, String about, String by) {
    var dossier = new PolicyDossier(id, name, about, by, clock.instant());
    em.persist(dossier);
    return dossier;
  }

  /**
   * Says a policy file anew.
   *
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean say(String id, long seen, String name, String about, String by) {
    var dossier = em.find(PolicyDossier.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (dossier == null || dossier.version() != seen) {
      return false;
    }
    dossier.say(name, about, by, clock.instant());
    return true;
  }
}
