package org.peillood.survey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a question type looks in an XForm. A new type is a new line in the table here.
 *
 * @param tag the element of the body; none for what nobody sees
 * @param dataType the {@code type} of its bind
 */
record Control(Optional<String> tag, String dataType) {

  private static final Map<ItemType, Control> BY_TYPE = new EnumMap<>(ItemType.class);

  static {
    BY_TYPE.put(ItemType.SELECT_ONE, shown("select1", "string"));
    BY_TYPE.put(ItemType.SELECT_MULTIPLE, shown("select", "string"));
    BY_TYPE.put(ItemType.RANK, shown("odk:rank", "odk:rank"));
    BY_TYPE.put(ItemType.INTEGER, shown("input", "int"));
    BY_TYPE.put(ItemType.DECIMAL, shown("input", "decimal"));
    BY_TYPE.put(ItemType.TEXT, shown("input", "string"));
    BY_TYPE.put(ItemType.NOTE, shown("input", "string"));
    BY_TYPE.put(ItemType.ACKNOWLEDGE, shown("trigger", "string"));
    BY_TYPE.put(ItemType.CALCULATE, new Control(Optional.empty(), "string"));
  }

  static Control of(ItemType type) {
    var control = BY_TYPE.get(type);
    if (control == null) {
      throw new IllegalStateException("no XForm control for " + type);
    }
    return control;
  }

  private static Control shown(String tag, String dataType) {
    return new Control(Optional.of(tag), dataType);
  }
}
