package org.peillood.planfiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.peillood.policy.PlanShape;

/**
 * A plan in a file held against the plan of the same year that is here, item by item. With the
 * marks in the file it knows what was changed on which side; where both sides changed the same
 * item, a person chooses. Without marks every difference is one of the file.
 */
final class PlanComparison {

  /** Which side is taken for an item. */
  enum Side {
    FILE,
    HERE
  }

  /** How an item differs. */
  enum Difference {
    ADDED,
    CHANGED,
    REMOVED,
    /** Changed here since the file was made; the file has what was before. */
    CHANGED_HERE,
    ADDED_HERE,
    REMOVED_HERE,
    /** Changed on both sides. */
    CONFLICT,
    /** The file is without an item that was changed here. */
    REMOVED_AND_CHANGED_HERE,
    /** Removed here, and changed in the file. */
    CHANGED_AND_REMOVED_HERE,
    /** The items of a kind stand in another order. */
    MOVED;

    /** What is taken when nobody says otherwise; empty when somebody has to. */
    Optional<Side> preset() {
      return switch (this) {
        case ADDED, CHANGED, REMOVED, MOVED -> Optional.of(Side.FILE);
        case CHANGED_HERE, ADDED_HERE, REMOVED_HERE -> Optional.of(Side.HERE);
        case CONFLICT, REMOVED_AND_CHANGED_HERE, CHANGED_AND_REMOVED_HERE -> Optional.empty();
      };
    }

    private boolean isRemoval() {
      return this == REMOVED || this == REMOVED_AND_CHANGED_HERE || this == ADDED_HERE;
    }
  }

  /** One field, as it is here and as it is in the file. */
  record Field(String name, String here, String file) {}

  /**
   * What differs at one item.
   *
   * @param title of the item, for a person to know it by
   * @param leaning what hangs on an item that the file is without; then it stays
   */
  record Change(
      PlanItems.Key key,
      Difference difference,
      String title,
      List<Field> fields,
      List<String> leaning) {

    /** The name of its choice in the form. */
    String choice() {
      return key.kind() + "|" + key.code();
    }

    /** What is taken, whatever anybody chooses. */
    Optional<Side> forced() {
      return leaning.isEmpty() || !difference.isRemoval()
          ? Optional.empty()
          : Optional.of(Side.HERE);
    }
  }

  /** The name under which the order of a kind stands among the choices. */
  static final String ORDER = "*";

  private final PlanItems here;
  private final PlanItems file;
  private final PlanMarks marks;
  private final Function<String, List<String>> leaning;
  private final List<Change> changes = new ArrayList<>();

  private PlanComparison(
      PlanItems here, PlanItems file, PlanMarks marks, Function<String, List<String>> leaning) {
    this.here = here;
    this.file = file;
    this.marks = marks;
    this.leaning = leaning;
  }

  /**
   * @param leaning what other features have hung on a code
   */
  static PlanComparison of(
      PlanTables.Trees here,
      PlanTables.Trees file,
      PlanMarks marks,
      Function<String, List<String>> leaning) {
    var comparison = new PlanComparison(PlanItems.of(here), PlanItems.of(file), marks, leaning);
    for (var kind : PlanItems.KINDS) {
      comparison.kind(kind);
    }
    return comparison;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** Whether the file knows what the plan was when it was made. */
  boolean isMarked() {
    return !marks.areNone();
  }

  private void kind(String kind) {
    var codes = new LinkedHashSet<>(file.codes(kind));
    codes.addAll(here.codes(kind));
    for (var code : codes) {
      var key = new PlanItems.Key(kind, code);
      var ours = here.get(key);
      var theirs = file.get(key);
      difference(key, ours, theirs).ifPresent(one -> add(key, one, ours, theirs));
    }
    order(kind);
  }

  private Optional<Difference> difference(
      PlanItems.Key key, Optional<ObjectNode> ours, Optional<ObjectNode> theirs) {
    var before = marks.of(key);
    var now = ours.map(PlanMarks::mark);
    var sent = theirs.map(PlanMarks::mark);
    if (now.equals(sent)) {
      return Optional.empty();
    }
    if (!isMarked()) {
      return Optional.of(
          now.isEmpty()
              ? Difference.ADDED
              : sent.isEmpty() ? Difference.REMOVED : Difference.CHANGED);
    }
    if (sent.equals(before)) {
      return Optional.of(
          now.isEmpty()
              ? Difference.REMOVED_HERE
              : sent.isEmpty() ? Difference.ADDED_HERE : Difference.CHANGED_HERE);
    }
    if (now.equals(before)) {
      return Optional.of(
          now.isEmpty()
              ? Difference.ADDED
              : sent.isEmpty() ? Difference.REMOVED : Difference.CHANGED);
    }
    return Optional.of(
        now.isEmpty()
            ? Difference.CHANGED_AND_REMOVED_HERE
            : sent.isEmpty() ? Difference.REMOVED_AND_CHANGED_HERE : Difference.CONFLICT);
  }

  private void add(
      PlanItems.Key key,
      Difference difference,
      Optional<ObjectNode> ours,
      Optional<ObjectNode> theirs) {
    var was = ours.map(PlanItems::words).orElse(Map.of());
    var becomes = theirs.map(PlanItems::words).orElse(Map.of());
    var names = new LinkedHashSet<>(was.keySet());
    names.addAll(becomes.keySet());
    var fields =
        names.stream()
            .filter(name -> !Objects.equals(was.get(name), becomes.get(name)))
            .map(
                name -> new Field(name, was.getOrDefault(name, ""), becomes.getOrDefault(name, "")))
            .toList();
    var words = becomes.isEmpty() ? was : becomes;
    var title = words.getOrDefault("title", words.getOrDefault("name.nl", ""));
    var hung = theirs.isEmpty() && isPart(key) ? leaning.apply(key.code()) : List.<String>of();
    changes.add(new Change(key, difference, title, fields, hung));
  }

  private static boolean isPart(PlanItems.Key key) {
    return !key.kind().equals(PlanShape.DOCUMENT);
  }

  // Only what is on both sides can have another order; a mark tells which side moved it.
  private void order(String kind) {
    var common = new LinkedHashSet<>(here.codes(kind));
    common.retainAll(file.codes(kind));
    var ours = List.copyOf(common);
    var theirs = file.codes(kind).stream().filter(common::contains).toList();
    if (ours.equals(theirs) || !isPart(new PlanItems.Key(kind, ""))) {
      return;
    }
    var before =
        marks.marks().keySet().stream()
            .filter(key -> key.kind().equals(kind) && common.contains(key.code()))
            .map(PlanItems.Key::code)
            .toList();
    var difference =
        isMarked() && theirs.equals(before)
            ? Difference.CHANGED_HERE
            : isMarked() && !ours.equals(before) ? Difference.CONFLICT : Difference.MOVED;
    changes.add(
        new Change(
            new PlanItems.Key(kind, ORDER),
            difference,
            "",
            List.of(new Field("", String.join(", ", ours), String.join(", ", theirs))),
            List.of()));
  }

  /** The choices that still have to be made. */
  List<Change> open(Map<String, Side> chosen) {
    return changes.stream().filter(change -> side(change, chosen).isEmpty()).toList();
  }

  /** Which side is taken for a change. */
  static Optional<Side> side(Change change, Map<String, Side> chosen) {
    return change
        .forced()
        .or(() -> Optional.ofNullable(chosen.get(change.choice())))
        .or(change.difference()::preset);
  }

  /** The changes by which the plan here becomes another. */
  List<Change> made(Map<String, Side> chosen) {
    return changes.stream()
        .filter(change -> side(change, chosen).equals(Optional.of(Side.FILE)))
        .toList();
  }

  /**
   * The plan with everything that was chosen. What stays keeps what it stands under, too.
   *
   * @param chosen by the name of the choice
   */
  PlanTables.Trees merged(Map<String, Side> chosen) {
    var sides = new LinkedHashMap<PlanItems.Key, Side>();
    changes.forEach(change -> sides.put(change.key(), side(change, chosen).orElse(Side.HERE)));
    var taken = new LinkedHashMap<PlanItems.Key, ObjectNode>();
    for (var kind : PlanItems.KINDS) {
      for (var code : sequence(kind, sides)) {
        var key = new PlanItems.Key(kind, code);
        var from = sides.getOrDefault(key, Side.FILE) == Side.FILE ? file : here;
        from.get(key).ifPresent(item -> taken.put(key, item));
      }
    }
    return PlanItems.trees(withOwners(taken));
  }

  // The order of one side, with what only the other has after what it stood after there.
  private List<String> sequence(String kind, Map<PlanItems.Key, Side> sides) {
    var isOurs = sides.get(new PlanItems.Key(kind, ORDER)) == Side.HERE;
    var lead = (isOurs ? here : file).codes(kind);
    var other = (isOurs ? file : here).codes(kind);
    var all = new ArrayList<>(lead);
    int after = -1;
    for (var code : other) {
      int at = all.indexOf(code);
      if (at >= 0) {
        after = at;
      } else {
        after++;
        all.add(after, code);
      }
    }
    return all;
  }

  private Map<PlanItems.Key, ObjectNode> withOwners(Map<PlanItems.Key, ObjectNode> taken) {
    var missing = new LinkedHashMap<PlanItems.Key, ObjectNode>();
    Set<PlanItems.Key> looked = new LinkedHashSet<>(taken.keySet());
    for (var key : looked) {
      var at = Optional.of(key);
      while (at.isPresent()) {
        var child = at.get();
        var item =
            Optional.ofNullable(taken.get(child)).or(() -> Optional.ofNullable(missing.get(child)));
        at = item.flatMap(one -> owner(child, one));
        at.filter(owner -> !taken.containsKey(owner))
            .ifPresent(
                owner ->
                    here.get(owner)
                        .or(() -> file.get(owner))
                        .ifPresent(one -> missing.putIfAbsent(owner, one)));
      }
    }
    var all = new LinkedHashMap<>(taken);
    all.putAll(missing);
    return all;
  }

  private static Optional<PlanItems.Key> owner(PlanItems.Key key, ObjectNode item) {
    return PlanItems.ownerKind(key.kind())
        .filter(kind -> item.hasNonNull(PlanItems.IN))
        .map(kind -> new PlanItems.Key(kind, item.get(PlanItems.IN).asText()));
  }

  /** The kinds in which anything differs, in the order of the page. */
  Set<String> kinds() {
    var kinds =
        new TreeSet<String>(
            (one, two) -> PlanItems.KINDS.indexOf(one) - PlanItems.KINDS.indexOf(two));
    changes.forEach(change -> kinds.add(change.key().kind()));
    return kinds;
  }
}
