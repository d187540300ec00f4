package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;

/** What a correction does to a response, and what it leaves alone. */
class CorrectionTest {

  private static final Survey SURVEY =
      SurveyFolder.read(Path.of("surveys")).survey("werkzoekenden").orElseThrow();
  private static final Wave WAVE = SURVEY.wave("2020-07").orElseThrow();
  private static final LocalDate MONDAY = LocalDate.of(2020, 7, 6);
  private static final Answers YES = answered("J01", "ja");
  private static final Answers FIRST = YES.with("J02", new Answer.Choice("werk"));
  private static final Answers SECOND = YES.with("J02", new Answer.Choice("zonder"));

  private final Response response = completed();

  private static Answers answered(String item, String code) {
    return Answers.none().with(item, new Answer.Choice(code));
  }

  private static Response completed() {
    var asked = new Response.Asked(SURVEY, WAVE, WAVE.questionnaire().contentHash());
    var response = Response.start(asked, "fr", YES, "seal of the key", MONDAY);
    response.complete(FIRST, "seal of the code", 7, MONDAY);
    return response;
  }

  @Test
  void until_it_is_sent_the_earlier_answers_count() {
    response.beginCorrection("seal of the key that follows from the code", FIRST);
    response.record(SECOND, MONDAY.plusDays(3));

    assertThat(response.answers(WAVE.questionnaire())).isEqualTo(SECOND);
    assertThat(response.document()).isEqualTo(FIRST.toJson());
    assertThat(response.isCompleted()).isTrue();
    assertThat(response.isOver()).isFalse();
  }

  @Test
  void once_it_is_sent_nothing_but_the_answers_has_changed() {
    var before = state();
    response.beginCorrection("seal of the key that follows from the code", FIRST);
    response.speak("ar");
    assertThat(response.language()).isEqualTo("ar");
    response.record(SECOND, MONDAY.plusDays(3));
    response.correct(SECOND, 8);

    assertThat(response.language()).isEqualTo("fr");
    // The revision tells analysis to read again; the seal opens the last page with the code's key.
    assertThat(changed(before)).isEqualTo(Set.of("answers", "revision", "correctionSeal"));
    assertThat(response.document()).isEqualTo(SECOND.toJson());
  }

  @Test
  void who_stops_has_changed_nothing() {
    var before = state();
    response.beginCorrection("seal of the key that follows from the code", FIRST);
    response.record(SECOND, MONDAY.plusDays(3));
    response.endCorrection();
    assertThat(changed(before)).isEqualTo(Set.of("correctionSeal"));
  }

  @Test
  void beginning_twice_goes_on_with_what_was_changed() {
    response.beginCorrection("seal", FIRST);
    response.record(SECOND, MONDAY);
    response.beginCorrection("seal", FIRST);
    assertThat(response.answers(WAVE.questionnaire())).isEqualTo(SECOND);
  }

  @Test
  void withdrawal_in_the_middle_erases_both() {
    response.beginCorrection("seal", FIRST);
    response.record(SECOND, MONDAY);
    response.withdraw(9, MONDAY);
    assertThat(response.document()).isEqualTo("{}");
    assertThat(response.answers(WAVE.questionnaire())).isEqualTo(Answers.none());
    assertThatThrownBy(() -> response.beginCorrection("seal", FIRST))
        .isInstanceOf(IllegalStateException.class);
  }

  private Map<String, Object> state() {
    var state = new HashMap<String, Object>();
    Arrays.stream(Response.class.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(
            field -> {
              try {
                field.setAccessible(true);
                state.put(field.getName(), String.valueOf(field.get(response)));
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
    return state;
  }

  private Set<String> changed(Map<String, Object> before) {
    var changed = new TreeSet<String>();
    state()
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, before.get(name))) {
                changed.add(name);
              }
            });
    return changed;
  }
}
