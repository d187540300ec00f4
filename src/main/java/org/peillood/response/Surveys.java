package org.peillood.response;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.peillood.interview.Interview;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/**
 * The surveys of this installation, read once from the folder of definitions. A definition that is
 * not sound is logged, shown to staff, and opened to nobody.
 */
@ApplicationScoped
public class Surveys {

  private static final Logger LOG = Logger.getLogger(Surveys.class.getName());

  @Inject Settings settings;
  @Inject Clock clock;

  private SurveyCatalogue catalogue = new SurveyCatalogue(List.of(), List.of());
  private final Map<String, Fielded> fielded = new HashMap<>();

  /** What is worked out once for a wave. */
  private record Fielded(Interview interview, String hash) {}

  @PostConstruct
  void read() {
    catalogue = SurveyFolder.read(settings.definitions().resolve("surveys"));
    catalogue.problems().forEach(problem -> LOG.warning(problem.toString()));
    for (var survey : catalogue.surveys()) {
      for (var wave : survey.waves()) {
        var questionnaire = wave.questionnaire();
        fielded.put(
            place(survey, wave),
            new Fielded(
                new Interview(questionnaire, Surveys::sentence), questionnaire.contentHash()));
      }
    }
  }

  /** All that was read, with what is wrong with the rest. */
  public SurveyCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The survey with this id.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY
   */
  public Survey survey(String id) {
    return catalogue.survey(id).orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(id));
  }

  /**
   * A survey's wave by its code.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY when the survey has no such wave
   */
  public Wave wave(Survey survey, String code) {
    return survey
        .wave(code)
        .orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(survey.id() + " " + code));
  }

  /** The wave that opened last among those that can be filled in today. */
  public Optional<Wave> open(Survey survey) {
    return survey.waves().stream().filter(this::isOpen).max(Comparator.comparing(Wave::opens));
  }

  /**
   * The wave to begin in: the one wanted, else the one that opened last.
   *
   * @param wanted a wave's code
   * @throws org.peillood.web.Problem WAVE_CLOSED or SURVEY_NOT_OPEN when it cannot be filled in
   *     today
   */
  public Wave open(Survey survey, Optional<String> wanted) {
    var wave =
        wanted
            .map(code -> wave(survey, code))
            .or(() -> open(survey))
            .or(() -> survey.waves().stream().max(Comparator.comparing(Wave::opens)))
            .orElseThrow(() -> ProblemType.SURVEY_NOT_OPEN.because(survey.id()));
    requireOpen(survey, wave);
    if (!survey.asksConsent()) {
      throw ProblemType.SURVEY_NOT_OPEN.because(survey.id()); // only interviewers begin it
    }
    return wave;
  }

  /**
   * Passes when a wave can be filled in today.
   *
   * @throws org.peillood.web.Problem WAVE_CLOSED or SURVEY_NOT_OPEN
   */
  public void requireOpen(Survey survey, Wave wave) {
    var today = LocalDate.now(clock);
    var closed = wave.closes().filter(today::isAfter);
    if (closed.isPresent()) {
      throw ProblemType.WAVE_CLOSED.because(closed.get());
    }
    if (!wave.isOpen(today)) {
      throw ProblemType.SURVEY_NOT_OPEN.because(survey.id());
    }
  }

  /** Whether a wave can be filled in today. */
  public boolean isOpen(Wave wave) {
    return wave.isOpen(LocalDate.now(clock));
  }

  /** The walk through a wave's questionnaire. */
  public Interview interview(Survey survey, Wave wave) {
    return fielded(survey, wave).interview();
  }

  /** {@link Questionnaire#contentHash()} of a wave's questionnaire. */
  String hash(Survey survey, Wave wave) {
    return fielded(survey, wave).hash();
  }

  private Fielded fielded(Survey survey, Wave wave) {
    var known = fielded.get(place(survey, wave));
    if (known == null) {
      throw ProblemType.UNKNOWN_SURVEY.because(place(survey, wave));
    }
    return known;
  }

  private static String sentence(String language, String key, Object... arguments) {
    return Texts.in(new Language(language)).get(key, arguments);
  }

  private static String place(Survey survey, Wave wave) {
    return survey.id() + "/" + wave.code();
  }
}
