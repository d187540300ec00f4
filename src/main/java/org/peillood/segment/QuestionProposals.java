package org.peillood.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which turns of who leads the conversation resemble which question of the guide: they share at
 * least half of what is particular to the question. A word that many questions have says little,
 * and words count by how they begin, as endings differ. It is a proposal: people decide.
 */
final class QuestionProposals {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int SHORTEST = 4;
  private static final int BEGINNING = 5;
  private static final double ENOUGH = 0.5;
  private static final int FEWEST_SHARED = 2;

  private QuestionProposals() {}

  private record Match(int turn, int order, GuideQuestion asked, double score) {}

  /** At most one turn for a question and one question for a turn, by the number of the turn. */
  static Map<Integer, GuideQuestion> of(SpokenText text, List<GuideQuestion> guide) {
    var questions = guide.stream().filter(asked -> !asked.question().isEmpty()).toList();
    var inQuestions = new HashMap<String, Integer>();
    questions.forEach(q -> words(q.question()).forEach(w -> inQuestions.merge(w, 1, Integer::sum)));
    var matches = new ArrayList<Match>();
    for (var turn : text.turns()) {
      if (!turn.participant().isEmpty()) {
        continue;
      }
      var said = words(text.words(turn));
      for (int i = 0; i < questions.size(); i++) {
        var score = score(words(questions.get(i).question()), said, inQuestions);
        if (score >= ENOUGH) {
          matches.add(new Match(turn.number(), i, questions.get(i), score));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparingInt(Match::turn)
            .thenComparingInt(Match::order));
    var found = new HashMap<Integer, GuideQuestion>();
    for (var match : matches) {
      if (!found.containsKey(match.turn()) && !found.containsValue(match.asked())) {
        found.put(match.turn(), match.asked());
      }
    }
    return found;
  }

  private static double score(Set<String> asked, Set<String> said, Map<String, Integer> questions) {
    double all = 0;
    double shared = 0;
    int together = 0;
    for (var word : asked) {
      double weight = 1.0 / questions.getOrDefault(word, 1);
      all += weight;
      if (said.contains(word)) {
        shared += weight;
        together++;
      }
    }
    return together < Math.min(FEWEST_SHARED, asked.size()) || all == 0 ? 0 : shared / all;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .filter(word -> word.length() >= SHORTEST)
        .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
