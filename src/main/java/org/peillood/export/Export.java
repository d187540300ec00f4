package org.peillood.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.catalogue.Surveys;
import org.peillood.response.CompletedResponses;
import org.peillood.response.SingleAnswers;
import org.peillood.response.TextRelease;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/** The microdata of surveys, on their way out. */
@ApplicationScoped
public class Export {

  // The numbers from −99 to −97, wherever they stand in an answer document.
  private static final String LIKE_MISSING = ":-9";

  @Inject Surveys surveys;
  @Inject SingleAnswers answers;
  @Inject CompletedResponses completed;
  @Inject AuditTrail trail;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject @Any Instance<TextRelease> releases;

  /** A file that is about to be written, and has been entered in the audit trail. */
  interface Prepared {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Prepares a file and enters in the audit trail that it leaves.
   *
   * @param account who fetches it
   * @param words for what the questionnaires have no words for
   */
  Prepared prepare(Order order, String account, Texts words) {
    var drawn = answers.draw(order.survey().id(), order.waveCodes());
    var about =
        new AuditTrail.About(
            order.survey().id(), order.onlyWave(), order.format().slug() + " " + order.language());
    trail.add(account, act(order.open()), about, drawn.size());
    return out -> written(order, drawn, words).write(out);
  }

  /**
   * Answers to some items of a wave, as numbers, that are about to be written; entered in the audit
   * trail.
   *
   * @param codebook of these items' variables
   * @param questions where each item stands
   */
  record Extract(Codebook codebook, PackQuestions questions, Prepared rows) {
    void write(OutputStream out) throws IOException {
      rows.write(out);
    }
  }

  /**
   * Prepares answers to some items without texts, and enters in the audit trail that they leave.
   *
   * @param items their names
   * @param account who fetches them
   * @param about what for, in the words of the trail
   */
  Extract extract(Order order, Set<String> items, String account, String about, Texts words) {
    var drawn = answers.draw(order.survey().id(), order.waveCodes());
    var entry = new AuditTrail.About(order.survey().id(), order.onlyWave(), about);
    trail.add(account, Act.MICRODATA_EXPORTED, entry, drawn.size());
    var choice = choice(order);
    var wording = new Wording(order.language(), words);
    var whole = new Layout(choice, this::answered, wording).codebook(LocalDate.now(clock));
    Predicate<Variable> wanted = variable -> !variable.isText() && items.contains(variable.item());
    var variables = whole.variables().stream().filter(wanted).toList();
    return new Extract(
        whole.with(variables),
        new PackQuestions(order, variables),
        out -> {
          var file = new CsvFile(whole, wanted, order.writing(), order.dialect(), out);
          rows(drawn, choice, new Layout(choice, this::answered, wording), file);
          file.end();
        });
  }

  private Microdata written(Order order, SingleAnswers.Drawn drawn, Texts words) {
    var choice = choice(order);
    var wording = new Wording(order.language(), words);
    var codebook = new Layout(choice, this::answered, wording).codebook(LocalDate.now(clock));
    return new Microdata(
        order,
        codebook,
        words,
        settings.organisation(),
        file -> rows(drawn, choice, new Layout(choice, this::answered, wording), file));
  }

  private Choice choice(Order order) {
    var survey = order.survey().id();
    boolean counts =
        Question.of(order.survey(), order.waves()).stream()
            .anyMatch(question -> question.family() == Family.NUMBER);
    var numbers =
        counts && answers.anyHolds(survey, order.waveCodes(), LIKE_MISSING)
            ? MissingNumbers.FAR
            : MissingNumbers.NEGATIVE;
    return new Choice(
        order.survey(),
        order.waves(),
        order.open(),
        answers.anySynthetic(survey, order.waveCodes()),
        numbers);
  }

  private Choice.Answered answered(Survey survey, Wave wave, String hash) {
    return new Choice.Answered(
        surveys.wave(survey, wave.code(), hash).questionnaire(),
        surveys.continuing(survey, wave, hash));
  }

  private void rows(SingleAnswers.Drawn drawn, Choice choice, Layout layout, DataFile file)
      throws IOException {
    var row = layout.row();
    var screened = screened(choice);
    for (var ids : (Iterable<List<UUID>>) drawn.handfuls()::iterator) {
      for (var response : answers.read(ids)) {
        layout.fill(response, screened.getOrDefault(response.id(), Map.of()), row);
        file.write(row);
      }
    }
  }

  // By response, and then by item.
  private Map<UUID, Map<String, String>> screened(Choice choice) {
    Map<UUID, Map<String, String>> screened = new HashMap<>();
    if (choice.open() == Choice.Open.NONE) {
      return screened;
    }
    for (var wave : choice.waves()) {
      for (var item : wave.questionnaire().items()) {
        if (Family.of(item).filter(Family.OPEN::equals).isPresent()) {
          releases.forEach(
              release ->
                  release
                      .wordings(choice.survey(), wave, item)
                      .forEach(
                          (id, text) ->
                              screened
                                  .computeIfAbsent(id, response -> new HashMap<>())
                                  .put(item.name(), text)));
        }
      }
    }
    return screened;
  }

  private static Act act(Choice.Open open) {
    return switch (open) {
      case NONE -> Act.MICRODATA_EXPORTED;
      case SCREENED -> Act.SCREENED_TEXTS_EXPORTED;
      case ALL -> Act.UNSCREENED_TEXTS_EXPORTED;
    };
  }

  /** How many rows and, roughly, how many octets a file of some waves has. */
  record Size(long rows, long octets) {}

  // Numbers of two digits and what stands between them.
  private static final int OCTETS_OF_NUMBER = 3;

  Size size(Survey survey, List<Wave> waves, Language language) {
    long rows =
        waves.stream().mapToLong(w -> completed.state(survey.id(), w.code()).completed()).sum();
    var choice = new Choice(survey, waves, Choice.Open.NONE, false, MissingNumbers.NEGATIVE);
    var layout =
        new Layout(choice, this::answered, new Wording(language.code(), Texts.in(language)));
    int variables = layout.codebook(LocalDate.now(clock)).variables().size();
    return new Size(rows, rows * variables * OCTETS_OF_NUMBER);
  }
}
