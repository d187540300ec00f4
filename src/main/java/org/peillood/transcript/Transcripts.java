package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.ParticipantWithdrawn;
import org.peillood.focusgroup.Person;
import org.peillood.web.ProblemType;

/**
 * All transcripts and their versions. What is public here gives no words that were not released;
 * who may see more is for the pages of this package to say.
 */
@ApplicationScoped
public class Transcripts {

  @PersistenceContext EntityManager em;
  @Inject Event<TranscriptChanged> changes;
  @Inject FocusGroups groups;
  @Inject Clock clock;

  /**
   * The transcript with this id, raw or released.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TRANSCRIPT}
   */
  @Transactional
  public Transcript transcript(UUID id) {
    return find(id).orElseThrow(() -> ProblemType.UNKNOWN_TRANSCRIPT.because(id));
  }

  @Transactional
  public Optional<Transcript> find(UUID id) {
    return Optional.ofNullable(em.find(Transcript.class, id));
  }

  /** The transcripts of a focus group, raw ones too, in the order in which they were brought in. */
  @Transactional
  public List<Transcript> ofGroup(String code) {
    return em.createQuery(
            "select t from Transcript t where t.groupCode = :code order by t.brought, t.id",
            Transcript.class)
        .setParameter("code", code)
        .getResultList();
  }

  /**
   * The newest version of a released text.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TRANSCRIPT}, also when it is raw
   */
  @Transactional
  public TranscriptText current(UUID id) {
    return version(id, transcript(id).currentVersion());
  }

  /**
   * A version of a released text.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TRANSCRIPT}, also for versions from
   *     before it was released
   */
  @Transactional
  public TranscriptText version(UUID id, int number) {
    var transcript = transcript(id);
    if (!transcript.isReleased() || number < transcript.releasedVersion()) {
      throw ProblemType.UNKNOWN_TRANSCRIPT.because(id);
    }
    return any(id, number);
  }

  /** Any version, with whatever names stand in it. */
  @Transactional
  TranscriptText any(UUID id, int number) {
    return Optional.ofNullable(em.find(TranscriptVersion.class, TranscriptVersion.idOf(id, number)))
        .orElseThrow(() -> ProblemType.UNKNOWN_TRANSCRIPT.because(id))
        .text();
  }

  /** All versions, newest first. */
  @Transactional
  List<TranscriptVersion> versions(UUID id) {
    return em.createQuery(
            "select v from TranscriptVersion v where v.transcript = :id order by v.number desc",
            TranscriptVersion.class)
        .setParameter("id", id)
        .getResultList();
  }

  /**
   * Keeps a text as the first version of a new transcript, raw. Speakers that are named by the
   * label of a participant of the group are that participant.
   *
   * @param text a line for each turn, with its speaker in front ({@code P1: words})
   */
  @Transactional
  public Transcript bring(String group, Transcript.Card card, String text, String by) {
    return bring(group, card, Turns.ofLines(text), by);
  }

  @Transactional
  Transcript bring(String group, Transcript.Card card, List<Spoken.Saying> sayings, String by) {
    var transcript = new Transcript(groups.group(group).code(), card, by, clock.instant());
    em.persist(transcript);
    em.flush(); // its versions refer to it
    keep(transcript, Spoken.of(known(group, sayings)), VersionCause.BROUGHT, by);
    return transcript;
  }

  private List<Spoken.Saying> known(String group, List<Spoken.Saying> sayings) {
    var participants =
        groups.people(group).stream()
            .filter(Person::isParticipant)
            .map(Person::label)
            .collect(Collectors.toUnmodifiableSet());
    return sayings.stream()
        .map(said -> participants.contains(said.speaker()) ? said.by(said.speaker()) : said)
        .toList();
  }

  /**
   * Keeps a text of another program as it is, so that places in it stay the same: the first version
   * of a new transcript, raw.
   *
   * @param turns that stand in the text, in their order
   */
  @Transactional
  public TranscriptText bringAsIs(
      String group, Transcript.Card card, String text, List<Turn> turns, String by) {
    var transcript = new Transcript(groups.group(group).code(), card, by, clock.instant());
    em.persist(transcript);
    em.flush(); // its versions refer to it
    var kept = keep(transcript, new Spoken(text, turns), VersionCause.BROUGHT, by);
    em.flush(); // who releases it at once reads it anew
    return kept;
  }

  /**
   * Gives a transcript its next version.
   *
   * @param seen the version that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(UUID id, int seen, Spoken spoken, VersionCause cause, String by) {
    var transcript = held(id);
    if (transcript.currentVersion() != seen) {
      return false;
    }
    var before = any(id, seen);
    var after = keep(transcript, spoken, cause, by);
    if (transcript.isReleased()) {
      changes.fire(new TranscriptChanged(id, before, after, List.of()));
    }
    return true;
  }

  /**
   * Gives the current version to those who code.
   *
   * @param seen the version that whoever releases it has read
   * @return false, and nothing has changed, when somebody else changed the text meanwhile
   */
  @Transactional
  public boolean release(UUID id, int seen) {
    var transcript = held(id);
    if (transcript.currentVersion() != seen) {
      return false;
    }
    if (!transcript.isReleased()) {
      transcript.release();
    }
    return true;
  }

  /** What a participant said goes from every version of every text of the group. */
  @Transactional
  void forget(@Observes ParticipantWithdrawn withdrawn) {
    for (var listed : ofGroup(withdrawn.group())) {
      var transcript = held(listed.id());
      for (var version : versions(transcript.id())) {
        var before = version.text();
        var erasure = Erasure.of(before, withdrawn.label());
        if (erasure.erased().isEmpty()) {
          continue;
        }
        version.write(erasure.after());
        if (transcript.isReleased() && version.number() == transcript.currentVersion()) {
          changes.fire(
              new TranscriptChanged(transcript.id(), before, erasure.after(), erasure.erased()));
        }
      }
    }
  }

  private Transcript held(UUID id) {
    var transcript = em.find(Transcript.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (transcript == null) {
      throw ProblemType.UNKNOWN_TRANSCRIPT.because(id);
    }
    return transcript;
  }

  private TranscriptText keep(Transcript transcript, Spoken spoken, VersionCause cause, String by) {
    var text =
        new TranscriptText(transcript.id(), transcript.next(), spoken.text(), spoken.turns());
    em.persist(new TranscriptVersion(text, cause, by, clock.instant()));
    return text;
  }
}
