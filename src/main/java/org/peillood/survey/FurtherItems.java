package org.peillood.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The items that no row of the sheet {@code survey} is, but that a row stands for, as in pyxform:
 * for {@code or_other}, an expression in {@code repeat_count}, and {@code table-list}.
 *
 * @param groupNames of the groups around the row, the outermost first
 */
record FurtherItems(Wording wording, List<String> groupNames) {

  /** What holds the number of instances of a repeat. */
  Item counter(String repeat, String count) {
    return generated(
        repeat + "_count",
        ItemType.CALCULATE,
        Caption.none(),
        Rules.computing(count),
        Origin.COUNT);
  }

  /** The title of a table, which small screens show as a note above its rows. */
  Optional<Item> heading(Sheet.Row row) {
    var caption =
        new Caption(
            wording.optional(row, "label"),
            wording.optional(row, "hint"),
            Translated.none(),
            Map.of());
    return caption.isSilent()
        ? Optional.empty()
        : Optional.of(
            generated(
                "generated_table_list_label_" + row.inSpreadsheet(),
                ItemType.NOTE,
                caption,
                Rules.none(),
                Origin.TABLE));
  }

  /** The first line of a table on a small screen: the choices, and nothing to choose for. */
  Item columnNames(Sheet.Row row, Item first) {
    return new Item(
        "reserved_name_for_field_list_labels_" + row.inSpreadsheet(),
        first.type(),
        Caption.none(),
        new Selection(
            first.selection().source(),
            first.choices(),
            first.selection().inFile(),
            first.missing(),
            OptionalInt.empty(),
            Selection.Other.NONE),
        Rules.none(),
        Attributes.none().looking("label"),
        Meaning.none(),
        groupNames,
        Optional.empty(),
        Origin.TABLE);
  }

  /** The question that follows when "other" was chosen. */
  Item specify(Item item) {
    return generated(
        item.name() + "_other",
        ItemType.TEXT,
        Caption.of(Translated.plain("Specify other.", wording.defaultLanguage())),
        Rules.when("selected(../" + item.name() + ", 'other')"),
        Origin.OTHER);
  }

  private Item generated(String name, ItemType type, Caption caption, Rules rules, Origin origin) {
    return new Item(
        name,
        type,
        caption,
        Selection.none(),
        rules,
        Attributes.none(),
        Meaning.none(),
        groupNames,
        Optional.empty(),
        origin);
  }
}
