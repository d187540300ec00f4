package org.peillood.transcript;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How names look in Dutch, French and English, and the lists of those that are known. */
final class NamePatterns {

  static final String EDGE_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String EDGE_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
  private static final String NAME_WORD =
      "\\p{Lu}[\\p{L}\\p{M}]*+(?:['’-]\\p{L}[\\p{L}\\p{M}]*+)*+(?!\\p{N})";
  private static final String PARTICLES =
      "(?:(?i:van|de|den|der|ter|ten|du|el|al|ben|bin|von|le|la)\\h)*";

  /** One or more words with a capital in a row, with "van de" and the like between them. */
  static final String NAME = NAME_WORD + "(?:\\h" + PARTICLES + NAME_WORD + ")*";

  static final Pattern CAPITALISED = Pattern.compile(EDGE_BEFORE + NAME_WORD);

  /** Group 1 is the name behind a title. */
  static final Pattern TITLED =
      Pattern.compile(
          EDGE_BEFORE
              + "(?:(?i:mevrouw|meneer|mijnheer|mevr\\.?|dhr\\.?|mw\\.?|juf|juffrouw|meester|dokter"
              + "|madame|monsieur|mademoiselle|mme\\.?|mlle\\.?|docteur|dr\\.?|miss|mister|mrs\\.?"
              + "|mr\\.?|ms\\.?)|M\\.)\\h("
              + PARTICLES
              + NAME
              + ")");

  // A place that is a common word too has this sign in the list.
  private static final String COMMON = "?";

  static final Set<String> COMMON_PLACES =
      places()
          .filter(name -> name.endsWith(COMMON))
          .map(NamePatterns::withoutSign)
          .collect(Collectors.toUnmodifiableSet());
  static final Pattern PLACES =
      Pattern.compile(whole(alternatives(places().map(NamePatterns::withoutSign))));
  static final Pattern ORGANISATIONS = Pattern.compile(whole(alternatives(organisations("name "))));

  /** "De Sleutel vzw", "vzw De Sleutel". */
  static final Pattern ORGANISATION_FORMS = Pattern.compile(beside());

  /** "school De Zonnebloem", "athénée royal d'Ixelles". */
  static final Pattern ORGANISATION_WORDS =
      Pattern.compile(
          whole("(?iu:" + alternatives(organisations("word ")) + ")")
              + "\\h(?:(?:de|du|van|of|voor|pour|la|het|royal|royale|koninklijk)\\h|[dl]['’]){0,3}"
              + NAME);

  private NamePatterns() {}

  private static String beside() {
    var form = whole("(?iu:" + alternatives(organisations("form ")) + ")");
    return EDGE_BEFORE + NAME + "\\h" + form + "|" + form + "\\h" + NAME;
  }

  private static String whole(String pattern) {
    return EDGE_BEFORE + "(?:" + pattern + ")" + EDGE_AFTER;
  }

  private static String alternatives(Stream<String> words) {
    return words
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Stream<String> places() {
    return Lists.lines("places").flatMap(line -> Stream.of(line.split("\\|")));
  }

  private static String withoutSign(String place) {
    return place.endsWith(COMMON) ? place.substring(0, place.length() - 1) : place;
  }

  private static Stream<String> organisations(String kind) {
    return Lists.lines("organisations")
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()));
  }
}
