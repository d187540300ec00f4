package org.peillood.catalogue;

import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Logger;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.Wave;

/**
 * Brings the questionnaires that were laid in the folder into the store when the platform starts:
 * the first of a wave is published; another one is published as long as nobody was asked anything
 * in that wave, and afterwards waits as a draft, because what it does to the answers that are there
 * is for a person to decide.
 *
 * @param surveys the folder {@code surveys/}
 */
record FolderVersions(Path surveys, Versions versions, GivenAnswers given) {

  /** Who publishes what is laid in the folder. */
  static final String ACCOUNT = "surveys/";

  private static final Logger LOG = Logger.getLogger(FolderVersions.class.getName());

  void publish(SurveyCatalogue catalogue) {
    var stored = versions.all();
    for (var survey : catalogue.surveys()) {
      for (var wave : survey.waves()) {
        var place = WavePlace.of(survey, wave);
        var own = stored.stream().filter(version -> version.place().equals(place)).toList();
        if (own.stream().noneMatch(version -> asksTheSame(version, survey, wave))) {
          bring(survey, wave, own.size() + 1);
        }
      }
    }
  }

  private void bring(Survey survey, Wave wave, int number) {
    var place = WavePlace.of(survey, wave);
    var form = surveys.resolve(survey.id()).resolve(wave.file());
    var source = DefinitionSource.of(form, wave.questionnaire().files());
    if (number == 1 || !given.any(survey.id(), wave.code())) {
      var content =
          new QuestionnaireVersion.Content(wave.questionnaire().contentHash(), source, Set.of());
      versions.publish(place, number, content, ACCOUNT);
    } else if (versions.draft(place).isEmpty()) {
      versions.keep(place, source, ACCOUNT);
      LOG.warning(
          () ->
              "The folder has another questionnaire for "
                  + place
                  + " than the one in the field. It waits as a draft: publish it on the page of the"
                  + " survey, which shows what it changes.");
    }
  }

  // Read again rather than compared by the stored hash: a later release may hash otherwise.
  private static boolean asksTheSame(QuestionnaireVersion version, Survey survey, Wave wave) {
    var hash = wave.questionnaire().contentHash();
    return version.hash().equals(hash)
        || version
            .source()
            .readAgain(survey, wave)
            .questionnaire()
            .filter(questionnaire -> questionnaire.contentHash().equals(hash))
            .isPresent();
  }
}
