package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and pictures of an item or a group.
 *
 * @param guidance further explanation, which clients hide until it is asked for
 * @param media names of files by kind: {@code image}, {@code big-image}, {@code audio}, {@code
 *     video}
 */
public record Caption(
    Translated label, Translated hint, Translated guidance, Map<String, Translated> media) {

  /** The kinds of media. */
  static final List<String> MEDIA = List.of("image", "big-image", "audio", "video");

  private static final Caption NONE = of(Translated.none());

  /** Keeps the order of the media. */
  public Caption {
    media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
  }

  /** No words at all. */
  static Caption none() {
    return NONE;
  }

  /** A label alone. */
  static Caption of(Translated label) {
    return new Caption(label, Translated.none(), Translated.none(), Map.of());
  }

  /** Whether the label stands among the translations. */
  boolean hasTranslatedLabel() {
    return label.isTranslated() || !media.isEmpty();
  }

  /** Whether the hint stands among the translations. */
  boolean hasTranslatedHint() {
    return hint.isTranslated() || !guidance.isEmpty();
  }

  /** Whether it has neither label nor hint. */
  boolean isSilent() {
    return label.isEmpty() && hint.isEmpty();
  }
}
