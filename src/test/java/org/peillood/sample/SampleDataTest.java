package org.peillood.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.interview.Interview;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;

class SampleDataTest {

  private static final List<Survey> SURVEYS = SurveyFolder.read(Path.of("surveys")).surveys();

  @Test
  void there_are_as_many_as_the_demonstration_promises() {
    assertThat(SURVEYS.stream().map(Survey::id))
        .containsExactlyInAnyOrder("werkzoekenden", "ouders", "leden");
    assertThat(completed("werkzoekenden", "2019")).isEqualTo(90);
    assertThat(completed("werkzoekenden", "2020-07")).isEqualTo(270);
    assertThat(completed("ouders", "2020")).isEqualTo(180);
    assertThat(completed("leden", "2020")).isEqualTo(60);
  }

  @Test
  void every_item_that_is_asked_has_its_manner_and_no_other() {
    for (var survey : SURVEYS) {
      var asked =
          survey.waves().stream()
              .flatMap(wave -> wave.questionnaire().items().stream())
              .filter(item -> item.type().isAnswered())
              .map(item -> item.name())
              .collect(Collectors.toSet());
      assertThat(SampleFile.of(survey.id()).orElseThrow().items().keySet()).isEqualTo(asked);
    }
  }

  @Test
  void the_same_seed_gives_the_same_people() {
    var survey = SURVEYS.get(0);
    var wave = survey.waves().get(0);
    assertThat(people(survey, wave, 20)).isEqualTo(people(survey, wave, 20));
  }

  @Test
  void routing_is_kept_and_every_kind_of_missing_answer_occurs() {
    for (var survey : SURVEYS) {
      for (var wave : survey.waves()) {
        var interview = interview(wave);
        var people = people(survey, wave, 60);
        for (var person : people) {
          assertThat(interview.contradictions(person)).isEmpty();
          assertThat(interview.settle(person)).isEqualTo(person);
        }
        assertThat(kinds(people, wave))
            .as("%s %s", survey.id(), wave.code())
            .isEqualTo(EnumSet.allOf(MissingCode.class));
      }
    }
  }

  @Test
  void nobody_chooses_a_category_that_is_not_offered() {
    for (var survey : SURVEYS) {
      for (var wave : survey.waves()) {
        for (var person : people(survey, wave, 60)) {
          for (var item : wave.questionnaire().items()) {
            var codes = person.get(item.name()).map(SampleDataTest::codes).orElse(List.of());
            assertThat(codes).as(item.name()).allMatch(code -> item.category(code).isPresent());
          }
        }
      }
    }
  }

  private static List<String> codes(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return List.of(choice.code());
    }
    return answer instanceof Answer.Choices choices ? choices.codes() : List.of();
  }

  private static Set<MissingCode> kinds(List<Answers> people, Wave wave) {
    return people.stream()
        .flatMap(
            person ->
                wave.questionnaire().items().stream()
                    .filter(item -> item.type().isAnswered())
                    .flatMap(
                        item ->
                            person
                                .get(item.name())
                                .map(
                                    a ->
                                        a instanceof Answer.Missing m
                                            ? Stream.of(m.code())
                                            : Stream.<MissingCode>empty())
                                .orElse(Stream.of(MissingCode.NO_ANSWER))))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MissingCode.class)));
  }

  private static int completed(String survey, String wave) {
    var size = SampleFile.of(survey).orElseThrow().waves().get(wave);
    return size == null ? 0 : size.completed();
  }

  private static List<Answers> people(Survey survey, Wave wave, int many) {
    var sample = SampleFile.of(survey.id()).orElseThrow();
    var size = sample.waves().get(wave.code());
    if (size == null) {
      throw new IllegalStateException("no sample for wave " + wave.code());
    }
    var chance = new Random(sample.seed());
    var interview = interview(wave);
    return Stream.generate(
            () -> SampleData.response(sample, size, wave, interview, chance).answers())
        .limit(many)
        .toList();
  }

  private static Interview interview(Wave wave) {
    return new Interview(wave.questionnaire(), (language, key, arguments) -> key);
  }
}
