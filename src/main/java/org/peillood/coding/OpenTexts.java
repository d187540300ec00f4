package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.catalogue.Surveys;
import org.peillood.coding.OpenItems.Asked;
import org.peillood.response.CompletedResponses;
import org.peillood.response.Responses;
import org.peillood.response.WaveState;
import org.peillood.store.Seal;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * The texts in completed responses, wave by wave, in an order that is chance and stays: it tells
 * nothing about when they came in, nor which come from the same person. Those of the waves that
 * were used last are kept in memory and read again when the store has moved on.
 */
@ApplicationScoped
public class OpenTexts {

  private static final int WAVES_KEPT = 8;
  private static final int MARK = 22; // characters of the alphabet of URLs: 132 bits

  @Inject CompletedResponses completed;
  @Inject Responses responses;
  @Inject Surveys surveys;
  @Inject Seal seal;

  private record Kept(WaveState state, List<OpenText> texts) {}

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > WAVES_KEPT;
        }
      };

  /** The texts of a wave as they are now. */
  List<OpenText> of(Survey survey, Wave wave) {
    var now = completed.state(survey.id(), wave.code());
    var name = survey.id() + "/" + wave.code();
    synchronized (kept) {
      var known = kept.get(name);
      if (known == null || !known.state().equals(now)) {
        // The state from before the reading: what came in meanwhile makes it be read once more.
        known = new Kept(now, read(survey, wave));
        kept.put(name, known);
      }
      return known.texts();
    }
  }

  /** The texts of all waves of a survey at one question. */
  List<OpenText> of(Survey survey, String item) {
    return survey.waves().stream()
        .flatMap(wave -> of(survey, wave).stream())
        .filter(text -> text.item().equals(item))
        .sorted(Comparator.comparing(OpenText::mark))
        .toList();
  }

  /** The text of a survey that addresses call so. */
  Optional<OpenText> find(Survey survey, String mark) {
    return survey.waves().stream()
        .flatMap(wave -> of(survey, wave).stream())
        .filter(text -> text.mark().equals(mark))
        .findFirst();
  }

  /**
   * What stands at a place now. Until the transaction ends nobody can change or erase it, so that
   * nothing is kept of a text that was withdrawn meanwhile.
   */
  @Transactional
  Optional<String> hold(TextPlace place) {
    return Optional.ofNullable(
        now(place.response()).get(new OpenItems.Key(place.item(), place.instance())));
  }

  /** The texts of a response as they are now; none when it is not completed. */
  @Transactional
  Map<OpenItems.Key, String> now(UUID response) {
    return responses
        .hold(response)
        .map(
            held -> {
              var survey = surveys.survey(held.survey());
              var asked =
                  surveys.wave(survey, held.wave(), held.questionnaireHash()).questionnaire();
              return Asked.by(asked).texts(Answers.fromJson(held.document(), asked));
            })
        .orElse(Map.of());
  }

  private List<OpenText> read(Survey survey, Wave wave) {
    var texts = new ArrayList<OpenText>();
    var versions = new HashMap<String, Asked>();
    completed.forEachCompleted(
        survey.id(),
        wave.code(),
        response -> {
          var asked =
              versions.computeIfAbsent(
                  response.questionnaireHash(),
                  hash -> Asked.by(surveys.wave(survey, wave.code(), hash).questionnaire()));
          var answers = response.answers(asked.questionnaire());
          asked
              .texts(answers)
              .forEach(
                  (key, text) -> {
                    var place = new TextPlace(response.id(), key.item(), key.instance());
                    texts.add(
                        new OpenText(
                            place,
                            wave.code(),
                            seal.of("open text", place.key()).substring(0, MARK),
                            new Language(response.language()),
                            text,
                            asked.consent(answers)));
                  });
        });
    texts.sort(Comparator.comparing(OpenText::mark));
    return List.copyOf(texts);
  }
}
