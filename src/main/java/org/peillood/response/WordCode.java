package org.peillood.response;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.store.Seal;

/**
 * The code with which a respondent comes back to unfinished pages: five words, 40 bits. It means
 * the same in every language: the words of one language are another spelling of those of the next.
 * Like the code to withdraw it is worked out of the key of the respondent's own pages, which can
 * therefore show it again, and is stored nowhere; the store knows only what it is stretched to.
 *
 * @param places the place of each word in its list
 */
public record WordCode(List<Integer> places) {

  static final int WORDS = 5;
  private static final int LONGEST = 200;
  private static final int OCTET = 0xFF;

  /** Five places that the list has. */
  public WordCode {
    places = List.copyOf(places);
    if (places.size() != WORDS || places.stream().anyMatch(p -> p < 0 || p >= WordList.WORDS)) {
      throw new IllegalArgumentException("a code has five words of a list");
    }
  }

  /**
   * The code of a response.
   *
   * @param key the key of its pages
   * @param turn how many codes it had before
   */
  static WordCode of(String key, int turn, Seal seal) {
    var octets = Base64.getUrlDecoder().decode(seal.of("way back", turn + " " + key));
    return new WordCode(IntStream.range(0, WORDS).mapToObj(i -> octets[i] & OCTET).toList());
  }

  /**
   * Reads a code as people type it: with or without spaces, hyphens, capitals and accents, or only
   * the beginnings of the words.
   *
   * @param language the one to look in first; words of any language are read
   * @return what it can mean; empty when it cannot be a code. More than one only when all five
   *     words stand in the lists of two languages
   */
  public static List<WordCode> read(String typed, String language) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    return Stream.concat(Stream.of(language), WordList.LANGUAGES.stream())
        .map(WordList::in)
        .distinct()
        .map(list -> list.places(typed, WORDS))
        .flatMap(Optional::stream)
        .map(WordCode::new)
        .distinct()
        .toList();
  }

  /** How it is written with the words of a list. */
  public List<String> in(WordList list) {
    return places.stream().map(list::word).toList();
  }

  /** Reads what {@link #number} wrote. */
  public static Optional<WordCode> ofNumber(String number) {
    return Optional.of(number)
        .filter(text -> text.matches("[0-9a-f]{" + 2 * WORDS + "}"))
        .map(text -> HexFormat.of().parseHex(text))
        .map(
            octets ->
                new WordCode(IntStream.range(0, WORDS).mapToObj(i -> octets[i] & OCTET).toList()));
  }

  /** The same for every language. */
  String number() {
    var octets = new byte[WORDS];
    for (int i = 0; i < WORDS; i++) {
      octets[i] = places.get(i).byteValue();
    }
    return HexFormat.of().formatHex(octets);
  }
}
