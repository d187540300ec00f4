package org.peillood.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.peillood.catalogue.Surveys;
import org.peillood.interview.Interview;
import org.peillood.response.Collected;
import org.peillood.response.Origin;
import org.peillood.response.Responses;
import org.peillood.sample.SampleFile.WaveSample;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Synthetic responses, the same in every installation: made from a seed, taken through the routing
 * of the questionnaire, and marked as synthetic in the store.
 */
@ApplicationScoped
public class SampleData {

  @Inject Surveys surveys;
  @Inject Responses responses;

  /**
   * Adds the sample of every survey that has one; what is open to answers already stays as it is.
   */
  public void add() {
    for (var survey : surveys.catalogue().surveys()) {
      SampleFile.of(survey.id()).ifPresent(sample -> add(survey, sample));
    }
  }

  private void add(Survey survey, SampleFile sample) {
    for (var wave : survey.waves()) {
      var size = sample.waves().get(wave.code());
      if (size != null) {
        var chance = new Random(sample.seed() + wave.code().hashCode());
        var interview = surveys.interview(survey, wave);
        responses.collect(
            survey,
            wave,
            Origin.SYNTHETIC,
            IntStream.range(0, size.completed())
                .mapToObj(i -> response(sample, size, wave, interview, chance)));
      }
    }
  }

  static Collected response(
      SampleFile sample, WaveSample size, Wave wave, Interview interview, RandomGenerator chance) {
    var someone = new SampleRespondent(sample, chance);
    var language = someone.drawn(size.languages());
    var day = wave.opens().plusDays(chance.nextInt(size.days()));
    return new Collected(language, day, interview.settle(someone.answers(wave.questionnaire())));
  }
}
