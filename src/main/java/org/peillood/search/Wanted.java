package org.peillood.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words that must be there, phrases between quotation marks, words with a
 * minus before them that must not be there, and beginnings of words with a star behind them. Any
 * text is such a wish; signs that mean nothing are passed over.
 *
 * @param isCut whether it was too long and only its beginning is looked for
 */
record Wanted(List<Word> words, boolean isCut) {

  /** The longest text that is looked for, in characters; what comes after it is left out. */
  static final int LONGEST = 300;

  /** The most words that are looked for: each is looked for in many ways. */
  static final int MOST = 40;

  private static final Pattern PART =
      Pattern.compile("(?<not>-?)(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
  // Words that stand in every text; they count, but need not be there.
  private static final Set<String> COMMON =
      new HashSet<>(
          List.of(
              ("de het een en of van in op te met voor is zijn aan bij dat die er om ook als niet"
                      + " uit wat wie hoe le la les un une des du et ou au aux pour par sur dans"
                      + " est sont que qui avec ne pas the and an to for with on at by are that"
                      + " this what")
                  .split(" ")));

  /**
   * One word or phrase.
   *
   * @param isPhrase whether its words stand beside each other
   * @param isBeginning whether more letters may follow
   * @param isUnwanted whether it must not be there
   */
  record Word(String text, boolean isPhrase, boolean isBeginning, boolean isUnwanted) {

    boolean isCommon() {
      return !isPhrase && !isBeginning && COMMON.contains(text.toLowerCase(Locale.ROOT));
    }
  }

  Wanted {
    words = List.copyOf(words);
  }

  static Wanted of(String typed) {
    var words = new ArrayList<Word>();
    var parts = PART.matcher(cut(Normalizer.normalize(typed, Normalizer.Form.NFC)));
    boolean isCut = typed.codePointCount(0, typed.length()) > LONGEST;
    while (parts.find()) {
      var phrase = parts.group("phrase");
      var text = phrase == null ? parts.group("word") : phrase;
      boolean isBeginning = phrase == null && text.endsWith("*");
      var bare = isBeginning ? text.replaceAll("\\*+$", "") : text;
      if (LETTER.matcher(bare).find() && words.size() == MOST) {
        isCut = true;
      } else if (LETTER.matcher(bare).find()) {
        words.add(
            new Word(bare.strip(), phrase != null, isBeginning, !parts.group("not").isEmpty()));
      }
    }
    return new Wanted(words, isCut);
  }

  private static String cut(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
  }

  /** What is to be there. */
  List<Word> wished() {
    return words.stream().filter(word -> !word.isUnwanted()).toList();
  }

  /** What is not to be there. */
  List<Word> unwanted() {
    return words.stream().filter(Word::isUnwanted).toList();
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return wished().isEmpty();
  }
}
