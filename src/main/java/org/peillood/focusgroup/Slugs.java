package org.peillood.focusgroup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are called in forms, addresses and language files. */
final class Slugs {

  private Slugs() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String slug) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(slug)).findFirst();
  }
}
