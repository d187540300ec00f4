package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.coding.CodedElsewhere;
import org.peillood.coding.CodesMerged;
import org.peillood.segment.CodingAct.Before;
import org.peillood.segment.CodingAct.Change;
import org.peillood.segment.Segment.Given;
import org.peillood.segment.Segment.Round;
import org.peillood.store.Vault;
import org.peillood.transcript.Anchor;
import org.peillood.transcript.Span;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.TranscriptChanged;
import org.peillood.transcript.TranscriptText;
import org.peillood.web.ProblemType;

/** Which stretches of which transcripts have which codes. */
@ApplicationScoped
public class Segments implements CodedElsewhere {

  @PersistenceContext EntityManager em;
  @Inject SpokenTexts texts;
  @Inject SegmentQuotes quotes;
  @Inject Vault vault;
  @Inject Clock clock;

  /** How a transcript is coded; empty when nobody chose a frame. */
  @Transactional
  public Optional<CodedText> settings(UUID transcript) {
    return Optional.ofNullable(em.find(CodedText.class, transcript));
  }

  /** How all transcripts of a frame are coded. */
  @Transactional
  List<CodedText> codedWith(String frame) {
    return em.createQuery("select t from CodedText t where t.frame = :frame", CodedText.class)
        .setParameter("frame", frame)
        .getResultList();
  }

  /**
   * Codes a transcript with this frame from now on, blind or not.
   *
   * @param seen the version of what held before; 0 for the first time
   * @return false, and nothing has changed, when somebody else was first, or when another frame is
   *     chosen while something is coded already
   */
  @Transactional
  boolean set(SpokenText text, String frame, boolean blind, long seen) {
    var known = em.find(CodedText.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      // Who else is the first just now waits here, or was first.
      em.find(Transcript.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
      known = em.find(CodedText.class, text.id(), LockModeType.PESSIMISTIC_WRITE);
    }
    if ((known == null ? 0 : known.version()) != seen) {
      return false;
    }
    if (known != null && !known.frame().equals(frame) && !all(text.id()).isEmpty()) {
      return false;
    }
    var kept = known == null ? new CodedText(text.id(), text.group(), frame) : known;
    kept.set(frame, blind);
    if (known == null) {
      em.persist(kept);
      em.flush(); // it is looked for with a lock, which asks the database
    }
    return true;
  }

  /** How all transcripts of a focus group are coded. */
  @Transactional
  List<CodedText> codedOf(String group) {
    return em.createQuery("select t from CodedText t where t.group = :group", CodedText.class)
        .setParameter("group", group)
        .getResultList();
  }

  /** The statements of a transcript that have a code, as they count. */
  @Transactional
  List<Statement> statements(SpokenText text) {
    return Statement.of(text, all(text.id()), settlements(text.id()));
  }

  /** All segments of a transcript, in the order of the text. */
  @Transactional
  public List<Segment> all(UUID transcript) {
    return em.createQuery(
            "select s from Segment s where s.transcript = :transcript order by s.start, s.end,"
                + " s.id",
            Segment.class)
        .setParameter("transcript", transcript)
        .getResultStream()
        .map(segment -> segment.with(vault))
        .toList();
  }

  /** What a coder gave to a stretch of a transcript, or to a part of it. */
  @Transactional
  List<Segment> own(UUID transcript, Span span, String coder) {
    return em.createQuery(
            "select s from Segment s where s.transcript = :transcript and s.coder = :coder and"
                + " s.settled = false and s.start < :end and s.end > :start order by s.start, s.id",
            Segment.class)
        .setParameter("transcript", transcript)
        .setParameter("coder", coder)
        .setParameter("start", span.start())
        .setParameter("end", span.end())
        .getResultStream()
        .map(segment -> segment.with(vault))
        .toList();
  }

  /** The segments of a transcript that a coder may see. */
  @Transactional
  public List<Segment> visible(UUID transcript, String coder) {
    boolean all = seesAll(transcript, coder);
    return all(transcript).stream().filter(s -> all || s.coder().equals(coder)).toList();
  }

  /**
   * Whether a coder sees what others gave: always, unless they work blind and this one is not done.
   */
  @Transactional
  boolean seesAll(UUID transcript, String coder) {
    return settings(transcript).filter(CodedText::isBlind).isEmpty()
        || em.find(CoderDone.class, CoderDone.idOf(transcript, coder)) != null;
  }

  /** Who said to be done with a transcript. */
  @Transactional
  Set<String> done(UUID transcript) {
    return new TreeSet<>(
        em.createQuery(
                "select d.coder from CoderDone d where d.transcript = :transcript", String.class)
            .setParameter("transcript", transcript)
            .getResultList());
  }

  /** A coder has judged the whole transcript. */
  @Transactional
  void finish(UUID transcript, String coder) {
    hold(transcript);
    if (em.find(CoderDone.class, CoderDone.idOf(transcript, coder)) == null) {
      em.persist(new CoderDone(transcript, coder, now()));
    }
  }

  /** Something that was not there before. */
  record News(long revision, List<Segment> segments, List<UUID> gone) {}

  /** What a coder may see of what came after a revision. */
  @Transactional
  News since(UUID transcript, String coder, long revision) {
    boolean all = seesAll(transcript, coder);
    var segments =
        em.createQuery(
                "select s from Segment s where s.transcript = :transcript and s.revision >"
                    + " :revision order by s.revision",
                Segment.class)
            .setParameter("transcript", transcript)
            .setParameter("revision", revision)
            .getResultList();
    var gone =
        em.createQuery(
                "select g from SegmentGone g where g.transcript = :transcript and g.revision >"
                    + " :revision",
                SegmentGone.class)
            .setParameter("transcript", transcript)
            .setParameter("revision", revision)
            .getResultList();
    long newest = revision;
    for (var segment : segments) {
      newest = Math.max(newest, segment.revision());
    }
    for (var one : gone) {
      newest = Math.max(newest, one.revision());
    }
    return new News(
        newest,
        segments.stream().filter(s -> all || s.coder().equals(coder)).toList(),
        gone.stream().map(SegmentGone::id).toList());
  }

  /** The newest revision of anything in a transcript. */
  @Transactional
  long revision(UUID transcript) {
    return Math.max(
        newest(
            "select max(s.revision) from Segment s where s.transcript = :transcript", transcript),
        newest(
            "select max(g.revision) from SegmentGone g where g.transcript = :transcript",
            transcript));
  }

  private long newest(String query, UUID transcript) {
    var found =
        em.createQuery(query, Long.class).setParameter("transcript", transcript).getSingleResult();
    return found == null ? 0 : found;
  }

  /**
   * Gives codes to stretches of a transcript, as one act.
   *
   * @param seen the version of the text that the coder has before their eyes
   * @return the new segments; a code that the coder gave to the very same stretch already makes
   *     none
   * @throws org.peillood.web.Problem {@link ProblemType#CHANGED_MEANWHILE} when the text is another
   *     by now; {@link ProblemType#INVALID_INPUT} for a stretch that is not in it
   */
  @Transactional
  List<Segment> give(UUID transcript, int seen, List<Span> spans, List<Given> given, String coder) {
    var frame = hold(transcript).frame();
    var text = text(transcript, seen);
    var made = new ArrayList<Segment>();
    for (var span : spans) {
      var stretch = checked(text, span);
      var own = own(transcript, stretch, coder);
      for (var one : given) {
        boolean known =
            own.stream().anyMatch(s -> s.span().equals(stretch) && s.code().equals(one.code()));
        if (!known) {
          var segment = new Segment(text, stretch, frame, one, coder, Round.OWN);
          segment.mark(now(), nextRevision());
          em.persist(segment.with(vault));
          made.add(segment);
        }
      }
    }
    remember(text, coder, made.stream().map(s -> new Change(s.id(), Optional.empty())).toList());
    return made;
  }

  /**
   * What was coded of a stretch in another program.
   *
   * @param start in UTF-16 units of the text, inclusive
   * @param end exclusive
   * @param code the mark of the code
   * @param coder as what they are called here
   * @param at when it was given
   */
  public record Brought(
      int start, int end, String code, String coder, Valence valence, String memo, Instant at) {}

  /**
   * Takes over what was coded of a transcript in another program. Coders of that program see each
   * other's work.
   *
   * @param current its text, which nobody has coded yet; it may be raw still
   * @return the segments, in the order of what was brought
   */
  @Transactional
  public List<Segment> bring(
      Transcript transcript, TranscriptText current, String frame, List<Brought> brought) {
    var text = SpokenTexts.text(transcript, current);
    em.persist(coded(text, frame));
    var made = new ArrayList<Segment>();
    for (var one : brought) {
      var given = new Given(one.code(), one.valence(), one.memo());
      var span = new Span(one.start(), one.end());
      var segment = new Segment(text, span, frame, given, one.coder(), Round.OWN);
      segment.mark(one.at(), nextRevision());
      em.persist(segment.with(vault));
      made.add(segment);
    }
    return made;
  }

  private static CodedText coded(SpokenText text, String frame) {
    var coded = new CodedText(text.id(), text.group(), frame);
    coded.set(frame, false);
    return coded;
  }

  private static Span checked(SpokenText text, Span span) {
    if (!span.isWithin(text.text().length())) {
      throw ProblemType.INVALID_INPUT.because();
    }
    var stretch = span.trimmedIn(text.text());
    if (text.turnsOf(stretch).isEmpty() || stretch.in(text.text()).isBlank()) {
      throw ProblemType.INVALID_INPUT.because();
    }
    return stretch;
  }

  /** Says otherwise what a coder makes of a segment. */
  @Transactional
  Segment say(UUID transcript, UUID id, long seen, Valence valence, String memo, String coder) {
    hold(transcript);
    var segment = own(transcript, id, seen, coder);
    remember(texts.current(transcript), coder, List.of(change(segment, false)));
    segment.say(valence, memo);
    segment.mark(now(), nextRevision());
    em.flush();
    return segment;
  }

  /** Takes a segment away. */
  @Transactional
  void remove(UUID transcript, UUID id, long seen, String coder) {
    hold(transcript);
    var segment = own(transcript, id, seen, coder);
    remember(texts.current(transcript), coder, List.of(change(segment, true)));
    drop(segment, QuoteEnd.UNCODED);
  }

  /** Puts a segment whose words changed at another place. */
  @Transactional
  void repair(UUID transcript, UUID id, int textSeen, Span span) {
    hold(transcript);
    var text = text(transcript, textSeen);
    var segment = em.find(Segment.class, id);
    if (segment == null || !segment.transcript().equals(transcript)) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    segment.with(vault).stand(text.version(), span, text.excerpt(checked(text, span)));
    segment.mark(now(), nextRevision());
  }

  /** Takes a segment away whose words changed, whoever gave it. */
  @Transactional
  void giveUp(UUID transcript, UUID id) {
    hold(transcript);
    Optional.ofNullable(em.find(Segment.class, id))
        .filter(segment -> segment.transcript().equals(transcript) && segment.isFlagged())
        .ifPresent(segment -> drop(segment, QuoteEnd.UNCODED));
  }

  /**
   * Undoes what a coder did last.
   *
   * @return false when there is nothing to undo in this version of the text
   */
  @Transactional
  boolean undo(UUID transcript, String coder) {
    var settings = hold(transcript);
    var text = texts.current(transcript);
    var last =
        em.createQuery(
                "select a from CodingAct a where a.transcript = :transcript and a.coder = :coder"
                    + " and a.undone = false and a.textVersion = :version order by a.done desc,"
                    + " a.id desc",
                CodingAct.class)
            .setParameter("transcript", transcript)
            .setParameter("coder", coder)
            .setParameter("version", text.version())
            .setMaxResults(1)
            .getResultList();
    if (last.isEmpty()) {
      return false;
    }
    last.get(0).undo();
    for (var change : last.get(0).changes()) {
      undo(text, settings, change, coder);
    }
    return true;
  }

  private void undo(SpokenText text, CodedText settings, Change change, String coder) {
    var segment = em.find(Segment.class, change.id());
    if (change.before().isEmpty()) {
      if (segment != null) {
        drop(segment, QuoteEnd.UNCODED);
      }
      return;
    }
    var before = change.before().get();
    if (segment != null) {
      segment.say(before.valence(), before.memo());
      segment.mark(now(), nextRevision());
    } else if (before.gone() && before.frame().equals(settings.frame())) {
      var given = new Given(before.code(), before.valence(), before.memo());
      var again =
          new Segment(
              text,
              new Span(before.start(), before.end()),
              before.frame(),
              given,
              coder,
              Round.OWN);
      again.mark(now(), nextRevision());
      em.persist(again.with(vault));
    }
  }

  private static Change change(Segment segment, boolean gone) {
    return new Change(
        segment.id(),
        Optional.of(
            new Before(
                segment.start(),
                segment.end(),
                segment.frame(),
                segment.code(),
                segment.valence(),
                segment.memo(),
                gone)));
  }

  private void remember(SpokenText text, String coder, List<Change> changes) {
    if (!changes.isEmpty()) {
      em.persist(new CodingAct(text, coder, changes, now()));
    }
  }

  /** Settles which codes hold for a turn, whatever coders gave. */
  @Transactional
  void settle(UUID transcript, int seen, int turnNumber, Collection<Given> codes, String by) {
    var frame = hold(transcript).frame();
    var text = text(transcript, seen);
    var turn = text.turn(turnNumber).orElseThrow(() -> ProblemType.INVALID_INPUT.because());
    all(transcript).stream()
        .filter(s -> s.isSettled() && s.span().overlaps(turn.words()))
        .forEach(s -> drop(s, QuoteEnd.UNCODED));
    for (var given : codes) {
      var segment = new Segment(text, turn.words(), frame, given, by, Round.SETTLED);
      segment.mark(now(), nextRevision());
      em.persist(segment.with(vault));
    }
    var marks = codes.stream().map(Given::code).collect(Collectors.joining(" "));
    em.persist(new Settlement(text, turn.words(), marks, by, now()));
  }

  /** What was settled in a transcript, newest first. */
  @Transactional
  List<Settlement> settlements(UUID transcript) {
    return em.createQuery(
            "select s from Settlement s where s.transcript = :transcript order by s.settled desc,"
                + " s.id desc",
            Settlement.class)
        .setParameter("transcript", transcript)
        .getResultList();
  }

  /** How many segments have which code of a frame, as coders gave them. */
  @Override
  @Transactional
  public Map<String, Long> uses(String frame) {
    var counts = new HashMap<String, Long>();
    em.createQuery(
            "select s.code, count(s) from Segment s where s.frame = :frame and s.settled = false"
                + " group by s.code",
            Object[].class)
        .setParameter("frame", frame)
        .getResultList()
        .forEach(row -> counts.put((String) row[0], (Long) row[1]));
    return counts;
  }

  /** What codes of one frame were merged in coding holds here too. */
  void onMerge(@Observes CodesMerged merged) {
    codedWith(merged.frame()).forEach(text -> hold(text.transcript()));
    var kept = new HashSet<String>();
    em.createQuery(
            "select s from Segment s where s.frame = :frame and (s.code = :mark or s.code = :into)"
                + " order by s.code",
            Segment.class)
        .setParameter("frame", merged.frame())
        .setParameter("mark", merged.mark())
        .setParameter("into", merged.into())
        .getResultStream()
        .sorted(Comparator.comparing(s -> s.code().equals(merged.mark())))
        .forEach(
            segment -> {
              if (!kept.add(
                  segment.transcript() + segment.coder() + segment.isSettled() + segment.span())) {
                drop(segment, QuoteEnd.UNCODED);
              } else if (segment.code().equals(merged.mark())) {
                segment.recode(merged.into());
                segment.mark(now(), nextRevision());
              }
            });
    quotes.recode(merged);
  }

  // Within the transaction that changes the text, after which no old position is left.
  void onTextChange(@Observes TranscriptChanged changed) {
    var id = changed.transcript();
    if (em.find(CodedText.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
      return;
    }
    var text = texts.current(id);
    var anchor = Anchor.between(changed.before().text(), changed.after().text());
    for (var segment : all(id)) {
      if (changed.erased().stream().anyMatch(segment.span()::overlaps)) {
        drop(segment, QuoteEnd.WITHDRAWN);
        continue;
      }
      var now =
          segment.isFlagged()
              ? Optional.<Span>empty()
              : anchor.moved(segment.span()).or(() -> changed.followed(segment.span()));
      if (now.isPresent()) {
        var words = text.excerpt(now.get());
        if (!words.equals(segment.excerpt())) {
          quotes.end(segment.id(), QuoteEnd.WORDS); // a name is gone from them
        }
        segment.stand(text.version(), now.get(), words);
      } else {
        segment.flag(text.version(), changed.withoutNames(segment.excerpt()));
        quotes.end(segment.id(), QuoteEnd.WORDS);
      }
      segment.mark(now(), nextRevision());
    }
    for (var settlement : settlements(id)) {
      anchor
          .moved(settlement.span())
          .or(() -> changed.followed(settlement.span()))
          .ifPresentOrElse(
              span -> settlement.move(text.version(), span), () -> em.remove(settlement));
    }
    em.createQuery("delete from CodingAct a where a.transcript = :transcript")
        .setParameter("transcript", id)
        .executeUpdate();
  }

  @Transactional
  Optional<Segment> find(UUID id) {
    return Optional.ofNullable(em.find(Segment.class, id)).map(segment -> segment.with(vault));
  }

  /** Everything that is known of how a transcript is coded goes, as its text does. */
  void drop(Segment segment, QuoteEnd why) {
    quotes.end(segment.id(), why);
    em.persist(new SegmentGone(segment, nextRevision()));
    em.remove(segment);
  }

  /** Holds a transcript: nobody else codes it until the transaction ends. */
  CodedText hold(UUID transcript) {
    var held = em.find(CodedText.class, transcript, LockModeType.PESSIMISTIC_WRITE);
    if (held == null) {
      throw ProblemType.UNKNOWN_CODE_FRAME.because(transcript);
    }
    return held;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  long nextRevision() {
    var next = em.createNativeQuery("select nextval('segment_revision')").getSingleResult();
    return ((Number) next).longValue();
  }

  // Read while the transcript is held: a text that changes now waits until the segment is kept, and
  // then moves it along.
  private SpokenText text(UUID transcript, int seen) {
    var text = texts.current(transcript);
    if (text.version() != seen) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    return text;
  }

  private Segment own(UUID transcript, UUID id, long seen, String coder) {
    var segment = em.find(Segment.class, id);
    if (segment == null || !segment.transcript().equals(transcript) || segment.version() != seen) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    if (segment.isSettled() || !segment.coder().equals(coder)) {
      throw ProblemType.NOT_PERMITTED.because(coder);
    }
    return segment;
  }
}
