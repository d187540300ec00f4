package org.peillood.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.interview.Interview;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.Difference.Effect;
import org.peillood.survey.ItemChange;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.QuestionnaireDiff;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/**
 * The next versions of questionnaires, from the moment somebody brings a definition until it is
 * published or put aside. What is in the field is never touched by a draft.
 */
@ApplicationScoped
public class Drafts {

  @Inject Versions versions;
  @Inject Surveys surveys;

  /**
   * A draft that can be published.
   *
   * @param after the number of the version that is in the field
   * @param interview the walk through it
   * @param diff what it changes about the version in the field
   * @param warnings what probably does not do what was meant
   * @param broughtBy an account, or the name of the folder in which it was found
   */
  public record Draft(
      int after,
      DefinitionSource source,
      Interview interview,
      QuestionnaireDiff diff,
      List<DefinitionProblem> warnings,
      LocalDate broughtOn,
      String broughtBy) {

    /** What it asks. */
    public Questionnaire questionnaire() {
      return interview.questionnaire();
    }
  }

  /**
   * Brings the next version of a wave's questionnaire, in place of a draft that was there.
   *
   * @return what is wrong with it; it is now the draft when none of that is an error
   */
  public List<DefinitionProblem> bring(
      Survey survey, Wave wave, DefinitionSource source, String account) {
    var file = source.read(survey, wave);
    var problems = new ArrayList<>(file.problems());
    file.questionnaire()
        .ifPresent(questionnaire -> problems.addAll(survey.objections(wave.asking(questionnaire))));
    if (problems.stream().noneMatch(DefinitionProblem::isError)) {
      versions.keep(WavePlace.of(survey, wave), source, account);
    }
    return problems;
  }

  /** The draft of a wave; none when nobody brought one, or it can no longer be read. */
  public Optional<Draft> of(Survey survey, Wave wave) {
    return versions
        .draft(WavePlace.of(survey, wave))
        .flatMap(
            kept -> {
              var file = kept.source().read(survey, wave);
              return file.questionnaire()
                  .map(asked -> draft(survey, wave, kept, asked, file.problems()));
            });
  }

  /**
   * Publishes the draft of a wave: from now on whoever begins gets it, and whoever has begun goes
   * on in the version they have.
   *
   * @param after the number of the version that was in the field when its changes were judged
   * @param broken the items, among those that a person had to judge, whose series ends
   * @throws org.peillood.web.Problem CHANGED_MEANWHILE when there is no draft any more, or another
   *     version was published meanwhile, or a language that is given as complete is not whole in it
   */
  public void publish(Survey survey, Wave wave, int after, Set<String> broken, String account) {
    var draft =
        of(survey, wave)
            .filter(found -> found.after() == after)
            .filter(found -> found.source().isWhole(survey, wave))
            .orElseThrow(ProblemType.CHANGED_MEANWHILE::because);
    var content =
        new QuestionnaireVersion.Content(
            draft.questionnaire().contentHash(), draft.source(), breaks(draft.diff(), broken));
    if (!versions.publish(WavePlace.of(survey, wave), after + 1, content, account)) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    surveys.gather();
  }

  /** Puts the draft of a wave aside. */
  public void discard(Survey survey, Wave wave) {
    versions.discard(WavePlace.of(survey, wave));
  }

  private Draft draft(
      Survey survey,
      Wave wave,
      QuestionnaireDraft kept,
      Questionnaire questionnaire,
      List<DefinitionProblem> warnings) {
    var published = surveys.published(survey, wave);
    var latest = published.get(published.size() - 1);
    return new Draft(
        latest.number(),
        kept.source(),
        PublishedVersions.interview(questionnaire),
        QuestionnaireDiff.between(latest.questionnaire(), questionnaire),
        warnings,
        kept.broughtOn(),
        kept.broughtBy());
  }

  private static Set<String> breaks(QuestionnaireDiff diff, Set<String> broken) {
    var breaks = new HashSet<String>();
    diff.with(Effect.BREAKS).stream().map(ItemChange::item).forEach(breaks::add);
    diff.with(Effect.TO_JUDGE).stream()
        .map(ItemChange::item)
        .filter(broken::contains)
        .forEach(breaks::add);
    return breaks;
  }
}
