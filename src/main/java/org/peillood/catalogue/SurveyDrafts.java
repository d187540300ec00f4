package org.peillood.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.interview.Interview;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveySettings;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/**
 * Surveys that are made here: in the making from the moment somebody brings a questionnaire, in the
 * field once their settings are published. Settings that are saved later are in the making in their
 * turn; what is in the field changes only when they are published.
 */
@ApplicationScoped
public class SurveyDrafts {

  @Inject SurveyShelf shelf;
  @Inject Versions versions;
  @Inject GivenAnswers given;
  @Inject Surveys surveys;

  /**
   * Settings, looked over.
   *
   * @param unfinished as much of the survey as can be read
   * @param problems what is wrong with them
   * @param harms what they would do to responses that were given
   */
  public record Checked(
      Optional<Survey> survey,
      Optional<Survey> unfinished,
      List<DefinitionProblem> problems,
      List<Harm> harms) {
    public Checked {
      problems = List.copyOf(problems);
      harms = List.copyOf(harms);
    }

    /** Whether they can be published. */
    public boolean isSound() {
      return survey.isPresent() && harms.isEmpty();
    }
  }

  /** Of each survey made here what was saved last. */
  public List<SavedSettings> all() {
    return shelf.newest();
  }

  /** What was saved last of a survey; none of one from a folder. */
  public Optional<SavedSettings> newest(String id) {
    return history(id).stream().findFirst();
  }

  /** What respondents of a survey get. */
  public Optional<SavedSettings> live(String id) {
    return history(id).stream().filter(SavedSettings::isPublished).findFirst();
  }

  /** All that was saved of a survey, newest first; nothing of one from a folder. */
  public List<SavedSettings> history(String id) {
    return surveys.isFromFolder(id) ? List.of() : shelf.all(id);
  }

  /** Whether a new survey can have this id: no folder, survey or response ever had it. */
  public boolean isFree(String id) {
    return !surveys.isFromFolder(id)
        && shelf.all(id).isEmpty()
        && given.of(id).isEmpty()
        && versions.of(id).isEmpty();
  }

  /**
   * Begins a survey.
   *
   * @return whether it began; not when another has this id
   */
  public boolean begin(String id, String definition, String account) {
    return isFree(id) && shelf.save(id, 0, definition, account);
  }

  /** Keeps a questionnaire for a survey, and gives the name under which it is kept. */
  public String bring(String id, DefinitionSource file, String account) {
    return shelf.bring(id, file, account);
  }

  /** The questionnaires that were brought for a survey. */
  public List<DefinitionSource> files(String id) {
    return shelf.files(id);
  }

  /**
   * Saves settings after the ones they were made from. The same again is not saved again.
   *
   * @param after the number of those
   * @return whether they are saved now; not when somebody else saved others meanwhile
   */
  public boolean save(String id, int after, String definition, String account) {
    var newest = newest(id).orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(id));
    return newest.definition().equals(definition) || shelf.save(id, after, definition, account);
  }

  /** Looks settings over. */
  public Checked check(String id, String definition, SurveySettings settings) {
    var outcome = new SurveyFiles(id, versions.of(id), shelf.files(id)).read(definition);
    var harms =
        live(id).map(live -> Harm.of(live.settings(), settings, given.of(id))).orElse(List.of());
    return new Checked(outcome.survey(), outcome.unfinished(), outcome.problems(), harms);
  }

  /** Whether this wave is in the field, so that its questionnaire changes by versions only. */
  public boolean isPublished(String id, String wave) {
    return !versions.of(new WavePlace(id, wave)).isEmpty();
  }

  /** The waves in which somebody has answered. */
  public Set<String> answered(String id) {
    return Set.copyOf(given.of(id).stream().map(Given::wave).toList());
  }

  /** The questionnaire of a wave in the making, as it was brought. */
  public Optional<DefinitionSource> source(String id, Wave wave) {
    return new SurveyFiles(id, versions.of(id), shelf.files(id)).source(wave.code(), wave.file());
  }

  /** A walk through the questionnaire of a wave in the making. */
  public Interview interview(Wave wave) {
    return PublishedVersions.interview(wave.questionnaire());
  }

  /**
   * Gives settings to respondents. Doing so twice is doing it once.
   *
   * @param number the number of the settings that were looked over; no others are published
   * @throws org.peillood.web.Problem CHANGED_MEANWHILE when somebody saved others meanwhile, or
   *     they cannot be published
   */
  public void publish(String id, int number, String account) {
    var saved =
        newest(id)
            .filter(newest -> newest.number() == number)
            .orElseThrow(ProblemType.CHANGED_MEANWHILE::because);
    if (saved.isPublished()) {
      return;
    }
    var survey =
        Optional.of(check(id, saved.definition(), saved.settings()))
            .filter(Checked::isSound)
            .flatMap(Checked::survey)
            .orElseThrow(ProblemType.CHANGED_MEANWHILE::because);
    if (!shelf.publish(id, number, account, () -> publishFirstVersions(survey, account))) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    surveys.gather();
  }

  /** Takes a survey away that was never in the field. */
  public void remove(String id) {
    shelf.remove(id);
  }

  private void publishFirstVersions(Survey survey, String account) {
    for (var wave : survey.waves()) {
      var place = WavePlace.of(survey, wave);
      if (versions.of(place).isEmpty()) {
        var source = shelf.file(survey.id(), wave.file()).orElseThrow();
        var hash = wave.questionnaire().contentHash();
        versions.publish(
            place, 1, new QuestionnaireVersion.Content(hash, source, Set.of()), account);
      }
    }
  }
}
