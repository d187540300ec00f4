package org.peillood.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.peillood.sample.SampleFile.Likert;
import org.peillood.sample.SampleFile.Manner;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;

/**
 * One synthetic respondent: an own mood, and an answer to every item as the sample's file has it.
 * Knows no routing.
 */
final class SampleRespondent {

  private final SampleFile sample;
  private final RandomGenerator chance;
  private final double content;

  SampleRespondent(SampleFile sample, RandomGenerator chance) {
    this.sample = sample;
    this.chance = chance;
    this.content = chance.nextGaussian();
  }

  /**
   * An answer to every item of the questionnaire; what routing would not ask is for the interview
   * to take out.
   */
  Answers answers(Questionnaire questionnaire) {
    var answers = Answers.none();
    for (var item : questionnaire.items()) {
      var given = answer(item, answers);
      if (given.isPresent()) {
        answers = answers.with(item.name(), given.get());
      }
    }
    return answers;
  }

  private Optional<Answer> answer(Item item, Answers soFar) {
    var manner = sample.items().get(item.name());
    if (manner == null) {
      return Optional.empty();
    }
    return missing(item).or(() -> given(item, manner, soFar));
  }

  private Optional<Answer> missing(Item item) {
    double draw = chance.nextDouble();
    double refused = sample.missing().refused() * (item.sensitive() ? 3 : 1);
    var code =
        draw < refused
            ? MissingCode.REFUSED
            : draw < refused + sample.missing().dontKnow()
                ? MissingCode.DONT_KNOW
                : MissingCode.NOT_ASKED;
    return item.missingCodes().contains(code)
        ? Optional.of(new Answer.Missing(code))
        : Optional.empty();
  }

  private Optional<Answer> given(Item item, Manner manner, Answers soFar) {
    if (item.type() == ItemType.SELECT_MULTIPLE) {
      return manner.any().map(chances -> new Answer.Choices(several(chances, manner)));
    }
    if (item.type() == ItemType.RANK) {
      return manner
          .rank()
          .map(weights -> new Answer.Choices(ranked(weights, item.top().orElse(weights.size()))));
    }
    if (manner.text().isPresent() || manner.number().isPresent()) {
      return chance.nextDouble() < manner.share().orElse(1.0) ? written(manner) : Optional.empty();
    }
    return manner
        .one()
        .map(this::drawn)
        .or(() -> manner.likert().map(this::grade))
        .or(() -> manner.among().flatMap(other -> oneOf(soFar.get(other))))
        .map(Answer.Choice::new);
  }

  private Optional<Answer> written(Manner manner) {
    return manner
        .number()
        .<Answer>map(weights -> new Answer.Number(new BigDecimal(drawn(weights))))
        .or(() -> manner.text().map(t -> new Answer.Text(t.get(chance.nextInt(t.size())))));
  }

  private List<String> several(Map<String, Double> chances, Manner manner) {
    var chosen = new ArrayList<String>();
    chances.forEach(
        (code, probability) -> {
          if (chance.nextDouble() < probability) {
            chosen.add(code);
          }
        });
    while (chosen.size() > manner.most().orElse(Integer.MAX_VALUE)) {
      chosen.remove(chance.nextInt(chosen.size()));
    }
    if (chosen.isEmpty()) {
      manner.otherwise().ifPresent(chosen::add);
    }
    return List.copyOf(chosen);
  }

  private List<String> ranked(Map<String, Double> weights, int places) {
    var left = new LinkedHashMap<>(weights);
    var order = new ArrayList<String>();
    while (order.size() < places && !left.isEmpty()) {
      var next = drawn(left);
      left.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  private String grade(Likert likert) {
    double felt =
        likert.mean() + likert.loading() * content + likert.spread() * chance.nextGaussian();
    return String.valueOf(Math.max(1, Math.min(5, Math.round(felt))));
  }

  private Optional<String> oneOf(Optional<Answer> other) {
    return other
        .filter(Answer.Choices.class::isInstance)
        .map(a -> ((Answer.Choices) a).codes())
        .map(codes -> codes.get(chance.nextInt(codes.size())));
  }

  /** One of the keys, each as likely as its weight. */
  String drawn(Map<String, Double> weights) {
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double draw = chance.nextDouble() * total;
    String last = "";
    for (var weight : weights.entrySet()) {
      last = weight.getKey();
      draw -= weight.getValue();
      if (draw < 0) {
        break;
      }
    }
    return last;
  }
}
