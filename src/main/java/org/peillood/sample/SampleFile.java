package org.peillood.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Json;

/**
 * How the synthetic respondents of one survey answer, read from {@code sample/<survey>.yaml}.
 *
 * @param seed of the generator, so that everyone's sample is the same
 * @param waves how many there are in each wave, by its code
 * @param missing how often people would rather not say, or do not know
 * @param items how each item is answered, by its name
 */
record SampleFile(
    long seed, Map<String, WaveSample> waves, MissingShares missing, Map<String, Manner> items) {

  /**
   * @param completed how many finish
   * @param days over how many days from the opening they are spread
   * @param languages the weight of each language
   */
  record WaveSample(int completed, int days, Map<String, Double> languages) {}

  record MissingShares(double refused, double dontKnow) {}

  /**
   * The manner in which one item is answered; exactly one of the first six is given.
   *
   * @param one weights of the categories of a single choice
   * @param any the chance of each category of a multiple choice
   * @param among a single choice from what was chosen at another item
   * @param rank weights of the categories of a ranking
   * @param likert a scale of five on which people who are content answer higher throughout
   * @param text sentences of which one is given
   * @param number weights of whole numbers
   * @param otherwise the category when nothing else was chosen
   * @param most how many may be chosen
   * @param share how often a text or number is given at all
   */
  record Manner(
      Optional<Map<String, Double>> one,
      Optional<Map<String, Double>> any,
      Optional<String> among,
      Optional<Map<String, Double>> rank,
      Optional<Likert> likert,
      Optional<List<String>> text,
      Optional<Map<String, Double>> number,
      Optional<String> otherwise,
      Optional<Integer> most,
      Optional<Double> share) {}

  /**
   * @param mean where the middle of the answers lies
   * @param loading how much being content counts
   * @param spread how much chance counts
   */
  record Likert(double mean, double loading, double spread) {}

  /** The sample of a survey; none when there is none for it. */
  static Optional<SampleFile> of(String survey) {
    var name = "/sample/" + survey + ".yaml";
    try (var file = SampleFile.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(Json.YAML.readValue(file, SampleFile.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
