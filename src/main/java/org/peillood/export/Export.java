package org.peillood.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
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

  // Several hundred thousand rows without texts. A node may write a few files at once.
  private static final long MOST_IN_MEMORY = 48L << 20;

  @Inject Surveys surveys;
  @Inject SingleAnswers answers;
  @Inject CompletedResponses completed;
  @Inject AuditTrail trail;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject @Any Instance<TextRelease> releases;
  @Resource ManagedExecutorService executor;

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
    var about =
        new AuditTrail.About(
            order.survey().id(), order.onlyWave(), order.format().slug() + " " + order.language());
    var gathered = gathered(order, choice -> layout(choice, order, words));
    trail.add(account, act(order.open()), about, gathered.size());
    return out ->
        new Microdata(order, gathered.codebook(), words, settings.organisation(), gathered.rows())
            .write(out);
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
    var entry = new AuditTrail.About(order.survey().id(), order.onlyWave(), about);
    var gathered = gathered(order, choice -> layout(choice, order, words).withoutRepeats());
    trail.add(account, Act.MICRODATA_EXPORTED, entry, gathered.size());
    var whole = gathered.codebook();
    Predicate<Variable> wanted = variable -> !variable.isText() && items.contains(variable.item());
    var variables = whole.variables().stream().filter(wanted).toList();
    return new Extract(
        whole.with(variables),
        new PackQuestions(order, variables),
        out -> {
          var file = new CsvFile(whole, wanted, order.writing(), order.dialect(), out);
          gathered.rows().into(0, file);
          file.end();
        });
  }

  /**
   * What goes into a file.
   *
   * @param size how many rows there are
   */
  private record Gathered(Codebook codebook, int size, Microdata.Rows rows) {}

  private Gathered gathered(Order order, PackedRows.Layouts layouts) {
    return packed(order, layouts).orElseGet(() -> drawn(order, layouts));
  }

  /** All in memory, in few octets; nothing when that is too much. */
  private Optional<Gathered> packed(Order order, PackedRows.Layouts layouts) {
    var supposed =
        new Choice(order.survey(), order.waves(), order.open(), false, MissingNumbers.NEGATIVE);
    var screened = screened(supposed);
    var again = Optional.of(new PackedRows(supposed, counts(order), layouts));
    while (again.isPresent()) {
      var rows = again.get();
      var made =
          answers.made(
              order.survey().id(), order.waveCodes(), MOST_IN_MEMORY, rows.maker(screened));
      if (made.isPresent()) {
        var packed = made.get();
        return Optional.of(
            new Gathered(
                rows.codebook(LocalDate.now(clock)),
                packed.size(),
                new InMemory(rows, packed, executor)));
      }
      again = rows.otherwise();
    }
    return Optional.empty();
  }

  /** Rows that are there already, so that any thread can make a file of them. */
  private record InMemory(PackedRows rows, List<byte[]> packed, Executor executor)
      implements Microdata.Rows {
    InMemory {
      packed = Collections.unmodifiableList(packed);
    }

    @Override
    public void into(int part, DataFile file) throws IOException {
      rows.into(packed, part, file);
    }

    @Override
    public void pass(Relay.Maker maker, OutputStream out) throws IOException {
      Relay.pass(maker, out, executor);
    }
  }

  /** Read once more for each time that it is written, a few at a time. */
  private Gathered drawn(Order order, PackedRows.Layouts layouts) {
    var drawn = answers.draw(order.survey().id(), order.waveCodes());
    var choice = choice(order);
    return new Gathered(
        layouts.of(choice).codebook(LocalDate.now(clock)),
        drawn.size(),
        (part, file) -> rows(drawn, choice, layouts.of(choice), part, file));
  }

  private Layout layout(Choice choice, Order order, Texts words) {
    return new Layout(choice, this::answered, new Wording(order.language(), words));
  }

  private static boolean counts(Order order) {
    return Question.isAny(order.survey(), order.waves(), Family.NUMBER);
  }

  private Choice choice(Order order) {
    var survey = order.survey().id();
    var numbers =
        counts(order) && answers.anyHolds(survey, order.waveCodes(), PackedRows.LIKE_MISSING)
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

  private void rows(
      SingleAnswers.Drawn drawn, Choice choice, Layout layout, int part, DataFile file)
      throws IOException {
    var rows = new LayoutRows(layout, part, file);
    var screened = part == 0 ? screened(choice) : Map.<UUID, Map<String, String>>of();
    int before = 0;
    for (var ids : (Iterable<List<UUID>>) drawn.handfuls()::iterator) {
      int at = 0;
      for (var response : answers.read(ids)) {
        // One that was withdrawn since leaves a gap: numbers join the files.
        while (!ids.get(at).equals(response.id())) {
          at++;
        }
        rows.write(before + at + 1, response, screened.getOrDefault(response.id(), Map.of()));
      }
      before += ids.size();
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
