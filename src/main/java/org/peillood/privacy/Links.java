package org.peillood.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.peillood.privacy.CountTable.Tells;
import org.peillood.privacy.LinkedCounts.Earlier;
import org.peillood.statistics.Rows;

/**
 * Works out how the counts of several tables hang together: groups of exactly the same people are
 * one figure, people in exactly the same groups are one atom. Lives for one release.
 */
final class Links {
  private final List<CountTable> tables;
  private final DisclosureControl control;
  private final List<Group> certain;
  private final List<Group> doubtful;
  private final BitSet impossible = new BitSet();
  private final Map<Group, Tells> tells = new LinkedHashMap<>();
  private final Map<Group, Integer> widths = new HashMap<>();
  private final Map<Group, Earlier> earlier = new HashMap<>();
  private final Map<Group, Rows> rows = new LinkedHashMap<>();
  private final Map<Group, BitSet> atomsOf = new HashMap<>();
  private final Map<Group, Integer> figureOf = new HashMap<>();

  Links(
      Function<Group, Rows> respondents,
      List<CountTable> tables,
      List<Group> certain,
      List<Group> doubtful,
      Released journal,
      DisclosureControl control) {
    this.tables = tables;
    this.certain = certain;
    this.doubtful = doubtful;
    this.control = control;
    for (var table : tables) {
      for (var count : table.counts()) {
        add(count.who(), count.tells());
        widths.merge(count.who(), count.width(), Math::max);
      }
    }
    for (var count : journal.hidden()) {
      add(count.who(), count.tells());
      earlier.put(count.who(), Earlier.HIDDEN);
    }
    for (var count : journal.shown()) {
      add(count.who(), count.tells());
      earlier.put(count.who(), Earlier.SHOWN);
    }
    tells.keySet().forEach(who -> rows.put(who, respondents.apply(who)));
  }

  private void add(Group who, Tells what) {
    // What is a trait in one table is a trait in all.
    tells.merge(who, what, (one, other) -> one == Tells.TRAIT ? one : other);
  }

  ProtectedCounts solved() {
    var counts = new LinkedCounts(people(), figures(), impossible);
    new LinkedSuppression(counts, control).solve();
    var suppressed = withheld();
    rows.keySet().stream().filter(who -> isHidden(who, counts)).forEach(suppressed::add);
    return published(suppressed);
  }

  private boolean isHidden(Group who, LinkedCounts counts) {
    var figure = figureOf.get(who);
    return figure == null
        ? earlier.get(who) == Earlier.HIDDEN
        : counts.isHidden(counts.place(figure));
  }

  /** The counts of tables with a base that is small itself, empty cells included. */
  private Set<Group> withheld() {
    var withheld = new HashSet<Group>();
    for (var table : tables) {
      long base = table.counts().stream().mapToLong(count -> size(count.who())).max().orElse(0);
      if (base > 0 && base < control.minimumCell()) {
        table.counts().stream()
            .map(CountTable.Counted::who)
            .filter(who -> earlier.get(who) != Earlier.SHOWN)
            .forEach(withheld::add);
      }
    }
    return withheld;
  }

  private long size(Group who) {
    return rows.getOrDefault(who, Rows.all(0)).count();
  }

  private ProtectedCounts published(Set<Group> suppressed) {
    var counts = new LinkedHashMap<Group, Published<Long>>();
    var shown = new ArrayList<Released.Shown>();
    var hidden = new ArrayList<Released.Hidden>();
    for (var table : tables) {
      for (var counted : table.counts()) {
        var who = counted.who();
        var what = tells.getOrDefault(who, Tells.TRAIT);
        if (suppressed.contains(who)) {
          counts.put(who, Published.suppressed());
          hidden.add(new Released.Hidden(who, what));
        } else {
          counts.put(who, Published.shown(size(who)));
          shown.add(new Released.Shown(who, what, size(who)));
        }
      }
    }
    return new ProtectedCounts(counts, new Released(shown, hidden));
  }

  /** Splits the respondents by every group in turn; gives the people per atom. */
  private long[] people() {
    int respondents = rows.values().stream().mapToInt(Rows::size).max().orElse(0);
    var atom = new int[respondents];
    int atoms = respondents == 0 ? 0 : 1;
    for (var group : rows.values()) {
      var inside = new HashMap<Integer, Integer>();
      for (int row = group.next(0); row >= 0; row = group.next(row + 1)) {
        int fresh = atoms + inside.size();
        atom[row] = inside.computeIfAbsent(atom[row], outside -> fresh);
      }
      atoms += inside.size();
    }
    var people = new ArrayList<Long>();
    var number = new HashMap<Integer, Integer>();
    for (int row = 0; row < respondents; row++) {
      int place = number.computeIfAbsent(atom[row], split -> number.size());
      if (place == people.size()) {
        people.add(0L);
      }
      people.set(place, people.get(place) + 1);
    }
    rows.forEach((who, group) -> atomsOf.put(who, atoms(group, atom, number)));
    if (!certain.isEmpty()) {
      addEmptyKinds(people);
    } else if (control.isSmall(0)) {
      addEmptyGroups(people);
    }
    return people.stream().mapToLong(Long::longValue).toArray();
  }

  private static BitSet atoms(Rows group, int[] atom, Map<Integer, Integer> number) {
    var atoms = new BitSet();
    for (int row = group.next(0); row >= 0; row = group.next(row + 1)) {
      atoms.set(number.getOrDefault(atom[row], 0));
    }
    return atoms;
  }

  /**
   * Kinds of people that there could be have an atom, also when there are none. Those that a reader
   * may rule out only keep apart what is not known to be the same.
   */
  private void addEmptyKinds(List<Long> people) {
    var groups = List.copyOf(rows.keySet());
    var known = new HashSet<BitSet>();
    for (int atom = 0; atom < people.size(); atom++) {
      int one = atom;
      known.add(where(groups, who -> atomsOf.getOrDefault(who, new BitSet()).get(one)));
    }
    var memberships = new Memberships(groups);
    certain.forEach(kind -> addEmptyKind(memberships.of(kind), groups, people, known));
    int first = people.size();
    doubtful.forEach(kind -> addEmptyKind(memberships.of(kind), groups, people, known));
    impossible.set(first, people.size());
  }

  private void addEmptyKind(BitSet in, List<Group> groups, List<Long> people, Set<BitSet> known) {
    if (known.add(in)) {
      int atom = people.size();
      people.add(0L);
      in.stream()
          .mapToObj(groups::get)
          .forEach(who -> atomsOf.computeIfAbsent(who, none -> new BitSet()).set(atom));
    }
  }

  /** In which groups somebody is, item by item: there are few codes and many kinds. */
  private static final class Memberships {
    private final List<Group> groups;
    private final Map<Group, BitSet> byCondition = new HashMap<>();
    private final Set<String> items = new HashSet<>();

    Memberships(List<Group> groups) {
      this.groups = groups;
      groups.forEach(who -> items.addAll(who.where().keySet()));
    }

    /** The groups that a kind is in. */
    BitSet of(Group kind) {
      var in = new BitSet();
      in.set(0, groups.size());
      for (var item : items) {
        var codes = kind.where().get(item);
        var at = Group.everyone().and(item, codes == null ? List.of() : codes);
        in.and(byCondition.computeIfAbsent(at, condition -> meeting(item, condition)));
      }
      return in;
    }

    private BitSet meeting(String item, Group condition) {
      return where(
          groups,
          who ->
              !who.where().containsKey(item)
                  || condition.where().getOrDefault(item, List.of()).stream()
                      .map(code -> Group.everyone().and(item, code))
                      .anyMatch(
                          one ->
                              one.implies(
                                  Group.everyone()
                                      .and(item, who.where().getOrDefault(item, List.of())))));
    }
  }

  private static BitSet where(List<Group> groups, Predicate<Group> isIn) {
    var found = new BitSet();
    for (int group = 0; group < groups.size(); group++) {
      found.set(group, isIn.test(groups.get(group)));
    }
    return found;
  }

  /** When zeros are sensitive, a group without people has an atom without people. */
  private void addEmptyGroups(List<Long> people) {
    for (var empty : rows.keySet().stream().filter(who -> size(who) == 0).toList()) {
      int atom = people.size();
      people.add(0L);
      atomsOf.forEach(
          (who, atoms) -> {
            if (empty.implies(who)) {
              atoms.set(atom);
            }
          });
    }
  }

  private List<LinkedCounts.Figure> figures() {
    var figures = new ArrayList<LinkedCounts.Figure>();
    var byAtoms = new HashMap<BitSet, Integer>();
    for (var who : rows.keySet()) {
      var atoms = atomsOf.getOrDefault(who, new BitSet());
      if (!atoms.isEmpty()) {
        int figure = byAtoms.computeIfAbsent(atoms, same -> byAtoms.size());
        figureOf.put(who, figure);
        var own =
            new LinkedCounts.Figure(
                atoms,
                tells.getOrDefault(who, Tells.TRAIT),
                widths.getOrDefault(who, 0),
                earlier.getOrDefault(who, Earlier.NOTHING));
        if (figure == figures.size()) {
          figures.add(own);
        } else {
          figures.set(figure, figures.get(figure).and(own));
        }
      }
    }
    return figures;
  }
}
