package org.peillood.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Rows;

/**
 * Tables that are shown beside each other, or after others, about the same respondents: cells,
 * margins, bases, filters and waves are protected together, so that no sum or difference of what is
 * shown gives away what is not. Immutable; nothing is stored here. See decision record 0005.
 *
 * <p>The rule, with k the minimum cell. A reader knows all shown counts, now and in the journal,
 * which groups are within which, and that people come in whole numbers. Then
 *
 * <ul>
 *   <li>a count of 1 … k - 1 (of 0 … k - 1 when zeros are sensitive) is suppressed, and may for all
 *       that the reader knows be k or more;
 *   <li>what one count has over another within it, and those who are in exactly the same counts,
 *       are not known to be 1 … k - 1 people;
 *   <li>no suppressed count can have one value only;
 *   <li>a group that was suppressed before stays suppressed;
 *   <li>of a table of 1 … k - 1 people nothing is shown.
 * </ul>
 *
 * Where this cannot be proved, all that is not out yet is suppressed. What earlier releases gave
 * away is not mended by that, and nothing is added to it.
 */
public final class LinkedTables {
  private final Function<Group, Rows> respondents;
  private final List<CountTable> tables;
  private final PossibleKinds.Kinds kinds;
  private final Released journal;

  private LinkedTables(
      Function<Group, Rows> respondents,
      List<CountTable> tables,
      PossibleKinds.Kinds kinds,
      Released journal) {
    this.respondents = respondents;
    this.tables = List.copyOf(tables);
    this.kinds = kinds;
    this.journal = journal;
  }

  /** No tables yet, over these respondents. */
  public static LinkedTables over(Microdata data) {
    return over(who -> who.in(data));
  }

  /** No tables yet, with something else that knows who is in a group. */
  public static LinkedTables over(Function<Group, Rows> respondents) {
    return new LinkedTables(
        respondents, List.of(), new PossibleKinds.Kinds(List.of(), List.of()), Released.nothing());
  }

  /** The same with another table. */
  public LinkedTables with(CountTable table) {
    var more = new ArrayList<>(tables);
    more.add(table);
    return new LinkedTables(respondents, more, kinds, journal);
  }

  /** The same after all this was released. */
  public LinkedTables after(Released earlier) {
    return new LinkedTables(respondents, tables, kinds, journal.and(earlier));
  }

  /** The same for a reader who has to reckon with these kinds of people. */
  LinkedTables among(PossibleKinds.Kinds possible) {
    return new LinkedTables(respondents, tables, possible, journal);
  }

  /** What may be shown. */
  public ProtectedCounts protectedBy(DisclosureControl control) {
    return new Links(respondents, tables, kinds.certain(), kinds.doubtful(), journal, control)
        .solved();
  }
}
