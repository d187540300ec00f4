package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.privacy.CountTable.Counted;
import org.peillood.privacy.CountTable.Tells;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;

/**
 * Which counts of crossings may be shown: of up to three items at a time, whatever was asked for
 * before. The answer follows from the responses alone, so it is the same for everybody, on every
 * node, and needs no journal of what somebody saw.
 *
 * <p>Crossings are protected in an order that is always the same: an item by itself as its own page
 * shows it, two items after each of them, three items after each pair. What an earlier one showed
 * or hid is known to the later one. Empty cells are protected like small ones. Who was asked an
 * item tells what they had answered to the item that decides about it; so a crossing with such an
 * item comes after the crossing with the deciding item, and is held against all kinds of people
 * that routing allows ({@link PossibleKinds}). See decision record 0025.
 *
 * <p>Begins without any crossing and keeps those it has worked out, for as long as the responses
 * stay as they are. Safe to share between threads.
 */
public final class SafeCrossings {
  /** More items at a time leave too few people in a cell to be worth the work. */
  public static final int MOST_ITEMS = 3;

  /**
   * Of larger tables with a small cell nothing is shown: it would take too long to find what may.
   */
  private static final int MOST_COUNTS = 1_500;

  private static final List<String> SILENT =
      Stream.of(MissingKind.values())
          .filter(kind -> kind != MissingKind.NOT_ASKED)
          .map(Group::missing)
          .toList();

  /** Stands for everybody who was asked an item. */
  public static final List<String> ASKED =
      Stream.concat(Stream.of(Group.ANSWERED), SILENT.stream()).toList();

  /**
   * What is crossed: an item, or one category of an item of which several can be chosen.
   *
   * @param category empty for an item of which one category is chosen, and where only the number of
   *     answers counts
   * @param isBase whether nothing counts of the item but who was asked it and who answered
   */
  public record Term(String item, Optional<String> category, boolean isBase) {

    /** The whole item. */
    public static Term of(String item) {
      return new Term(item, Optional.empty(), false);
    }

    /** One category of an item of which several can be chosen. */
    public static Term of(String item, String category) {
      return new Term(item, Optional.of(category), false);
    }

    /** Who was asked an item, and who answered it. */
    static Term base(String item) {
      return new Term(item, Optional.empty(), true);
    }

    /** Whether both are of one item: who has no answer to one has none to the other. */
    boolean isOfSameItem(Term other) {
      return item.equals(other.item);
    }

    private String key() {
      return item + " " + category.orElse("") + (isBase ? "(BASE)" : "");
    }
  }

  /** What is known about the items beside their answers. */
  public interface Items {
    /** The items that decide who is asked this one, the nearest first. */
    List<String> decidersOf(String item);

    /**
     * Whether an item only asks whether others may be asked. It is never crossed itself, so it
     * gives nothing away but who was asked those others.
     */
    boolean isConsent(String item);

    /**
     * Whether people are asked an item who answered the items that decide about it so, whether or
     * not there are any: for that no response tells, and every reader of the questionnaire knows.
     *
     * @param codes by deciding item, each a category or one of {@link Group#missing}
     * @return empty when it does not follow from these
     */
    Optional<Boolean> isAsked(String item, Map<String, List<String>> codes);

    /**
     * The categories of a deciding item of which several can be chosen, by which alone it decides
     * whether this item is asked.
     *
     * @return empty when it decides by more, such as by how many were chosen
     */
    Optional<Set<String>> decidingCategories(String item, String decider);

    /** What is shown and hidden of a term by itself, on the page of its item. */
    Released alone(Term term);

    /** Whether one score can be made of both items, and shown with its spread. */
    boolean makeScore(String item, String other);

    /** What an answer counts for in a score; empty where it does not. */
    OptionalInt points(String item, String code);
  }

  private final Microdata data;
  private final DisclosureControl control;
  private final Items items;
  private final Map<List<Term>, Solved> solved = new HashMap<>();
  private final Map<Term, Released> alone = new HashMap<>();
  private final AnswerCells cells;
  private final Deciders deciders;
  private final Followers followers;
  private final Map<Group, Boolean> nobody = new HashMap<>();

  /**
   * A crossing that is worked out.
   *
   * @param hidden groups; empty when every cell is large enough by itself
   */
  private record Solved(Optional<Set<Group>> hidden, Released released) {
    boolean isShown(Group who) {
      return hidden.map(groups -> !groups.contains(who)).orElse(true);
    }
  }

  private SafeCrossings(Microdata data, DisclosureControl control, Items items) {
    this.data = data;
    this.control = control;
    this.items = items;
    this.cells = new AnswerCells(data);
    this.deciders = new Deciders(data, items);
    this.followers = new Followers(cells);
  }

  /** The crossings of these responses. */
  public static SafeCrossings over(Microdata data, DisclosureControl control, Items items) {
    return new SafeCrossings(data, control, items);
  }

  /**
   * Whether the number of people in a group may be shown. A group of several categories of an item
   * may when each of them may; one with conditions on more than {@link #MOST_ITEMS} items may not.
   */
  public boolean isShown(Group who) {
    return !control.isSmall(data.size()) && parts(who).allMatch(this::isPartShown);
  }

  /** The groups that add up to this one, each with one category per item. */
  private Stream<Group> parts(Group who) {
    Stream<Group> parts = Stream.of(Group.everyone());
    for (var condition : who.where().entrySet()) {
      var item = condition.getKey();
      var choices = choices(item, condition.getValue());
      parts = parts.flatMap(part -> choices.stream().map(codes -> part.and(item, codes)));
    }
    return parts;
  }

  private List<List<String>> choices(String item, List<String> codes) {
    boolean isWhole = codes.contains(Group.ANSWERED);
    boolean isSeveral = data.column(item).orElseThrow() instanceof MultipleColumn;
    return isWhole || isSeveral ? List.of(codes) : codes.stream().map(List::of).toList();
  }

  private boolean isPartShown(Group who) {
    var terms = new ArrayList<Term>();
    for (var condition : who.where().entrySet()) {
      boolean isWhole = condition.getValue().contains(Group.ANSWERED);
      boolean isSeveral = data.column(condition.getKey()).orElseThrow() instanceof MultipleColumn;
      if (isSeveral && !isWhole && condition.getValue().size() > 1) {
        return false;
      }
      terms.add(
          isSeveral && !isWhole
              ? Term.of(condition.getKey(), condition.getValue().get(0))
              : Term.of(condition.getKey()));
    }
    if (terms.size() > MOST_ITEMS
        || (terms.size() > 1 && terms.stream().anyMatch(term -> items.isConsent(term.item())))) {
      return false;
    }
    return terms.size() < 2
        ? terms.stream().allMatch(term -> isShownAlone(term, who))
        : isEmptyAlone(who) || solved(terms).isShown(who);
  }

  private boolean isShownAlone(Term term, Group who) {
    return alone(term).hidden().stream().noneMatch(hidden -> hidden.who().equals(who));
  }

  /**
   * What is shown and hidden of a term by itself, given what is of those who decide about it: how
   * many were asked an item may be the count of an answer to another. Who answered may be told: it
   * is not known how many were asked and kept silent, once that is not told.
   */
  private synchronized Released alone(Term term) {
    var known = alone.get(term);
    if (known == null) {
      known = after(term, items.alone(term));
      alone.put(term, known);
    }
    return known;
  }

  private Released after(Term term, Released own) {
    var journal = Released.nothing();
    for (var decider : deciders.of(term, List.of(term))) {
      journal = journal.and(alone(decider));
    }
    var asked = Group.everyone().and(term.item(), ASKED);
    var notAsked = Group.everyone().and(term.item(), Group.missing(MissingKind.NOT_ASKED));
    var table =
        new CountTable(
            List.of(
                new Counted(asked, Tells.TRAIT, 0),
                new Counted(notAsked, Tells.TRAIT, 0),
                new Counted(Group.everyone(), Tells.TRAIT, 1)));
    if (journal.hidden().isEmpty()
        || solved(
                LinkedTables.over(few(table, journal))
                    .with(table)
                    .after(journal)
                    .protectedBy(control))
            .isShown(asked)) {
      return own;
    }
    var silent = SILENT.stream().map(kind -> Group.everyone().and(term.item(), kind)).toList();
    var hidden = new LinkedHashSet<>(own.hidden());
    hidden.add(new Released.Hidden(asked, Tells.TRAIT));
    hidden.add(new Released.Hidden(notAsked, Tells.TRAIT));
    return new Released(
        own.shown().stream()
            .filter(one -> !one.who().equals(asked) && !one.who().equals(notAsked))
            .filter(one -> !silent.contains(one.who()))
            .toList(),
        List.copyOf(hidden));
  }

  /** Works a crossing out, after those that come before it. */
  private synchronized Solved solved(List<Term> crossed) {
    var terms = crossed.stream().sorted(Comparator.comparing(Term::key)).toList();
    var known = solved.get(terms);
    if (known == null) {
      known = solve(terms);
      solved.put(terms, known);
    }
    return known;
  }

  private Solved solve(List<Term> terms) {
    var table = table(terms);
    var before = before(terms);
    if (terms.size() == MOST_ITEMS
        ? siblings(terms).anyMatch(this::hasSmall)
        : tellOfHidden(terms)) {
      return withheld(table);
    }
    if (before.stream().allMatch(earlier -> earlier.hidden().isEmpty())
        && terms.stream().allMatch(term -> alone(term).hidden().isEmpty())
        && !hasSmall(terms)) {
      return new Solved(Optional.empty(), shown(table));
    }
    var crossed = withDeciders(terms);
    if (table.counts().size() > MOST_COUNTS || crossed.isEmpty()) {
      return withheld(table);
    }
    var behind = behind(crossed.get());
    var possible = new PossibleKinds(cells, items);
    var kinds = possible.of(crossed.get());
    var withBehind = possible.of(Stream.concat(crossed.get().stream(), behind.stream()).toList());
    if (kinds.isEmpty() || withBehind.isEmpty()) {
      return withheld(table);
    }
    var journal = Released.nothing();
    for (var follower : behind) {
      journal = journal.and(Followers.bases(follower, alone(Term.of(follower.item()))));
    }
    for (var term : terms) {
      journal = journal.and(alone(term));
      for (var decider : deciders.of(term, terms)) {
        journal = journal.and(alone(decider));
      }
    }
    for (var earlier : before) {
      journal = journal.and(earlier.released());
    }
    var some = few(table, journal);
    var tables = LinkedTables.over(some).with(table).after(journal);
    var found = solved(tables.among(withBehind.get()).protectedBy(control.withSensitiveZeros()));
    return isToldByScore(terms, kinds.get().certain(), some, found) ? withheld(table) : found;
  }

  /**
   * Whether a score of items that are crossed tells what the crossing hides, see {@link
   * PointProducts}. Of three items it is not worked out what scores of columns tell.
   */
  private boolean isToldByScore(
      List<Term> terms, List<Group> kinds, Microdata some, Solved crossing) {
    if (crossing.released().hidden().isEmpty() || !makeScore(terms)) {
      return false;
    }
    if (terms.size() > 2) {
      return true;
    }
    var products =
        new PointProducts(
            kinds,
            kind -> kind.in(some).count(),
            kind -> points(kind, terms.get(0)) * (double) points(kind, terms.get(1)));
    crossing.released().shown().forEach(shown -> products.shown(shown.who()));
    return crossing.released().hidden().stream().anyMatch(hidden -> products.tell(hidden.who()));
  }

  private boolean makeScore(List<Term> terms) {
    return terms.stream()
        .anyMatch(
            one ->
                terms.stream()
                    .anyMatch(
                        other ->
                            !one.item().equals(other.item())
                                && items.makeScore(one.item(), other.item())));
  }

  private int points(Group kind, Term term) {
    return kind.where().getOrDefault(term.item(), List.of()).stream()
        .mapToInt(code -> items.points(term.item(), code).orElse(0))
        .sum();
  }

  /**
   * What is crossed and what decides about it; none where that is {@link Deciders#isUnsettled
   * unsettled}.
   */
  private Optional<List<Term>> withDeciders(List<Term> terms) {
    var all = new LinkedHashSet<>(terms);
    for (var term : terms) {
      for (var decider : deciders.of(term, terms)) {
        if (deciders.isUnsettled(decider)) {
          return Optional.empty();
        }
        all.add(decider);
      }
    }
    return Optional.of(List.copyOf(all));
  }

  /**
   * The items that these decide about, as far as how many were asked and answered them says
   * something of these: as many at least gave an answer behind which they are asked.
   */
  private List<Term> behind(List<Term> crossed) {
    var found = new ArrayList<Followers.Follower>();
    for (var item : data.names()) {
      if (crossed.stream().noneMatch(term -> term.item().equals(item))) {
        var by = deciders.of(item).stream().filter(crossed::contains).toList();
        if (by.size() > 1 || by.stream().anyMatch(one -> !alone(one).hidden().isEmpty())) {
          found.add(followers.of(item, by, alone(Term.of(item))));
        }
      }
    }
    return Followers.telling(found);
  }

  private boolean hasSmall(List<Term> terms) {
    return cells.hasSmall(terms, control);
  }

  /**
   * The same crossing with each category of an item of which several can be chosen. Everybody chose
   * at least one, so that with three items the categories would have to be protected together.
   */
  private Stream<List<Term>> siblings(List<Term> terms) {
    return terms.stream()
        .filter(term -> term.category().isPresent())
        .flatMap(
            term ->
                data.multiple(term.item()).categories().stream()
                    .map(
                        code ->
                            terms.stream()
                                .map(
                                    other ->
                                        other.equals(term) ? Term.of(term.item(), code) : other)
                                .toList()));
  }

  /**
   * Whether a category that can be chosen beside others tells too much in columns: that all of some
   * column chose it; or, with others that are shown, how many chose hidden ones. For everybody
   * chose something, so of some people at least as many chose a hidden one as are left beside all
   * shown.
   */
  private boolean tellOfHidden(List<Term> two) {
    return IntStream.range(0, two.size())
        .filter(place -> two.size() > 1 && two.get(place).category().isPresent())
        .anyMatch(place -> tellOfHidden(two.get(place), two.get(1 - place)));
  }

  private boolean tellOfHidden(Term category, Term column) {
    if (cells.isChosenByAllOfSome(category, column)) {
      // Who did not choose it is no count of the table, so it cannot hide that they are nobody.
      return true;
    }
    var all =
        data.multiple(category.item()).categories().stream()
            .map(code -> Term.of(category.item(), code))
            .toList();
    var large = all.stream().filter(one -> !hasSmall(List.of(one, column))).toList();
    return large.size() < all.size() && !cells.isCovered(category, column, large);
  }

  /** A crossing of which nothing is shown. */
  private static Solved withheld(CountTable table) {
    var all =
        table.counts().stream()
            .map(count -> new Released.Hidden(count.who(), count.tells()))
            .toList();
    return new Solved(groups(all), new Released(List.of(), all));
  }

  private static Solved solved(ProtectedCounts counts) {
    return new Solved(groups(counts.released().hidden()), counts.released());
  }

  private static Optional<Set<Group>> groups(List<Released.Hidden> hidden) {
    return Optional.of(hidden.stream().map(Released.Hidden::who).collect(Collectors.toSet()));
  }

  /** The deciding items that are themselves crossed with others. */
  private List<Term> crossedDeciders(Term term, List<Term> crossed) {
    return deciders.of(term, crossed).stream()
        .filter(decider -> !items.isConsent(decider.item()))
        .toList();
  }

  /** The crossings that are protected before this one. */
  private List<Solved> before(List<Term> terms) {
    var before = new ArrayList<Solved>();
    for (var term : terms) {
      var others = terms.stream().filter(other -> !other.equals(term)).toList();
      if (others.size() > 1) {
        before.add(solved(others));
      }
      if (term.category().isPresent()) {
        // All categories of an item share its base, so that is decided first, for all of them.
        before.add(solved(with(others, Term.of(term.item()))));
      }
      for (var decider : crossedDeciders(term, terms)) {
        before.add(solved(with(others, decider)));
      }
    }
    return before;
  }

  private static List<Term> with(List<Term> others, Term term) {
    return Stream.concat(others.stream(), Stream.of(term)).toList();
  }

  /** Every count that a page could show of a crossing: cells, margins and bases. */
  private CountTable table(List<Term> terms) {
    var counts = List.of(new Counted(Group.everyone(), Tells.TRAIT, 0));
    for (var term : terms) {
      var wider = new ArrayList<Counted>();
      for (var count : counts) {
        for (var code : AnswerCells.codes(term, data)) {
          wider.add(new Counted(count.who().and(term.item(), code), Tells.TRAIT, count.width()));
        }
        wider.add(
            new Counted(
                count.who().and(term.item(), Group.ANSWERED), Tells.TRAIT, count.width() + 1));
        if (terms.size() < MOST_ITEMS) {
          wider.add(
              new Counted(count.who().and(term.item(), ASKED), Tells.TRAIT, count.width() + 1));
        }
        wider.add(new Counted(count.who(), Tells.TRAIT, count.width() + 1));
      }
      counts = wider;
    }
    return new CountTable(counts.stream().filter(count -> !isEmptyAlone(count.who())).toList());
  }

  /** Whether the page of an item says that nobody is in one of the conditions. */
  private synchronized boolean isEmptyAlone(Group who) {
    return who.where().entrySet().stream()
        .map(one -> Group.everyone().and(one.getKey(), one.getValue()))
        .anyMatch(one -> nobody.computeIfAbsent(one, group -> group.in(data).count() == 0));
  }

  /** All of a table was shown; how many they are plays no part in what comes after. */
  private static Released shown(CountTable table) {
    return new Released(
        table.counts().stream()
            .map(count -> new Released.Shown(count.who(), count.tells(), 0))
            .toList(),
        List.of());
  }

  /**
   * A part of the respondents that is as good as all for deciding what to hide: of each combination
   * at most so many that it makes no difference whether there are more. A way in which few people
   * could have answered otherwise is one for many too.
   */
  private Microdata few(CountTable table, Released journal) {
    var terms = terms(table, journal);
    long most = 20L * control.minimumCell();
    if (data.size() <= most) {
      return data;
    }
    var rows = cells.atMost(most, terms);
    var columns =
        terms.stream()
            .map(Term::item)
            .distinct()
            .map(name -> data.column(name).orElseThrow())
            .toList();
    return Microdata.of(columns).where(rows);
  }

  /** All terms of which a group of the table or journal speaks. */
  private List<Term> terms(CountTable table, Released journal) {
    var all =
        Stream.of(
                table.counts().stream().map(Counted::who),
                journal.shown().stream().map(Released.Shown::who),
                journal.hidden().stream().map(Released.Hidden::who))
            .flatMap(Function.identity())
            .flatMap(who -> who.where().entrySet().stream())
            .flatMap(this::terms)
            .distinct()
            .sorted(Comparator.comparing(Term::key))
            .toList();
    return all.stream()
        .filter(term -> !term.isBase() || !all.contains(Term.of(term.item())))
        .toList();
  }

  private Stream<Term> terms(Map.Entry<String, List<String>> condition) {
    var whole = Term.of(condition.getKey());
    boolean isOfBases = condition.getValue().stream().allMatch(code -> code.startsWith("("));
    if (isOfBases && data.column(condition.getKey()).orElseThrow() instanceof CategoricalColumn) {
      return Stream.of(Term.base(condition.getKey()));
    }
    return data.column(condition.getKey()).orElseThrow() instanceof MultipleColumn several
        ? Stream.concat(
            Stream.of(whole),
            condition.getValue().stream()
                .filter(several.categories()::contains)
                .map(code -> Term.of(condition.getKey(), code)))
        : Stream.of(whole);
  }
}
