package org.peillood.qda;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** How things are known in files of REFI-QDA: as UUIDs, in any capitals, in braces or not. */
final class Guid {

  private static final Pattern PLAIN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Guid() {}

  /** By what two of them are compared. */
  static String key(String guid) {
    var plain = guid.strip();
    if (plain.startsWith("{") && plain.endsWith("}")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  static boolean isGuid(String guid) {
    return PLAIN.matcher(key(guid)).matches();
  }

  /**
   * The guid of something here: always the same one, so that a file that goes out twice names the
   * same things (RFC 9562, version 5 in spirit; Java has version 3).
   *
   * @param kind keeps things of different kinds apart
   */
  static String of(String kind, String id) {
    return UUID.nameUUIDFromBytes(("peillood/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
