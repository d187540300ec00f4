package org.peillood.note;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the whole numbers up to a hundred in Dutch, French and English. */
final class NumberWords {

  private static final List<String> DUTCH =
      List.of(
          "nul",
          "een",
          "twee",
          "drie",
          "vier",
          "vijf",
          "zes",
          "zeven",
          "acht",
          "negen",
          "tien",
          "elf",
          "twaalf",
          "dertien",
          "veertien",
          "vijftien",
          "zestien",
          "zeventien",
          "achttien",
          "negentien");
  private static final List<String> DUTCH_TENS =
      List.of(
          "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");
  private static final List<String> FRENCH =
      List.of(
          "zéro",
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize",
          "dix-sept",
          "dix-huit",
          "dix-neuf");
  private static final List<String> FRENCH_TENS =
      List.of(
          "vingt",
          "trente",
          "quarante",
          "cinquante",
          "soixante",
          "septante",
          "quatre-vingt",
          "nonante");
  private static final List<String> ENGLISH =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> ENGLISH_TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Map<String, NumberWords> BY_LANGUAGE =
      Map.of(
          "nl",
          new NumberWords(dutch()),
          "fr",
          new NumberWords(french()),
          "en",
          new NumberWords(english()));
  private static final NumberWords NONE = new NumberWords(Map.of());

  private final Map<String, Integer> values;
  private final String pattern;

  private NumberWords(Map<String, Integer> values) {
    this.values = values;
    this.pattern =
        values.isEmpty()
            ? "(?!)"
            : values.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Those of a language; none for another than the three. */
  static NumberWords in(String language) {
    return BY_LANGUAGE.getOrDefault(language, NONE);
  }

  /** A regular expression for any of them. */
  String pattern() {
    return pattern;
  }

  Optional<Integer> value(String word) {
    return Optional.ofNullable(values.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Integer> dutch() {
    var all = small(DUTCH);
    all.put("één", 1);
    all.put("eén", 1);
    for (int ten = 0; ten < DUTCH_TENS.size(); ten++) {
      int value = 20 + 10 * ten;
      all.put(DUTCH_TENS.get(ten), value);
      for (int unit = 1; unit < 10; unit++) {
        var one = DUTCH.get(unit);
        all.put(one + "en" + DUTCH_TENS.get(ten), value + unit);
        all.put(one + "ën" + DUTCH_TENS.get(ten), value + unit);
      }
    }
    all.put("honderd", 100);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Integer> french() {
    var all = small(FRENCH);
    all.put("une", 1);
    for (int ten = 0; ten < FRENCH_TENS.size(); ten++) {
      int value = 20 + 10 * ten;
      var name = FRENCH_TENS.get(ten);
      all.put(name, value);
      boolean twenties = name.equals("soixante") || name.equals("quatre-vingt");
      for (int unit = 1; unit < (twenties ? 20 : 10); unit++) {
        all.put(name + "-" + FRENCH.get(unit), value + unit);
        all.put(name + " et " + FRENCH.get(unit), value + unit);
        all.put(name + "-et-" + FRENCH.get(unit), value + unit);
      }
    }
    all.put("quatre-vingts", 80);
    all.put("cent", 100);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Integer> english() {
    var all = small(ENGLISH);
    for (int ten = 0; ten < ENGLISH_TENS.size(); ten++) {
      int value = 20 + 10 * ten;
      all.put(ENGLISH_TENS.get(ten), value);
      for (int unit = 1; unit < 10; unit++) {
        all.put(ENGLISH_TENS.get(ten) + "-" + ENGLISH.get(unit), value + unit);
        all.put(ENGLISH_TENS.get(ten) + " " + ENGLISH.get(unit), value + unit);
      }
    }
    all.put("a hundred", 100);
    all.put("one hundred", 100);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Integer> small(List<String> names) {
    var all = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), i);
    }
    return all;
  }
}
