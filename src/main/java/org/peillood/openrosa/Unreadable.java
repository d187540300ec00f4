package org.peillood.openrosa;

import org.peillood.web.Texts;

/** What was sent is no submission; the key {@code openrosa.unreadable.…} says why. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  Unreadable(String key) {
    super(key);
    this.key = key;
  }

  Unreadable(String key, Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  /** Why, in words. */
  String words(Texts texts) {
    return texts.get("openrosa.unreadable." + key);
  }
}
