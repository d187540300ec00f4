package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.transcript.Anchor;
import org.peillood.transcript.Span;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.TranscriptChanged;

/** Keeps where questions of the guide begin, and moves them along when a text is corrected. */
@ApplicationScoped
class QuestionMarking {

  // The first words of a turn are enough to know it again when its rest was corrected.
  private static final int ENOUGH = 24;

  @PersistenceContext EntityManager em;
  @Inject SpokenTexts texts;
  @Inject Clock clock;

  /** Of a transcript; empty when nobody marked anything yet. */
  @Transactional
  Optional<QuestionMarks> find(UUID transcript) {
    return Optional.ofNullable(em.find(QuestionMarks.class, transcript));
  }

  /** What stands in a transcript. */
  @Transactional
  List<QuestionMark> marks(UUID transcript) {
    return find(transcript).map(QuestionMarks::marks).orElse(List.of());
  }

  /**
   * Keeps these marks instead of what was there.
   *
   * @param text as whoever marks it has it before their eyes
   * @param seen the version of the marks that they saw; 0 for none
   * @return false, and nothing has changed, when the text or its marks changed meanwhile
   */
  @Transactional
  boolean keep(SpokenText text, List<QuestionMark> marks, long seen, String by) {
    var known = em.find(QuestionMarks.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      // Who else is the first just now waits here, or was first.
      em.find(Transcript.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
      known = em.find(QuestionMarks.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
    }
    if ((known == null ? 0 : known.version()) != seen
        || texts.current(text.id()).version() != text.version()) {
      return false;
    }
    var kept = known == null ? new QuestionMarks(text.id()) : known;
    kept.set(text.version(), marks, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (known == null) {
      em.persist(kept);
    }
    return true;
  }

  // Within the transaction that changes the text, after which no old position is left.
  void onTextChange(@Observes TranscriptChanged changed) {
    var kept = em.find(QuestionMarks.class, changed.transcript(), LockModeType.PESSIMISTIC_WRITE);
    if (kept == null) {
      return;
    }
    var anchor = Anchor.between(changed.before().text(), changed.after().text());
    var after =
        kept.marks().stream()
            .map(mark -> mark.flagged() ? mark : moved(mark, anchor, changed))
            .toList();
    kept.move(changed.after().version(), after);
  }

  private static QuestionMark moved(QuestionMark mark, Anchor anchor, TranscriptChanged changed) {
    return anchor
        .moved(mark.span())
        .or(() -> changed.followed(mark.span()))
        .or(() -> anchor.moved(firstWords(mark.span(), changed.before().text())))
        .map(mark::moved)
        .orElseGet(mark::lost);
  }

  private static Span firstWords(Span turn, String text) {
    int end = Math.min(turn.end(), turn.start() + ENOUGH);
    while (end > turn.start() + 1
        && end < turn.end()
        && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(turn.start(), end);
  }
}
