package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.focusgroup.Guide;

/** Which part of a conversation belongs to which question of the guide. */
class GuideQuestionsTest {

  private static final List<GuideQuestion> GUIDE =
      GuideQuestion.of(
          Guide.of(
              """
              # Opening (10)
              ? Langs welke weg kwam u in het onderwijs terecht?
              # Drempels (20)
              ? Wat maakte het moeilijk om werk te vinden?
              ? Wie hielp u toen verder?
              """));
  private static final GuideQuestion WAY = GUIDE.get(1);
  private static final GuideQuestion HARD = GUIDE.get(3);

  private static SpokenText talk() {
    return new Conversation("vragen")
        .says("M1", "Welkom allemaal.")
        .says("P1", "Dag.")
        .says("M1", "Langs welke weg bent u dan in het onderwijs beland?")
        .says("P1", "Wat maakte het moeilijk om werk te vinden? Alles.")
        .says("M1", "En wat was er moeilijk, wat maakte dat werk vinden niet lukte?")
        .says("P2", "De taal.")
        .spoken();
  }

  @Test
  void a_turn_of_who_leads_that_resembles_a_question_is_proposed_and_no_other() {
    assertThat(QuestionProposals.of(talk(), GUIDE)).isEqualTo(Map.of(3, WAY, 5, HARD));
  }

  @Test
  void a_question_goes_on_until_another_begins() {
    var text = talk();
    var marks =
        List.of(
            QuestionMark.at(text.turns().get(2), WAY), QuestionMark.at(text.turns().get(4), HARD));
    assertThat(QuestionMarks.byTurn(text, marks))
        .isEqualTo(
            Map.of(
                1,
                GuideQuestion.OUTSIDE,
                2,
                GuideQuestion.OUTSIDE,
                3,
                WAY,
                4,
                WAY,
                5,
                HARD,
                6,
                HARD));
  }

  @Test
  void the_same_words_in_another_group_are_the_same_question() {
    assertThat(new GuideQuestion("Drempels", HARD.question()).key()).isEqualTo(HARD.key());
    assertThat(GUIDE).extracting(GuideQuestion::key).doesNotHaveDuplicates();
  }

  @Test
  void questions_of_fewer_than_three_people_are_put_together_until_they_are_three() {
    var speakers = new LinkedHashMap<GuideQuestion, Set<String>>();
    speakers.put(WAY, Set.of("a/P1", "a/P2", "a/P3"));
    speakers.put(HARD, Set.of("a/P1", "a/P2", "a/P3", "a/P4"));
    assertThat(QuestionCells.of(speakers).columns()).containsExactly(List.of(WAY), List.of(HARD));
    speakers.put(GUIDE.get(4), Set.of("a/P1"));
    assertThat(QuestionCells.of(speakers).columns())
        .as("one person's words go with those of the next smallest question")
        .containsExactly(List.of(HARD), List.of(WAY, GUIDE.get(4)));
  }

  @Test
  void the_same_two_people_at_many_questions_are_still_two_people() {
    var speakers = new LinkedHashMap<GuideQuestion, Set<String>>();
    speakers.put(WAY, Set.of("a/P1", "a/P2"));
    speakers.put(HARD, Set.of("a/P1", "a/P2"));
    assertThat(QuestionCells.of(speakers).columns()).isEmpty();
  }

  @Test
  void the_picture_of_new_codes_tells_its_numbers_and_rises_with_them() {
    var picture =
        new SaturationPicture(
            Saturation.of(
                    List.of(
                        new Saturation.Given("FG-1", Set.of("A", "B")),
                        new Saturation.Given("FG-2", Set.of("B", "C"))))
                .steps());
    assertThat(picture.isDrawn()).isTrue();
    assertThat(picture.y(3)).isLessThan(picture.y(2));
    assertThat(picture.points())
        .isEqualTo(picture.x(0) + "," + picture.y(2) + " " + picture.x(1) + "," + picture.y(3));
  }
}
