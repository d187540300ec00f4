package org.peillood.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.Base;
import org.peillood.statistics.Bases;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.MissingKind;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;

/**
 * The bases of an item as they may be shown. That somebody refused, did not know or left an item
 * empty is no trait of theirs and is shown, except for sensitive items. Who was asked is decided by
 * routing, that is, by another answer, and is protected like one. See decision record 0003.
 */
final class PublishedBases {

  private PublishedBases() {}

  static ResultTable.Bases of(Item item, Bases bases, DisclosureControl control) {
    return item.sensitive() ? sensitive(bases, control) : ordinary(bases, control);
  }

  private static ResultTable.Bases ordinary(Bases bases, DisclosureControl control) {
    boolean withheld = control.isSmall(bases.answered());
    if (control.isSmall(bases.asked()) || control.isSmall(bases.missing(MissingKind.NOT_ASKED))) {
      // The kinds of missing would add up, with the answers, to the number that was asked.
      return new ResultTable.Bases(Optional.empty(), answered(bases, !withheld), Map.of(), true);
    }
    if (withheld) {
      // What is missing, taken from what was asked, would leave the number of answers.
      return new ResultTable.Bases(
          Optional.of(bases.asked()),
          Optional.empty(),
          Map.of(MissingCode.NOT_ASKED, bases.missing(MissingKind.NOT_ASKED)),
          true);
    }
    var missing = new EnumMap<MissingCode, Long>(MissingCode.class);
    bases.missing().forEach((kind, count) -> missing.put(ItemColumns.code(kind), count));
    return new ResultTable.Bases(
        Optional.of(bases.asked()), Optional.of(bases.answered()), missing, false);
  }

  private static Optional<Long> answered(Bases bases, boolean shown) {
    return shown ? Optional.of(bases.answered()) : Optional.empty();
  }

  private static ResultTable.Bases sensitive(Bases bases, DisclosureControl control) {
    var safe =
        control.protect(
            new FrequencyTable("", Base.ANSWERED, bases, bases.answered(), List.of(), true));
    var missing = new EnumMap<MissingCode, Long>(MissingCode.class);
    safe.missing()
        .forEach(
            (kind, count) ->
                count.value().ifPresent(shown -> missing.put(ItemColumns.code(kind), shown)));
    return new ResultTable.Bases(
        safe.asked().value(),
        safe.answered().value(),
        missing,
        safe.asked().isSuppressed()
            || safe.answered().isSuppressed()
            || missing.size() < MissingKind.values().length);
  }
}
