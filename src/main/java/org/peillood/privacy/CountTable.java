package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.peillood.statistics.MissingKind;

/**
 * The counts of one table, each with who is counted: cells, margins, bases, boxes. How they hang
 * together follows from the respondents, so nothing need be said about what adds up to what.
 *
 * @param counts all counts of the table, margins included
 */
public record CountTable(List<Counted> counts) {

  /** What it tells about people that they are in a group. */
  public enum Tells {
    /** Something about them: fewer than the minimum cell may not be told. */
    TRAIT,
    /** That they refused, did not know or left the item empty: no trait (decision record 0003). */
    SILENCE
  }

  /**
   * One count of a table.
   *
   * @param who is counted
   * @param tells what it tells about them
   * @param width over how many items it adds up: 0 for a cell; a wider count is kept longer
   */
  public record Counted(Group who, Tells tells, int width) {}

  /**
   * One item of a crossing with the categories that are in the table.
   *
   * @param item its name
   * @param codes of the categories, in order
   */
  public record Split(String item, List<String> codes) {
    public Split {
      codes = List.copyOf(codes);
    }
  }

  public CountTable {
    counts = List.copyOf(counts);
  }

  /**
   * The crossing of items among the respondents of a filter, with every margin; its base are those
   * with one of the categories at every item.
   */
  public static CountTable crossing(Group filter, Split... items) {
    var counts = new ArrayList<>(List.of(new Counted(filter, Tells.TRAIT, 0)));
    for (var split : items) {
      var wider = new ArrayList<Counted>();
      for (var count : counts) {
        for (var code : split.codes()) {
          wider.add(new Counted(count.who().and(split.item(), code), Tells.TRAIT, count.width()));
        }
        wider.add(
            new Counted(
                count.who().and(split.item(), split.codes()), Tells.TRAIT, count.width() + 1));
      }
      counts = wider;
    }
    return new CountTable(counts);
  }

  /**
   * The frequencies of one item among the respondents of a filter with all bases: who answered, who
   * was asked, who was not, why others did not answer, and the filter itself.
   */
  public static CountTable frequencies(Group filter, Split item) {
    var counts = new ArrayList<Counted>();
    for (var code : item.codes()) {
      counts.add(new Counted(filter.and(item.item(), code), Tells.TRAIT, 0));
    }
    var asked = new ArrayList<>(List.of(Group.ANSWERED));
    for (var kind : MissingKind.values()) {
      var silent = filter.and(item.item(), Group.missing(kind));
      if (kind == MissingKind.NOT_ASKED) {
        counts.add(new Counted(silent, Tells.TRAIT, 0));
      } else {
        asked.add(Group.missing(kind));
        counts.add(new Counted(silent, Tells.SILENCE, 0));
      }
    }
    counts.add(new Counted(filter.and(item.item(), Group.ANSWERED), Tells.TRAIT, 1));
    counts.add(new Counted(filter.and(item.item(), asked), Tells.TRAIT, 1));
    counts.add(new Counted(filter, Tells.TRAIT, 2));
    return new CountTable(counts);
  }

  /** The same with more groups: a box of several points, a filter. */
  public CountTable and(Group... groups) {
    var more = new ArrayList<>(counts);
    Arrays.stream(groups).forEach(group -> more.add(new Counted(group, Tells.TRAIT, 0)));
    return new CountTable(more);
  }

  /** The same of an item for which it is a trait, too, to have refused or not to know. */
  public CountTable withTellingSilence() {
    return new CountTable(
        counts.stream().map(c -> new Counted(c.who(), Tells.TRAIT, c.width())).toList());
  }
}
