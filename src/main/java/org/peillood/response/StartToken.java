package org.peillood.response;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.peillood.store.Seal;

/**
 * What tells a first page that was shown from every other, so that a button that was pressed twice,
 * or again because the answer was lost on the way, begins one response.
 */
public record StartToken(String text) {

  /** The key of the response that begins with this page after this many others did. */
  String key(int others, Seal seal) {
    return seal.of("begun with", others + " " + text);
  }

  /** A number that only this page has. */
  UUID number(Seal seal) {
    var octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(seal.of("declined with", text)));
    return new UUID(octets.getLong(), octets.getLong());
  }
}
