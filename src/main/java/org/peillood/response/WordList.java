package org.peillood.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * 256 short everyday words of one language, from {@code words/<language>.txt}. A word's place in
 * its list is what it means, so lists never change: codes that people wrote down stand on them. No
 * two words begin with the same four letters and none is the beginning of another, so that a word
 * is known by its beginning, and words that were written together can be told apart.
 */
public final class WordList {

  static final int WORDS = 256;

  /** The languages that have a list. */
  static final List<String> LANGUAGES = Texts.RESPONDENTS_LANGUAGES;

  private static final int TELLING = 4; // letters
  private static final Map<String, WordList> LISTS = read();

  private final Language language;
  private final List<String> words;
  private final Map<String, Integer> places = new HashMap<>();
  private int longest;

  private WordList(String language, List<String> words) {
    this.language = new Language(language);
    this.words = words;
    for (int place = 0; place < words.size(); place++) {
      var plain = plain(words.get(place));
      places.put(plain, place);
      if (plain.length() >= TELLING) {
        places.put(plain.substring(0, TELLING), place);
      }
      longest = Math.max(longest, plain.length());
    }
  }

  private static Map<String, WordList> read() {
    var lists = new HashMap<String, WordList>();
    for (var language : LANGUAGES) {
      var file = "/words/" + language + ".txt";
      try (var in = WordList.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("there is no " + file);
        }
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        lists.put(language, new WordList(language, text.lines().toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.copyOf(lists);
  }

  /** The list of this language, or of English when it has none. */
  public static WordList in(String language) {
    return Optional.ofNullable(LISTS.get(language)).orElseGet(() -> LISTS.get("en"));
  }

  public Language language() {
    return language;
  }

  List<String> words() {
    return words;
  }

  String word(int place) {
    return words.get(place);
  }

  /** The places of words that somebody typed; none when one is not known, or there are too many. */
  Optional<List<Integer>> places(String typed, int wanted) {
    var tokens = Arrays.stream(plain(typed).split("[^\\p{L}]+")).filter(t -> !t.isEmpty()).toList();
    var found = tokens.stream().map(this::place).toList();
    if (found.size() == wanted && found.stream().allMatch(OptionalInt::isPresent)) {
      return Optional.of(found.stream().map(OptionalInt::getAsInt).toList());
    }
    return apart(String.join("", tokens), wanted);
  }

  private OptionalInt place(String token) {
    var exact = places.get(token);
    var place =
        exact == null && token.length() > TELLING ? places.get(token.substring(0, TELLING)) : exact;
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  // Only one word can begin at each letter, as none is the beginning of another.
  private Optional<List<Integer>> apart(String letters, int wanted) {
    var found = new ArrayList<Integer>();
    int from = 0;
    while (from < letters.length() && found.size() < wanted) {
      var next = at(letters, from);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      int place = next.getAsInt();
      found.add(place);
      from += plain(words.get(place)).length();
    }
    return from == letters.length() && found.size() == wanted
        ? Optional.of(found)
        : Optional.empty();
  }

  private OptionalInt at(String letters, int from) {
    for (int length = 2; length <= longest && from + length <= letters.length(); length++) {
      var place = places.get(letters.substring(from, from + length));
      if (place != null && letters.startsWith(plain(words.get(place)), from)) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A text without what people leave out or write otherwise: capitals, accents, the dots of the
   * Turkish i, the vowel signs and the kinds of alif and ya in Arabic.
   */
  static String plain(String text) {
    var lower =
        text.toLowerCase(Locale.ROOT)
            .replace('ı', 'i')
            .replace("ß", "ss")
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace('ة', 'ه')
            .replace('ى', 'ي')
            .replace("ـ", "");
    return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }
}
