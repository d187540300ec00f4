package org.peillood.export;

import java.util.List;
import java.util.Optional;

/**
 * A column of a file of microdata.
 *
 * @param name what it is called in every format, see {@link Names}
 * @param item the item whose answers it holds; empty for what is no answer, such as the wave
 * @param question the wording of the item; empty for what is no answer
 * @param label what it holds, in words
 * @param values the values with a meaning of their own, missing kinds last; for numbers only these
 * @param missing which numbers stand for the missing kinds; none where nothing can be missing
 * @param waves codes of the waves, among those exported, that asked it
 */
record Variable(
    String name,
    String item,
    String question,
    String label,
    Kind kind,
    Measure measure,
    List<Value> values,
    Optional<MissingNumbers> missing,
    List<String> waves) {

  /** What its values are. */
  enum Kind {
    /** Numbers that stand for categories. */
    CODED,
    /** Whole numbers that count or measure. */
    WHOLE,
    /** Numbers that may have decimals. */
    DECIMAL,
    /** Texts. */
    TEXT
  }

  Variable {
    values = List.copyOf(values);
    waves = List.copyOf(waves);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** The value that a number stands for, if any. */
  Optional<Value> value(double number) {
    for (var value : values) {
      if (value.number() == number) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The values that are substantive answers. */
  List<Value> substantive() {
    return values.stream().filter(value -> !value.missing()).toList();
  }
}
