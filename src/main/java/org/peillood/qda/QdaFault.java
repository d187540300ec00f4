package org.peillood.qda;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong in a file, or that cannot be held.
 *
 * @param where the member, the line or the source
 * @param details what the sentence about it names
 */
record QdaFault(Kind kind, String where, List<String> details) {

  /** What can be wrong. */
  enum Kind {
    /** The file is larger than can be taken. */
    FILE_TOO_LARGE(true),
    /** Neither an archive nor XML. */
    NEITHER(true),
    /** An archive that cannot be opened. */
    ARCHIVE_BROKEN(true),
    /** A member is locked with a password. */
    LOCKED(true),
    /** A member names a place outside of the archive. */
    OUTSIDE(true),
    /** Two members have the same name but for capitals. */
    TWICE(true),
    TOO_MANY_MEMBERS(true),
    /** Members unpack to more than can be taken. */
    UNPACKS_TOO_LARGE(true),
    /** A member unpacks to so many times its size that nothing but a trap does. */
    BOMB(true),
    NO_PROJECT(true),
    TWO_PROJECTS(true),
    NO_XML(true),
    /** The document brings definitions of its own, which could fetch things from elsewhere. */
    DOCUMENT_TYPE(true),
    /** XML of another kind. */
    OTHER_ROOT(true),
    NO_POSITION(true),
    /** A selection reaches outside of its text. */
    POSITION_OUTSIDE(true),
    /** A coding names a code that the file does not have. */
    CODE_MISSING(true),
    /** Two codes or sources have the same guid. */
    GUID_TWICE(true),
    /** Something else names what the file does not have. It stays as it is. */
    REFERENCE_MISSING(false),
    /** The file of a source is not in the archive, so it stays a name. */
    SOURCE_MISSING(false);

    private final boolean refuses;

    Kind(boolean refuses) {
      this.refuses = refuses;
    }

    /** Whether nothing can be taken of a file with it. */
    boolean refuses() {
      return refuses;
    }

    /** The name in language files, for instance {@code no-xml}. */
    String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  QdaFault {
    details = List.copyOf(details);
  }

  static QdaFault of(Kind kind, String where, Object... details) {
    return new QdaFault(kind, where, List.of(details).stream().map(String::valueOf).toList());
  }
}
