package org.peillood.analysis;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.catalogue.Surveys;
import org.peillood.coding.CodedAnswers;
import org.peillood.coding.CodedItem;
import org.peillood.privacy.SafeCrossings;
import org.peillood.response.Besides;
import org.peillood.response.Completed;
import org.peillood.response.CompletedResponses;
import org.peillood.response.Mode;
import org.peillood.response.WaveState;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Rows;
import org.peillood.survey.AnswerReader;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Lookups;
import org.peillood.weighting.SampleColumns;

/**
 * The completed responses of each wave as columns, kept in memory and brought up to date when the
 * store has moved on: every question to it first compares the store's state, so a response counts
 * from the moment it is completed, and one that is withdrawn no longer does. What was completed
 * since is read alone; after a correction or a withdrawal all is read again. Holds the waves that
 * were used last; any of it can be rebuilt from the store at any time, on any node.
 */
@ApplicationScoped
public class Columns implements SampleColumns {

  /** The column of the mode in which each response came in; no item can have such a name. */
  static final String MODE = "#mode";

  private static final int WAVES_KEPT = 24;
  private static final int ROUNDS = 20;

  @Inject CompletedResponses responses;
  @Inject Surveys surveys;
  @Inject CodedAnswers coded;
  @Inject Lookups lookups;
  @Resource ManagedExecutorService executor;

  /** The modes in which completed responses of a wave came in, in the order of {@link Mode}. */
  List<String> modes(Survey survey, Wave wave) {
    return occurring(of(survey, wave));
  }

  static List<String> occurring(Microdata data) {
    var modes = data.categorical(MODE);
    var counts = modes.counts(Rows.all(data.size()));
    return IntStream.range(0, counts.length)
        .filter(mode -> counts[mode] > 0)
        .mapToObj(modes.categories()::get)
        .toList();
  }

  private record Place(String survey, String wave) {}

  /** The columns of one wave; its monitor lets one thread read while others wait for the result. */
  private static final class Kept {
    private Optional<WaveState> state = Optional.empty();
    private Optional<Questionnaire> asked = Optional.empty();
    private Optional<WaveColumns> columns = Optional.empty();
    private Optional<CodedAnswers.State> coding = Optional.empty();
    private Microdata answers = Microdata.of(List.of());
    // The response of each row, where something is coded; codes come and go more often than
    // answers.
    private List<UUID> ids = List.of();
    private Map<String, Instances> repeats = Map.of();
    private Snapshot now = new Snapshot(answers, repeats);
  }

  /** The columns of one wave at one moment. */
  private static final class Snapshot {
    private final Microdata data;
    private final Map<String, Instances> repeats;
    private Optional<SafeCrossings> crossings = Optional.empty();

    Snapshot(Microdata data, Map<String, Instances> repeats) {
      this.data = data;
      this.repeats = repeats;
    }

    synchronized SafeCrossings crossings(Function<Microdata, SafeCrossings> made) {
      var known = crossings.orElseGet(() -> made.apply(data));
      crossings = Optional.of(known);
      return known;
    }
  }

  private final Map<Place, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Kept> eldest) {
          return size() > WAVES_KEPT;
        }
      };

  @Override
  public Microdata of(Survey survey, Wave wave) {
    return now(survey, wave).data;
  }

  /**
   * The instances of the repeat in which this item stands, in the completed responses of a wave.
   */
  Instances instances(Survey survey, Wave wave, String item) {
    return Optional.ofNullable(now(survey, wave).repeats.get(item))
        .orElseThrow(() -> new IllegalArgumentException(item + " is in no repeat"));
  }

  /** What may be shown of crossings of the completed responses of a wave as they are now. */
  SafeCrossings crossings(Survey survey, Wave wave) {
    return now(survey, wave).crossings(data -> Crossings.of(survey, wave, data, variables(survey)));
  }

  /** What can be counted of a survey now: its items, and the codes of open answers. */
  Variables variables(Survey survey) {
    var known = new ConcurrentHashMap<String, List<Item>>();
    return wave ->
        known.computeIfAbsent(
            wave.code(),
            code ->
                Stream.concat(
                        wave.questionnaire().items().stream(),
                        coded.items(survey, wave).stream()
                            .flatMap(item -> item.questions().stream()))
                    .toList());
  }

  /** As it is now; the same for all that one page shows. */
  private Snapshot now(Survey survey, Wave wave) {
    return lookups.once(new Place(survey.id(), wave.code()), () -> upToDate(survey, wave));
  }

  private Snapshot upToDate(Survey survey, Wave wave) {
    Kept place;
    synchronized (kept) {
      place = kept.computeIfAbsent(new Place(survey.id(), wave.code()), p -> new Kept());
    }
    synchronized (place) {
      var now = responses.stateNow(survey.id(), wave.code());
      var codes = coded.state(survey, wave);
      var asked = Optional.of(wave.questionnaire());
      boolean moved =
          !place.state.equals(Optional.of(now))
              || !place.asked.equals(asked)
              || (place.ids.isEmpty() && isCoded(codes));
      if (moved) {
        read(survey, wave, place, codes);
        place.asked = asked;
        // The state from before the reading: what came in meanwhile makes it be read once more.
        place.state = Optional.of(now);
      }
      if (moved || !place.coding.equals(Optional.of(codes))) {
        join(survey, wave, place);
        place.coding = Optional.of(codes);
      }
      return place.now;
    }
  }

  private static boolean isCoded(CodedAnswers.State codes) {
    return !codes.equals(CodedAnswers.State.NOTHING);
  }

  /** Puts the codes that open answers have now beside the answers. */
  private void join(Survey survey, Wave wave, Kept place) {
    var all = new ArrayList<Column>();
    place.answers.names().forEach(name -> place.answers.column(name).ifPresent(all::add));
    // A question that began to be coded after the reading has to wait for the next.
    boolean known = place.ids.size() == place.answers.size();
    for (var item : known ? coded.items(survey, wave) : List.<CodedItem>of()) {
      var codes = coded.codes(survey, wave, item.item().name());
      place
          .answers
          .column(item.item().name())
          .ifPresent(answered -> all.addAll(CodedColumns.of(item, answered, place.ids, codes)));
    }
    place.now = new Snapshot(Microdata.of(all), place.repeats);
  }

  /** How many completed responses a wave has. */
  long completed(Survey survey, Wave wave) {
    return responses.state(survey.id(), wave.code()).completed();
  }

  private void read(Survey survey, Wave wave, Kept place, CodedAnswers.State codes) {
    boolean withIds = isCoded(codes);
    var columns =
        place
            .columns
            .filter(before -> before.isFor(wave.questionnaire(), withIds))
            .orElseGet(() -> new WaveColumns(wave.questionnaire(), withIds));
    // A reading that fails half-way leaves columns of which nobody knows how far they are.
    place.columns = Optional.empty();
    if (!isReadOn(survey, wave, columns)) {
      columns = new WaveColumns(wave.questionnaire(), withIds);
      readOn(survey, wave, columns);
      if (!columns.isAllOf(responses.stateNow(survey.id(), wave.code()))) {
        responses.recount(survey.id(), wave.code());
      }
    }
    place.columns = Optional.of(columns);
    place.answers = columns.answers();
    place.ids = columns.ids();
    place.repeats = columns.instances();
  }

  /**
   * Reads what came in since; false when something was corrected or withdrawn, or one with a lower
   * revision came in later. What comes in during the reading is read by the next round.
   */
  private boolean isReadOn(Survey survey, Wave wave, WaveColumns columns) {
    for (int round = 0; round < ROUNDS; round++) {
      readOn(survey, wave, columns);
      var state = responses.stateNow(survey.id(), wave.code());
      if (columns.isAllOf(state)) {
        return true;
      }
      if (state.revision() <= columns.revision()) {
        return false;
      }
    }
    return false;
  }

  private void readOn(Survey survey, Wave wave, WaveColumns columns) {
    var versions = new HashMap<String, Answered>();
    // The database and the reading of answers take about as long.
    var besides =
        new Besides<Read>(
            executor,
            read -> columns.append(read.response, read.given(), read.by.continuing()),
            Read::given);
    try {
      responses.forEachCompletedAfter(
          survey.id(),
          wave.code(),
          columns.revision(),
          response ->
              besides.add(
                  new Read(
                      response,
                      versions.computeIfAbsent(
                          response.questionnaireHash(), hash -> answered(survey, wave, hash)))));
      besides.end();
    } finally {
      besides.await(); // nobody may write in columns that are given up
    }
  }

  /** One response on its way; its answers are read by whoever has the time. */
  private static final class Read {
    private final Completed response;
    private final Answered by;
    private Optional<Answers> given = Optional.empty();

    Read(Completed response, Answered by) {
      this.response = response;
      this.by = by;
    }

    Answers given() {
      var answers = given.orElseGet(() -> by.reader().read(response.document()));
      given = Optional.of(answers);
      return answers;
    }
  }

  /**
   * The version of the questionnaire that responses answer to.
   *
   * @param reader of answers to it
   * @param continuing the items of the newest version of which these responses tell something
   */
  private record Answered(AnswerReader reader, Set<String> continuing) {}

  private Answered answered(Survey survey, Wave wave, String hash) {
    return new Answered(
        AnswerReader.of(surveys.wave(survey, wave.code(), hash).questionnaire()),
        surveys.continuing(survey, wave, hash));
  }
}
