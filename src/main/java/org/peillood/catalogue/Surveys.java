package org.peillood.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import org.peillood.interview.Interview;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFile;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/**
 * The surveys of this installation: those of the folder, read once, and those that were made here
 * and published, each wave asking the version of its questionnaire that was published last. What is
 * published on another node is served here within seconds. A definition that is not sound is
 * logged, shown to staff, and opened to nobody.
 */
@ApplicationScoped
public class Surveys {

  private static final Logger LOG = Logger.getLogger(Surveys.class.getName());
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Versions versions;
  @Inject GivenAnswers given;
  @Inject SurveyShelf shelf;

  private final ReentrantLock reading = new ReentrantLock();
  private Set<String> folders = Set.of();
  private SurveyCatalogue folder = new SurveyCatalogue(List.of(), List.of());
  private volatile Served served = new Served(folder, Map.of(), Map.of(), 0);
  private volatile Instant looked = Instant.EPOCH;

  /** What is served, and how much had been published when it was gathered. */
  private record Served(
      SurveyCatalogue catalogue,
      Map<WavePlace, WaveVersions> versions,
      Map<MadeSurveys.Made, SurveyFile.Outcome> made,
      long known) {}

  @PostConstruct
  void read() {
    folder = SurveyFolder.read(settings.definitions().resolve("surveys"));
    folders = Set.copyOf(SurveyFolder.names(settings.definitions().resolve("surveys")));
    folder.problems().forEach(problem -> LOG.warning(problem.toString()));
    new FolderVersions(settings.definitions().resolve("surveys"), versions, given).publish(folder);
    gather();
  }

  /** All that was read, with what is wrong with the rest. */
  public SurveyCatalogue catalogue() {
    return served().catalogue();
  }

  /** Whether a folder has this id; its survey, sound or not, goes before one that is made here. */
  public boolean isFromFolder(String id) {
    return folders.contains(id);
  }

  /** The surveys made here that are not served, because there is a folder with the same name. */
  public List<String> overruled() {
    return shelf.newest().stream().map(SavedSettings::survey).filter(folders::contains).toList();
  }

  /**
   * The survey with this id.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY
   */
  public Survey survey(String id) {
    return catalogue().survey(id).orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(id));
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

  /**
   * A survey's wave with the version of its questionnaire that a response answers to.
   *
   * @param hash what the response names as its questionnaire
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY when the survey has no such wave
   */
  public Wave wave(Survey survey, String code, String hash) {
    var wave = wave(survey, code);
    return wave.asking(versions(survey, wave).answering(hash).questionnaire());
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

  /**
   * Passes while the answers to a survey are kept.
   *
   * @throws org.peillood.web.Problem WAVE_CLOSED
   */
  public void requireKept(Survey survey) {
    if (!isKept(survey)) {
      throw ProblemType.WAVE_CLOSED.because(survey.keepUntil());
    }
  }

  /** Whether the answers to a survey are kept today. */
  public boolean isKept(Survey survey) {
    return !LocalDate.now(clock).isAfter(survey.keepUntil());
  }

  /** Whether a wave can be filled in today. */
  public boolean isOpen(Wave wave) {
    return wave.isOpen(LocalDate.now(clock));
  }

  /** The walk through the version of the questionnaire that a wave asks. */
  public Interview interview(Survey survey, Wave wave) {
    return versions(survey, wave).asking(wave.questionnaire()).interview();
  }

  /** The versions of a wave's questionnaire that were put to respondents, oldest first. */
  public List<PublishedVersion> published(Survey survey, Wave wave) {
    return versions(survey, wave).all();
  }

  /**
   * The items whose series of figures takes in the responses that name this hash.
   *
   * @param hash what a response names as its questionnaire
   */
  public Set<String> continuing(Survey survey, Wave wave, String hash) {
    return versions(survey, wave).continuing(hash);
  }

  /** What responses name as the version of the questionnaire that a wave asks. */
  public String hash(Survey survey, Wave wave) {
    return versions(survey, wave).asking(wave.questionnaire()).hash();
  }

  /** Serves what was published a moment ago. */
  void gather() {
    reading.lock();
    try {
      var known = published();
      var stored = versions.all();
      var made = new MadeSurveys(shelf, served.made()).gathered(stored, folders);
      var defined = MadeSurveys.beside(folder, made.values());
      var published = new PublishedVersions(defined, served.versions()).gathered(stored);
      served = new Served(asking(defined, published), published, made, known);
      looked = clock.instant();
    } finally {
      reading.unlock();
    }
  }

  private Served served() {
    var now = clock.instant();
    if (looked.plus(LOOK_AGAIN).isBefore(now) && reading.tryLock()) {
      try {
        looked = now;
        if (published() != served.known()) {
          gather();
        }
      } finally {
        reading.unlock();
      }
    }
    return served;
  }

  // Versions and settings that are published are never taken back: both numbers only grow.
  private long published() {
    return versions.count() + shelf.publications();
  }

  private static SurveyCatalogue asking(
      SurveyCatalogue defined, Map<WavePlace, WaveVersions> published) {
    return new SurveyCatalogue(
        defined.surveys().stream().map(survey -> asking(survey, published)).toList(),
        defined.problems());
  }

  private static Survey asking(Survey survey, Map<WavePlace, WaveVersions> published) {
    return survey.with(
        survey.waves().stream()
            .map(wave -> wave.asking(latest(published, WavePlace.of(survey, wave))))
            .toList());
  }

  private static Questionnaire latest(Map<WavePlace, WaveVersions> published, WavePlace place) {
    return Optional.ofNullable(published.get(place)).orElseThrow().latest().questionnaire();
  }

  private WaveVersions versions(Survey survey, Wave wave) {
    var place = WavePlace.of(survey, wave);
    return Optional.ofNullable(served.versions().get(place))
        .orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(place));
  }
}
