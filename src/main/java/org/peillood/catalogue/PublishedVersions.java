package org.peillood.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.peillood.interview.Interview;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Makes the stored versions of questionnaires ready to be walked through. What was ready before is
 * used again: a version never changes.
 *
 * @param folder the surveys as their folder defines them
 * @param ready what was ready before
 */
record PublishedVersions(SurveyCatalogue folder, Map<WavePlace, WaveVersions> ready) {

  private static final Logger LOG = Logger.getLogger(PublishedVersions.class.getName());

  /** The versions of each wave of each survey, oldest first. */
  Map<WavePlace, WaveVersions> gathered(List<QuestionnaireVersion> stored) {
    var gathered = new LinkedHashMap<WavePlace, WaveVersions>();
    for (var survey : folder.surveys()) {
      for (var wave : survey.waves()) {
        var place = WavePlace.of(survey, wave);
        var own = stored.stream().filter(version -> version.place().equals(place)).toList();
        gathered.put(place, versions(survey, wave, own));
      }
    }
    return Map.copyOf(gathered);
  }

  private WaveVersions versions(Survey survey, Wave wave, List<QuestionnaireVersion> stored) {
    var place = WavePlace.of(survey, wave);
    var before = ready.containsKey(place) ? ready.get(place).all() : List.<PublishedVersion>of();
    var versions = new ArrayList<PublishedVersion>();
    for (var version : stored) {
      before.stream()
          .filter(known -> known.number() == version.number())
          .findFirst()
          .or(() -> read(survey, wave, version))
          .ifPresent(versions::add);
    }
    if (versions.isEmpty()) {
      // No stored version could be read: the folder's own serves, under no number.
      versions.add(
          new PublishedVersion(
              0,
              wave.questionnaire().contentHash(),
              interview(wave.questionnaire()),
              Set.of(),
              new DefinitionSource(wave.file(), ""),
              wave.opens(),
              ""));
    }
    return new WaveVersions(versions);
  }

  private static Optional<PublishedVersion> read(
      Survey survey, Wave wave, QuestionnaireVersion stored) {
    var file = stored.source().readAgain(survey, wave);
    if (file.questionnaire().isEmpty()) {
      LOG.severe(
          () ->
              "Version "
                  + stored.number()
                  + " of the questionnaire of "
                  + WavePlace.of(survey, wave)
                  + " can no longer be read: "
                  + file.problems());
    }
    return file.questionnaire()
        .map(
            questionnaire ->
                new PublishedVersion(
                    stored.number(),
                    stored.hash(),
                    interview(questionnaire),
                    stored.breaks(),
                    stored.source(),
                    stored.publishedOn(),
                    stored.publishedBy()));
  }

  static Interview interview(Questionnaire questionnaire) {
    return new Interview(questionnaire, PublishedVersions::sentence);
  }

  private static String sentence(String language, String key, Object... arguments) {
    return Texts.in(new Language(language)).get(key, arguments);
  }
}
