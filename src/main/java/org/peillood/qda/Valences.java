package org.peillood.qda;

import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.segment.Valence;

/**
 * Valence as codes: REFI-QDA has no word for it, and every program can count codes. They stand
 * under a folder of their own, always with the same guids, by which they are known again.
 */
final class Valences {

  static final String FOLDER = Guid.of("VALENCE", "");

  private Valences() {}

  static String guid(Valence valence) {
    return Guid.of("VALENCE", valence.slug());
  }

  /** The valence that a code stands for; none for all other codes. */
  static Optional<Valence> of(String guid) {
    return Stream.of(Valence.values())
        .filter(valence -> valence != Valence.NONE && Guid.same(guid(valence), guid))
        .findFirst();
  }

  /** Whether a code is one of these, or their folder. */
  static boolean is(String guid) {
    return Guid.same(FOLDER, guid) || of(guid).isPresent();
  }
}
