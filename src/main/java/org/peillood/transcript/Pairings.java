package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peillood.transcript.Pairing.Side;

/** Which turns of a text and of its translation belong together. */
@ApplicationScoped
public class Pairings {

  @PersistenceContext EntityManager em;
  @Inject Transcripts transcripts;
  @Inject Clock clock;

  /**
   * Two texts beside each other.
   *
   * @param edition of what somebody said about them; 0 when nobody did, and turns stand beside each
   *     other one by one
   */
  record Abreast(TranscriptText one, TranscriptText other, Pairing pairing, long edition) {

    boolean isSaid() {
      return edition > 0;
    }

    /** Which versions these are, for a form. */
    String versions() {
      return one.version() + "-" + other.version();
    }
  }

  /**
   * What another text has in place of turns of a text.
   *
   * @param other a translation or the original
   * @param words of the other text by the number of the turn, from 1, with which they begin
   */
  public record Beside(Transcript other, Map<Integer, List<String>> words) {
    public Beside {
      words = Map.copyOf(words);
    }

    /** What stands there with a turn; nothing when it belongs to the turn before. */
    public List<String> at(int turn) {
      return words.getOrDefault(turn, List.of());
    }
  }

  /** Two texts as they are now, of which one is a translation of the other. */
  @Transactional
  Abreast abreast(Transcript one, Transcript other) {
    var text = transcripts.current(one.id());
    var otherText = transcripts.current(other.id());
    int turns = text.turns().size();
    int others = otherText.turns().size();
    boolean isTranslation = isOf(one, other);
    var kept =
        Optional.ofNullable(em.find(TurnPairing.class, isTranslation ? one.id() : other.id()));
    var pairing =
        kept.map(TurnPairing::pairing)
            .map(known -> isTranslation ? known : known.turned())
            .filter(known -> known.fits(turns, others))
            .orElseGet(() -> Pairing.even(turns, others));
    return new Abreast(text, otherText, pairing, kept.map(TurnPairing::edition).orElse(0L));
  }

  private static boolean isOf(Transcript translation, Transcript original) {
    return translation.translationOf().filter(original.id()::equals).isPresent();
  }

  /** The released texts that can stand beside a text: its original, then its translations. */
  @Transactional
  public List<Transcript> besides(UUID id) {
    return Stream.concat(
            transcripts.transcript(id).translationOf().flatMap(transcripts::find).stream(),
            transcripts.translationsOf(id).stream())
        .filter(Transcript::isReleased)
        .toList();
  }

  /** What another text has beside the turns of this one. */
  @Transactional
  public Beside beside(UUID id, Transcript other) {
    var abreast = abreast(transcripts.transcript(id), other);
    var pairing = abreast.pairing();
    var words = new HashMap<Integer, List<String>>();
    var turns = abreast.other().turns();
    int last = 1;
    for (int row = 0; row < pairing.rows(); row++) {
      int first = pairing.first(Side.OTHER, row);
      var said =
          turns.subList(first, first + pairing.size(Side.OTHER, row)).stream()
              .map(turn -> abreast.other().words(turn))
              .toList();
      if (pairing.size(Side.ONE, row) > 0) {
        last = pairing.first(Side.ONE, row) + 1;
      }
      // What has no turn of its own here stands with the one before.
      var all = new ArrayList<>(words.getOrDefault(last, List.of()));
      all.addAll(said);
      words.put(last, all);
    }
    return new Beside(other, words);
  }

  /**
   * Keeps which turns belong together.
   *
   * @param seen what whoever says so had before their eyes
   * @param pairing of the one text and the other, as seen
   * @return false, and nothing has changed, when somebody else said otherwise or changed a text
   */
  @Transactional
  boolean keep(Transcript one, Transcript other, Abreast seen, Pairing pairing, String by) {
    // In one order, so that two who keep at once do not wait for each other.
    Stream.of(one.id(), other.id())
        .sorted()
        .forEach(id -> em.find(Transcript.class, id, LockModeType.PESSIMISTIC_WRITE));
    boolean isTranslation = isOf(one, other);
    var translation = isTranslation ? one.id() : other.id();
    var known = em.find(TurnPairing.class, translation, LockModeType.PESSIMISTIC_WRITE);
    boolean isSame =
        (known == null ? 0 : known.edition()) == seen.edition()
            && transcripts.current(one.id()).version() == seen.one().version()
            && transcripts.current(other.id()).version() == seen.other().version();
    if (!isSame) {
      return false;
    }
    var kept =
        known == null ? new TurnPairing(translation, isTranslation ? other.id() : one.id()) : known;
    kept.set(
        isTranslation ? pairing : pairing.turned(),
        by,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (known == null) {
      em.persist(kept);
    }
    return true;
  }

  // Within the transaction that changes the text, so that rows and texts always fit.
  void onTextChange(@Observes TranscriptChanged changed) {
    var kept =
        em.createQuery(
                "select p from TurnPairing p where p.translation = :id or p.original = :id",
                TurnPairing.class)
            .setParameter("id", changed.transcript())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (var each : kept) {
      var side = each.translation().equals(changed.transcript()) ? Side.ONE : Side.OTHER;
      each.move(each.pairing().moved(side, words(changed.before()), words(changed.after())));
    }
  }

  private static List<String> words(TranscriptText text) {
    return text.turns().stream().map(text::words).toList();
  }
}
