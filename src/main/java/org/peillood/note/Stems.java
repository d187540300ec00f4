package org.peillood.note;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The beginnings of the words that carry the meaning of a text, to see whether two share some. */
final class Stems {

  private static final int LENGTH = 6;
  private static final int SHORTEST = 4;

  // Words that say nothing about what a sentence is about.
  private static final Set<String> EMPTY =
      Set.of(
          "deze", "zijn", "hebben", "heeft", "worden", "wordt", "werd", "werden", "voor", "maar",
          "meer", "minder", "niet", "geen", "naar", "door", "over", "onder", "tussen", "ook", "nog",
          "alle", "veel", "zich", "hier", "daar", "welke", "omdat", "zegt", "zeggen", "geeft",
          "procen", "tien", "vier", "drie", "twee", "onze", "hun", "haar", "bent", "heel", "eens",
          "dans", "avec", "pour", "sont", "plus", "moins", "cette", "leur", "leurs", "nous", "vous",
          "mais", "aussi", "sans", "entre", "elle", "elles", "fait", "etre", "avez", "disent",
          "that", "this", "with", "from", "have", "were", "they", "their", "them", "been", "more",
          "less", "than", "percen", "said", "does", "your", "what", "which", "when", "groep");

  private Stems() {}

  static Set<String> of(String text) {
    var stems = new HashSet<String>();
    var plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    for (var word : plain.split("[^\\p{L}]+", -1)) {
      var stem = word.length() > LENGTH ? word.substring(0, LENGTH) : word;
      if (word.length() >= SHORTEST && !EMPTY.contains(stem)) {
        stems.add(stem);
      }
    }
    return stems;
  }

  /** How many two texts share. */
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** How alike two sentences are, from 0 to 1 (Jaccard). */
  static double likeness(String one, String other) {
    var first = of(one);
    var second = of(other);
    int shared = shared(first, second);
    int all = first.size() + second.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
