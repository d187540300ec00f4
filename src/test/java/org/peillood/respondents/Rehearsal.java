package org.peillood.respondents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.peillood.Platform;
import org.peillood.interview.Interview;
import org.peillood.interview.Page;
import org.peillood.interview.PageItem;
import org.peillood.interview.Walk;
import org.peillood.survey.Answer;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;

/**
 * A walk through one of the project's surveys as the questionnaire and the interview alone make it,
 * before any server is asked: which page comes after which, what stands above it, what is filled in
 * on it, and what must be stored in the end. Tests and benchmarks then walk it over HTTP or in a
 * browser, and know at each page whether it is the right one.
 *
 * @param language the code of the language that is spoken
 * @param consent the yes with which it begins
 * @param steps the pages after it, in order
 * @param stored the answers at the end, those that routing never asked among them
 */
public record Rehearsal(
    Survey survey,
    Wave wave,
    String language,
    Step consent,
    List<Step> steps,
    Map<String, Answer> stored) {

  private static final int TRIES = 200;
  private static final String TEXT = "Ça va — « été » é ğ ş ع, <b>niet</b> & 'wel' \"ja\"";

  /**
   * A page and what is filled in on it.
   *
   * @param heading what stands above it
   * @param typed the values by item: codes, those of a ranking in order, or a text
   */
  public record Step(String page, String heading, Map<String, List<String>> typed) {}

  /** The interview of a wave, which many walks can share. */
  public static Interview interview(Wave wave) {
    return Walk.interview(wave.questionnaire());
  }

  public static Survey survey(String id) {
    Path surveys = Platform.project().resolve("surveys");
    return SurveyFolder.read(surveys).survey(id).orElseThrow();
  }

  /**
   * A walk that chooses by chance, always the same for a seed, and says yes to what is sensitive.
   */
  public static Rehearsal of(
      Survey survey, Wave wave, Interview interview, String language, long seed) {
    var walk = Walk.through(interview, language);
    var random = new Random(seed);
    var steps = new ArrayList<Step>();
    while (!walk.at().equals(Walk.END)) {
      steps.add(step(walk, random, steps.isEmpty()));
    }
    return new Rehearsal(
        survey,
        wave,
        language,
        steps.get(0),
        List.copyOf(steps.subList(1, steps.size())),
        walk.settled());
  }

  /** What a form sends for a page, a name and a value each. */
  public List<Map.Entry<String, String>> form(Step step) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    step.typed()
        .forEach(
            (name, values) -> {
              boolean places =
                  wave.questionnaire().item(name).orElseThrow().type() == ItemType.RANK;
              for (int i = 0; i < values.size(); i++) {
                fields.add(Map.entry(places ? name + "__" + (i + 1) : name, values.get(i)));
              }
            });
    return fields;
  }

  /** The address of the first page. */
  public String start() {
    return "/v/" + survey.id() + "?golf=" + wave.code() + "&taal=" + language;
  }

  /** The longest of some walks by chance, which sees most of the pages there are. */
  public static Rehearsal longest(Survey survey, Wave wave, String language) {
    var interview = interview(wave);
    return LongStream.rangeClosed(1, 12)
        .mapToObj(seed -> of(survey, wave, interview, language, seed))
        .max(Comparator.comparingInt(walk -> walk.steps().size()))
        .orElseThrow();
  }

  private static Step step(Walk walk, Random random, boolean first) {
    var name = walk.at();
    var page = walk.page();
    for (int i = 0; i < TRIES; i++) {
      var typed = new LinkedHashMap<String, List<String>>();
      for (var item : page.items()) {
        var values = values(item, random, first);
        if (!values.isEmpty()) {
          typed.put(item.item().name(), values);
          walk.fill(item.item().name(), values.toArray(String[]::new));
        }
      }
      if (walk.send().messages().isEmpty()) {
        return new Step(name, heading(page), typed);
      }
    }
    throw new IllegalStateException("no answers to page " + name + " found: " + walk.messages());
  }

  private static String heading(Page page) {
    return page.title().orElseGet(() -> page.items().get(0).label());
  }

  private static List<String> values(PageItem item, Random random, boolean first) {
    if (item.isToRead()) {
      return List.of();
    }
    return switch (item.item().type()) {
      case SELECT_ONE, ACKNOWLEDGE -> List.of(one(item, random, first));
      case SELECT_MULTIPLE -> some(item, random, 1 + random.nextInt(3));
      case RANK -> some(item, random, item.item().top().orElse(Integer.MAX_VALUE));
      case INTEGER -> List.of(String.valueOf(random.nextInt(12)));
      case TEXT -> List.of(TEXT);
      default -> List.of();
    };
  }

  /** A yes where taking part or special categories are asked for, so that more pages come. */
  private static String one(PageItem item, Random random, boolean first) {
    var codes = codes(item);
    boolean asksForYes = codes.contains("ja") && codes.contains("nee") && codes.size() <= 3;
    return first || asksForYes ? "ja" : codes.get(random.nextInt(codes.size()));
  }

  private static List<String> some(PageItem item, Random random, int most) {
    var codes = new ArrayList<>(codes(item));
    codes.removeIf(code -> MissingCode.ofCode(code).isPresent());
    Collections.shuffle(codes, random);
    return List.copyOf(codes.subList(0, Math.min(most, codes.size())));
  }

  private static List<String> codes(PageItem item) {
    return item.offered().stream().map(category -> category.code()).toList();
  }

  @Override
  public String toString() {
    return survey.id() + " " + wave.code() + " " + language;
  }
}
