package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.peillood.coding.FrameChange.Kind;
import org.peillood.coding.FrameChange.What;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;

/** All code frames, what changed in them, and which of them codes which question. */
@ApplicationScoped
public class CodeFrames {

  @PersistenceContext EntityManager em;
  @Inject Codings codings;
  @Inject Clock clock;
  @Inject Event<CodesMerged> merged;
  @Inject @Any Instance<CodedElsewhere> elsewhere;

  /** All frames by name in addresses. */
  @Transactional
  public List<CodeFrame> all() {
    return em.createQuery("select f from CodeFrame f order by f.id", CodeFrame.class)
        .getResultList();
  }

  /** The frames with which a question can be coded: those for it, and those for everything. */
  @Transactional
  List<CodeFrame> fitting(Survey survey, Item item) {
    return all().stream()
        .filter(
            frame ->
                frame.scope().isEmpty()
                    || frame.scope().equals(survey.id())
                    || item.themes().contains(frame.scope()))
        .toList();
  }

  /**
   * The frame with this name.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_CODE_FRAME}
   */
  @Transactional
  public CodeFrame frame(String id) {
    return Optional.ofNullable(em.find(CodeFrame.class, id))
        .orElseThrow(() -> ProblemType.UNKNOWN_CODE_FRAME.because(id));
  }

  @Transactional
  public boolean exists(String id) {
    return em.find(CodeFrame.class, id) != null;
  }

  @Transactional
  public CodeTree tree(String frame) {
    return new CodeTree(
        em.createQuery("select c from Code c where c.frame = :frame", Code.class)
            .setParameter("frame", frame)
            .getResultList());
  }

  /** What was changed in a frame, newest first. */
  @Transactional
  List<FrameChange> history(String frame) {
    return em.createQuery(
            "select c from FrameChange c where c.frame = :frame order by c.edition desc, c.id desc",
            FrameChange.class)
        .setParameter("frame", frame)
        .getResultList();
  }

  /** What was changed in a frame that may change which texts have which code, oldest first. */
  @Transactional
  List<CodeChange> changesOfMeaning(String frame) {
    var tree = tree(frame);
    var changes = new ArrayList<CodeChange>();
    for (var change : history(frame)) {
      CodeChange.of(change, tree).ifPresent(changes::add);
    }
    Collections.reverse(changes);
    return List.copyOf(changes);
  }

  /** Begins a frame without codes. */
  @Transactional
  void begin(String id, Names name, String scope, String by) {
    var frame = new CodeFrame(id, name, scope);
    em.persist(frame);
    tell(frame, new What(Kind.BEGUN, "", ""), by);
  }

  /** Begins a frame with the codes of another that is written down in a file. */
  @Transactional
  void beginAs(String id, Names name, String scope, List<StarterFrame.Ready> codes, String by) {
    var frame = new CodeFrame(id, name, scope);
    em.persist(frame);
    em.flush(); // the codes refer to it
    int place = 0;
    for (var ready : codes) {
      var code = new Code(id, ready.mark(), ready.meaning(), "", place++);
      code.sign(ready.sign());
      em.persist(code);
    }
    var marks = String.join(", ", codes.stream().map(StarterFrame.Ready::mark).toList());
    tell(frame, new What(Kind.BEGUN, "", marks), by);
  }

  /** Begins a frame with the starter codes of the yearly plan. */
  @Transactional
  public void beginAsPlanned(String id, Names name, String by) {
    beginAs(id, name, "", StarterFrame.read(), by);
  }

  /** Begins a frame with codes that come from a file. */
  @Transactional
  public void beginWith(String id, Names name, String scope, List<BroughtCode> codes, String by) {
    var frame = new CodeFrame(id, name, scope);
    em.persist(frame);
    em.flush(); // codes stand on it
    tell(frame, new What(Kind.BEGUN, "", bring(frame, 0, codes)), by);
  }

  /**
   * Adds codes that come from a file to a frame, as its next edition.
   *
   * @param seen the edition that whoever brings them had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  public boolean bring(String id, long seen, List<BroughtCode> codes, String by) {
    return change(
        id, seen, by, pen -> new What(Kind.ADDED, "", bring(pen.frame, pen.tree.size(), codes)));
  }

  private String bring(CodeFrame frame, int from, List<BroughtCode> codes) {
    int place = from;
    for (var brought : codes) {
      var code = new Code(frame.id(), brought.mark(), brought.meaning(), brought.parent(), place++);
      code.sign(brought.sign());
      if (!brought.isOffered()) {
        code.retire();
      }
      em.persist(code);
    }
    return String.join(", ", codes.stream().map(BroughtCode::mark).toList());
  }

  /**
   * Adds a code that is named with words that somebody said, at the top of a frame. Its mark is
   * made of those words.
   *
   * @param words what it is called
   * @param language of the words
   * @return its mark
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_CODE_FRAME}
   */
  @Transactional
  public String addInVivo(String id, String words, Language language, String by) {
    var frame = em.find(CodeFrame.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (frame == null) {
      throw ProblemType.UNKNOWN_CODE_FRAME.because(id);
    }
    var tree = tree(id);
    var said =
        words.length() > NewCode.LONGEST_NAME ? words.substring(0, NewCode.LONGEST_NAME) : words;
    var mark = NewCodes.markFor(said, tree);
    var meaning = new Code.Meaning(new Names(Map.of(language.code(), said)), "", "", said);
    em.persist(new Code(id, mark, meaning, "", tree.size()));
    frame.next();
    tell(frame, new What(Kind.ADDED, mark, said), by);
    return mark;
  }

  /** How many texts have which code of a frame, open answers and whatever else is coded with it. */
  @Transactional
  public Map<String, Long> uses(String frame) {
    var all = new HashMap<>(codings.uses(frame));
    for (var other : elsewhere) {
      other.uses(frame).forEach((mark, count) -> all.merge(mark, count, Long::sum));
    }
    return all;
  }

  /**
   * Changes a frame in one transaction, as its next edition.
   *
   * @param seen the edition that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(String id, long seen, String by, Function<Pen, What> work) {
    var frame = em.find(CodeFrame.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (frame == null) {
      throw ProblemType.UNKNOWN_CODE_FRAME.because(id);
    }
    if (frame.edition() != seen) {
      return false;
    }
    var told = work.apply(new Pen(frame, tree(id)));
    frame.next();
    tell(frame, told, by);
    return true;
  }

  private void tell(CodeFrame frame, What what, String by) {
    em.persist(new FrameChange(frame, what, by, clock.instant()));
  }

  /** Writes in one frame while {@link #change} holds it. */
  final class Pen {
    private final CodeFrame frame;
    private final CodeTree tree;

    private Pen(CodeFrame frame, CodeTree tree) {
      this.frame = frame;
      this.tree = tree;
    }

    What rename(Names name, String scope) {
      frame.rename(name, scope);
      return new What(Kind.FRAME_RENAMED, "", told(name));
    }

    What add(String mark, Code.Meaning meaning, String parent) {
      em.persist(new Code(frame.id(), mark, meaning, parent, tree.size()));
      return new What(Kind.ADDED, mark, told(meaning.name()));
    }

    /** Adds several codes under one, or at the top. */
    What addAll(String parent, List<NewCode> codes) {
      int place = tree.size();
      for (var code : codes) {
        em.persist(new Code(frame.id(), code.mark(), code.meaning(), parent, place++));
      }
      var marks = String.join(", ", codes.stream().map(NewCode::mark).toList());
      return parent.isEmpty()
          ? new What(Kind.ADDED, "", marks)
          : new What(Kind.SPLIT, parent, marks);
    }

    What mean(Code code, Code.Meaning meaning) {
      var before = code.meaning();
      code.mean(meaning);
      return before.name().equals(meaning.name())
          ? new What(Kind.REDEFINED, code.mark(), before.definition())
          : new What(Kind.RENAMED, code.mark(), told(before.name()) + " → " + told(meaning.name()));
    }

    What sign(Code code, Code.Sign sign) {
      var before = code.sign();
      code.sign(sign);
      return new What(
          Kind.SIGNED,
          code.mark(),
          before.memo().isEmpty() ? sign.key() : (sign.key() + " " + before.memo()).strip());
    }

    What move(Code code, String parent) {
      var before = code.parent();
      code.moveUnder(parent);
      return new What(Kind.MOVED, code.mark(), shown(before) + " → " + shown(parent));
    }

    /** Gives everything that was coded with one code to another, and all codes under it. */
    What merge(Code code, Code into) {
      if (tree.withAbove(Set.of(into.mark())).contains(code.mark())) {
        into.moveUnder(code.parent()); // else it would come to stand under itself
      }
      tree.nodes().stream()
          .map(CodeTree.Node::code)
          .filter(below -> below.parent().equals(code.mark()))
          .forEach(below -> below.moveUnder(into.mark()));
      code.mergeInto(into.mark());
      long moved = uses(frame.id()).getOrDefault(code.mark(), 0L);
      codings.replace(frame.id(), code.mark(), into.mark());
      merged.fire(new CodesMerged(frame.id(), code.mark(), into.mark()));
      return new What(Kind.MERGED, code.mark(), "→ " + into.mark() + " (" + moved + ")");
    }

    What retire(Code code) {
      code.retire();
      return new What(Kind.RETIRED, code.mark(), told(code.name()));
    }

    What restore(Code code) {
      code.restore();
      return new What(Kind.RESTORED, code.mark(), told(code.name()));
    }

    CodeTree tree() {
      return tree;
    }

    private String told(Names name) {
      return String.join(" / ", name.byLanguage().values().stream().sorted().toList());
    }

    private String shown(String parent) {
      return parent.isEmpty() ? "–" : parent;
    }
  }

  /** The frame with which the answers to a question are coded. */
  @Transactional
  Optional<CodeFrame> of(String survey, String item) {
    return Optional.ofNullable(em.find(ItemFrame.class, ItemFrame.idOf(survey, item)))
        .map(used -> frame(used.frame()));
  }

  /** The questions of a survey that are coded, each with its frame. */
  @Transactional
  List<ItemFrame> used(String survey) {
    return em.createQuery(
            "select i from ItemFrame i where i.survey = :survey order by i.item", ItemFrame.class)
        .setParameter("survey", survey)
        .getResultList();
  }

  /**
   * Codes the answers to a question with a frame from now on.
   *
   * @return false, and nothing has changed, when something was coded with another already
   */
  @Transactional
  boolean use(String survey, String item, String frame) {
    var known = em.find(ItemFrame.class, ItemFrame.idOf(survey, item));
    if (known == null) {
      em.persist(new ItemFrame(survey, item, frame(frame).id()));
      return true;
    }
    if (known.frame().equals(frame)) {
      return true;
    }
    if (codings.any(survey, item)) {
      return false;
    }
    known.use(frame(frame).id());
    return true;
  }
}
