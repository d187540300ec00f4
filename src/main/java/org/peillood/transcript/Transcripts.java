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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.ParticipantWithdrawn;
import org.peillood.focusgroup.Person;
import org.peillood.store.Vault;
import org.peillood.transcript.TranscriptVersion.Made;
import org.peillood.transcript.TranscriptVersion.Why;
import org.peillood.web.ProblemType;

/** All texts of focus groups, their versions, and who speaks in them. */
@ApplicationScoped
public class Transcripts {

  /** What stands where a participant took their words back. */
  public static final String TAKEN_BACK = "[…]";

  @PersistenceContext EntityManager em;
  @Inject FocusGroups groups;
  @Inject Pseudonyms pseudonyms;
  @Inject Vault vault;
  @Inject Event<TranscriptChanged> changes;
  @Inject Clock clock;

  /**
   * The text with this id.
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

  /** The texts of a group, in the order in which they were brought in. */
  @Transactional
  public List<Transcript> ofGroup(String code) {
    return em.createQuery(
            "select t from Transcript t where t.groupCode = :code order by t.brought, t.id",
            Transcript.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** The texts of a group that were released. */
  @Transactional
  public List<Transcript> released(String code) {
    return ofGroup(code).stream().filter(Transcript::isReleased).toList();
  }

  /** The texts that are translations of this one. */
  @Transactional
  public List<Transcript> translationsOf(UUID id) {
    return em.createQuery(
            "select t from Transcript t where t.translationOf = :id order by t.brought, t.id",
            Transcript.class)
        .setParameter("id", id.toString())
        .getResultList();
  }

  /** A text as it is now. */
  @Transactional
  public TranscriptText current(UUID id) {
    return version(id, transcript(id).currentVersion());
  }

  /** A text as it was in one version. */
  @Transactional
  public TranscriptText version(UUID id, int number) {
    var transcript = transcript(id);
    return shown(transcript, stored(id, number));
  }

  /** Its versions, the newest first. */
  @Transactional
  public List<TranscriptVersion> versions(UUID id) {
    return em.createQuery(
            "select v from TranscriptVersion v where v.transcript = :id order by v.number desc",
            TranscriptVersion.class)
        .setParameter("id", id)
        .getResultStream()
        .map(version -> version.with(vault))
        .toList();
  }

  /** Which label means whom in the text as it is now; an empty person is nobody known. */
  @Transactional
  public Map<String, String> speakers(UUID id) {
    return stored(id, transcript(id).currentVersion()).speakers();
  }

  private TranscriptVersion stored(UUID id, int number) {
    return em.createQuery(
            "select v from TranscriptVersion v where v.transcript = :id and v.number = :number",
            TranscriptVersion.class)
        .setParameter("id", id)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(version -> version.with(vault))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(number));
  }

  private TranscriptText shown(Transcript transcript, TranscriptVersion version) {
    var participants =
        groups.people(transcript.group()).stream()
            .filter(Person::isParticipant)
            .map(Person::label)
            .collect(Collectors.toSet());
    var turns = Turns.of(version.text(), version.times());
    return new TranscriptText(
        transcript.id(),
        transcript.group(),
        transcript.title(),
        transcript.language(),
        transcript.translator(),
        version.number(),
        version.text(),
        turns.stream()
            .map(turn -> new SpokenTurn(turn, version.speakers().getOrDefault(turn.speaker(), "")))
            .map(
                spoken ->
                    participants.contains(spoken.participant())
                        ? spoken
                        : new SpokenTurn(spoken.turn(), ""))
            .toList());
  }

  /** Brings a text in. */
  @Transactional
  Transcript bring(String group, Transcript.About about, ReadTranscript read, String by) {
    var transcript = new Transcript(groups.group(group).code(), about, by, clock.instant());
    em.persist(transcript);
    em.flush();
    new Pen(transcript, by).begin(read);
    return transcript;
  }

  /**
   * Keeps a text of another program as it is, so that places in it stay the same: the first version
   * of a new transcript, which is raw.
   */
  @Transactional
  public TranscriptText bringAsIs(String group, Transcript.About about, String text, String by) {
    var read = new ReadTranscript(text, Turns.of(text, List.of()), List.of());
    return current(bring(group, about, read, by).id());
  }

  /**
   * Lets those who do research read a text from the version on that it has now.
   *
   * @return false, and nothing has changed, when it has another version by now
   */
  @Transactional
  public boolean release(UUID id, int version, String by) {
    var transcript = transcript(id);
    return transcript.currentVersion() == version
        && change(id, transcript.edition(), by, Pen::release);
  }

  /**
   * Has other words in place of names in a text that nobody else changes, and keeps them in the key
   * of its group; names that do not stand in it are left alone.
   */
  @Transactional
  public void pseudonymise(UUID id, Map<String, String> replaced, String by) {
    var text = current(id).text();
    var standing =
        replaced.entrySet().stream()
            .filter(each -> Pseudonyms.stands(each.getKey(), text))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (!change(id, transcript(id).edition(), by, pen -> pen.pseudonymise(standing))) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
  }

  /**
   * Changes a text in one transaction.
   *
   * @param seen the edition that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(UUID id, long seen, String by, Consumer<Pen> work) {
    var transcript = em.find(Transcript.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (transcript == null) {
      throw ProblemType.UNKNOWN_TRANSCRIPT.because(id);
    }
    if (transcript.edition() != seen) {
      return false;
    }
    work.accept(new Pen(transcript, by));
    transcript.next();
    return true;
  }

  /** Takes the words of somebody who withdrew out of all versions of all texts of the group. */
  @Transactional
  void withdrawn(@Observes ParticipantWithdrawn withdrawal) {
    for (var each : ofGroup(withdrawal.group())) {
      var transcript = em.find(Transcript.class, each.id(), LockModeType.PESSIMISTIC_WRITE);
      var pen = new Pen(transcript, withdrawal.by());
      pen.erase(withdrawal.label());
      if (pen.erased) {
        transcript.next();
      }
    }
    em.flush();
    forget(withdrawal.group());
  }

  // A name that only they said is gone from all texts, and so goes from the key.
  private void forget(String group) {
    var texts =
        ofGroup(group).stream()
            .flatMap(transcript -> versions(transcript.id()).stream())
            .map(TranscriptVersion::text)
            .toList();
    pseudonyms.forget(group, texts);
  }

  /** Writes in one text while {@link #change} holds it. */
  final class Pen {
    private final Transcript transcript;
    private final String by;
    private final List<Person> people;
    private boolean erased;

    private Pen(Transcript transcript, String by) {
      this.transcript = transcript;
      this.by = by;
      this.people = groups.people(transcript.group());
    }

    private void begin(ReadTranscript read) {
      transcript.nextVersion();
      var times = read.turns().stream().map(Turns::time).toList();
      persist(new Made(Why.BROUGHT_IN, read.text(), times, recognised(read.turns()), Map.of()));
      eraseWithdrawn();
    }

    // A label that is that of somebody of the group means them.
    private Map<String, String> recognised(List<Turn> turns) {
      var labels = labels();
      return turns.stream()
          .map(Turn::speaker)
          .distinct()
          .filter(labels::contains)
          .collect(Collectors.toMap(label -> label, label -> label));
    }

    private List<String> labels() {
      return people.stream().map(Person::label).toList();
    }

    private TranscriptVersion current() {
      return stored(transcript.id(), transcript.currentVersion());
    }

    private TranscriptVersion persist(Made made) {
      var version = new TranscriptVersion(transcript, made, by, clock.instant(), vault);
      em.persist(version);
      em.flush();
      return version;
    }

    /** Keeps the next version, when it is another text, and tells of it. */
    private void write(Why why, String text, Map<String, String> speakers, Map<String, String> to) {
      write(why, text, speakers, to, List.of());
    }

    private void write(
        Why why,
        String text,
        Map<String, String> speakers,
        Map<String, String> to,
        List<Renamed> renamed) {
      var before = current();
      if (before.text().equals(text)) {
        return;
      }
      var shownBefore = shown(transcript, before);
      var turns = Turns.of(text, List.of());
      var times = Turns.carried(shownBefore, turns, text, before.times());
      var all = new HashMap<>(recognised(turns));
      all.putAll(speakers);
      transcript.nextVersion();
      var after = persist(new Made(why, text, times, all, to));
      changes.fire(
          new TranscriptChanged(
              transcript.id(), shownBefore, shown(transcript, after), List.of(), renamed));
      eraseWithdrawn();
    }

    /** Has another text from now on. */
    void edit(String text) {
      write(Why.EDITED, text, current().speakers(), Map.of());
    }

    /** Has other words in place of names, and keeps them in the key of the group. */
    void pseudonymise(Map<String, String> replaced) {
      var now = current();
      var kept = pseudonyms.keep(transcript.group(), replaced);
      var replacements = Replacements.apply(now.text(), kept);
      write(
          Why.PSEUDONYMISED, replacements.text(), now.speakers(), Map.of(), replacements.places());
    }

    /** Lets names be as they are in all texts of the group, and not be proposed again. */
    void stay(List<String> names) {
      pseudonyms.stay(transcript.group(), names);
    }

    /** Lets names be proposed again. */
    void proposeAgain(List<String> names) {
      pseudonyms.proposeAgain(transcript.group(), names);
    }

    /**
     * Says who the speakers are, and names them so in the text. What it says of a label holds for
     * earlier versions too, under the label that it had there.
     *
     * @param meant the person of the group by the label in the text; empty for nobody known
     * @param unknown what speakers are called whom nobody knows, and a number
     */
    void speakers(Map<String, String> meant, String unknown) {
      var now = current();
      var turns = Turns.of(now.text(), List.of());
      var renamed = new HashMap<String, String>();
      var speakers = new HashMap<String, String>();
      now.speakers().forEach(speakers::put);
      int strangers = 0;
      for (var label : turns.stream().map(Turn::speaker).distinct().toList()) {
        var person = meant.get(label);
        if (person == null || label.isEmpty()) {
          continue;
        }
        if (person.isEmpty() && !label.startsWith(unknown + " ")) {
          strangers++;
          while (Turns.has(turns, unknown + " " + strangers)) {
            strangers++;
          }
          renamed.put(label, unknown + " " + strangers);
        } else if (!person.isEmpty() && !person.equals(label)) {
          renamed.put(label, person);
        }
      }
      meantBefore(meant);
      meant.keySet().forEach(speakers::remove);
      meant.forEach((label, person) -> speakers.put(renamed.getOrDefault(label, label), person));
      var text = new Rewriting(now.text());
      for (var turn : turns) {
        Optional.ofNullable(renamed.get(turn.speaker()))
            .ifPresent(label -> text.rename(turn, label));
      }
      write(Why.SPEAKERS, text.result(), speakers, renamed);
      eraseWithdrawn();
    }

    private void meantBefore(Map<String, String> meant) {
      var told = meant;
      for (var version : versions(transcript.id())) { // the newest first
        var speakers = new HashMap<>(version.speakers());
        speakers.putAll(told);
        version.mean(speakers);
        var earlier = new HashMap<String, String>();
        for (var entry : told.entrySet()) {
          var sources =
              version.renamed().entrySet().stream()
                  .filter(step -> step.getValue().equals(entry.getKey()))
                  .map(Map.Entry::getKey)
                  .toList();
          sources.forEach(label -> earlier.put(label, entry.getValue()));
          if (!version.renamed().containsKey(entry.getKey())) {
            earlier.put(entry.getKey(), entry.getValue());
          }
        }
        told = earlier;
      }
    }

    /** Lets those who do research read it from this version on. */
    void release() {
      transcript.release();
    }

    private void eraseWithdrawn() {
      for (var person : people) {
        if (person.isWithdrawn()) {
          erase(person.label());
        }
      }
    }

    /** Takes what a participant said out of all versions, and their name where it was a label. */
    private void erase(String person) {
      var now = current();
      var before = shown(transcript, now);
      var gone =
          before.turns().stream()
              .filter(turn -> person.equals(now.speakers().get(turn.turn().speaker())))
              .filter(turn -> !before.words(turn).equals(TAKEN_BACK))
              .map(turn -> new Span(turn.turn().start(), turn.turn().end()))
              .toList();
      for (var version : versions(transcript.id())) {
        eraseIn(version, person);
      }
      if (!gone.isEmpty()) {
        var made = new Made(Why.ERASED, now.text(), now.times(), now.speakers(), Map.of());
        transcript.nextVersion();
        var after = persist(made);
        changes.fire(
            new TranscriptChanged(
                transcript.id(), before, shown(transcript, after), gone, List.of()));
      }
    }

    private void eraseIn(TranscriptVersion version, String person) {
      var labels = labels();
      var theirs =
          version.speakers().entrySet().stream()
              .filter(entry -> entry.getValue().equals(person))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      var text = new Rewriting(version.text());
      for (var turn : Turns.of(version.text(), List.of())) {
        if (theirs.contains(turn.speaker())) {
          if (!labels.contains(turn.speaker())) {
            text.rename(turn, person); // another label could be their name
          }
          text.replace(turn.start(), turn.end(), TAKEN_BACK);
        }
      }
      var speakers = new HashMap<String, String>();
      version
          .speakers()
          .forEach((label, meant) -> speakers.put(kept(label, theirs, person), meant));
      var renamed = new HashMap<String, String>();
      version
          .renamed()
          .forEach(
              (from, to) -> {
                var label = kept(from, namesOf(person, version.number() - 1), person);
                if (!label.equals(to)) {
                  renamed.put(label, to);
                }
              });
      var result = text.result();
      erased |= !result.equals(version.text());
      version.rewrite(result, speakers);
      version.renameFrom(renamed);
    }

    // Versions are rewritten from the newest to the oldest: the one before still has the names.
    private Set<String> namesOf(String person, int number) {
      return number < 1
          ? Set.of()
          : stored(transcript.id(), number).speakers().entrySet().stream()
              .filter(entry -> entry.getValue().equals(person))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
    }

    private String kept(String label, Set<String> theirs, String person) {
      return theirs.contains(label) && !labels().contains(label) ? person : label;
    }
  }
}
