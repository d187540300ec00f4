package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.SurveyTable;

/**
 * The engine under the interview gives wrong results when threads share a form; this holds that
 * ours never do.
 */
class ManyRespondentsTest {

  private static final int THREADS = 64;
  private static final int SURVEYS = 5;
  private static final int WALKS = 960;

  @Test
  void many_respondents_at_once_in_several_surveys_never_get_each_others_answers()
      throws Exception {
    var interviews = IntStream.range(0, SURVEYS).mapToObj(ManyRespondentsTest::interview).toList();
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      var walks = new ArrayList<Callable<List<String>>>();
      for (int i = 0; i < WALKS; i++) {
        int respondent = i;
        walks.add(() -> walk(interviews.get(respondent % SURVEYS), respondent));
      }
      var wrong = new ArrayList<String>();
      for (var walk : threads.invokeAll(walks)) {
        wrong.addAll(walk.get());
      }
      assertThat(wrong).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Interview interview(int number) {
    return Walk.interview(
        SurveyTable.questionnaire(
            """
            who    text    Who are you in survey %d?
            likes  several  What do you like?  a A | b B | c C | d D   must
            most   one      And most?          like likes  filter selected(${likes}, name)  if count-selected(${likes}) >= 2   must
            total  calc     = concat(${who}, '-', count-selected(${likes}))
            bye    note     Thank you ${who}
            """
                .formatted(number)));
  }

  /**
   * What went wrong on the walk of one respondent, whose choices depend on nothing but the number.
   */
  private static List<String> walk(Interview interview, int respondent) {
    var wrong = new ArrayList<String>();
    var random = new SplittableRandom(respondent);
    var likes = List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4));
    var me = "r" + respondent;
    var walk =
        Walk.through(interview, "en")
            .answer("who", me)
            .answer("likes", likes.toArray(String[]::new));
    if (likes.size() >= 2) {
      var offered = walk.item("most").offered().stream().map(category -> category.code()).toList();
      expect(wrong, likes, offered);
      walk.answer("most", likes.get(1));
    }
    expect(wrong, "Thank you " + me, walk.item("bye").label());
    expect(wrong, Walk.END, walk.send().at());
    expect(wrong, Map.of("total", new Answer.Text(me + "-" + likes.size())), only(walk.answers()));
    return wrong;
  }

  private static Map<String, Answer> only(Map<String, Answer> answers) {
    var total = answers.get("total");
    return total == null ? Map.of() : Map.of("total", total);
  }

  private static void expect(List<String> wrong, Object expected, Object found) {
    if (!expected.equals(found)) {
      wrong.add("expected " + expected + ", found " + found);
    }
  }
}
