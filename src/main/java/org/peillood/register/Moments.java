package org.peillood.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peillood.register.Moment.Doubt;

/**
 * Reads days as people write them in plans: {@code 23/1, 24/9, 22/10 (afgelast), 5/11 plvv, week
 * van 23/02, mei–juni}. A day without a year is in the year that is given. Whatever is not
 * understood is kept as it was written and told; nothing is dropped or guessed in silence.
 */
public final class Moments {

  private static final int MOST = 500;
  private static final int LONGEST = 300;
  private static final Pattern PIECES = Pattern.compile("[,;\\n](?![^(]*\\))");
  private static final Pattern ARROW =
      Pattern.compile("\\s*(?:→|->|=>|\\bnaar\\b|\\bvers le\\b)\\s*");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\b(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2}))?(?![\\d/])");
  private static final Pattern HOW_MANY =
      Pattern.compile(
          "\\b(\\d{1,3})\\s*(?:x|×|keer|maal|fois|times|vergadering|moment|bijeenkomst|réunion|meeting)");
  private static final Pattern SERIES =
      Pattern.compile(
          "\\b(?:elke|iedere|wekelijks|maandelijks|tweewekelijks|regelmatig|chaque|mensuel|hebdomadaire|every|weekly|monthly)");
  private static final Pattern WEEK = Pattern.compile("\\b(?:week|semaine)\\b");

  private static final Map<String, List<String>> STATES = new LinkedHashMap<>();
  private static final Map<String, List<String>> MODES = new LinkedHashMap<>();
  private static final Map<String, Month> MONTHS = new LinkedHashMap<>();
  private static final Map<String, Month> SEASONS = new LinkedHashMap<>();

  static {
    STATES.put("cancelled", List.of("afgelast", "geannuleerd", "annul", "cancel", "afgezegd"));
    STATES.put(
        "substitute", List.of("plvv", "plaatsvervang", "vervangen door", "suppléan", "substitut"));
    STATES.put("excused", List.of("verontschuldigd", "excus", "afwezig"));
    STATES.put("not-invited", List.of("niet uitgenodigd", "pas invité", "not invited"));
    STATES.put("moved", List.of("verplaatst", "verschoven", "uitgesteld", "reporté", "postponed"));
    STATES.put("planned", List.of("gepland", "prévu", "planned"));
    MODES.put("online", List.of("online", "digitaal", "zoom", "teams", "en ligne"));
    MODES.put("telephone", List.of("telefo", "télépho", "phone"));
    MODES.put("written", List.of("schriftelijk", "par écrit", "in writing"));
    MODES.put("mail", List.of("mail"));
    MODES.put("physical", List.of("fysiek", "live", "in person", "présentiel"));
    var names =
        List.of(
            "januari|janvier|january|jan",
            "februari|février|february|févr|feb",
            "maart|mars|march|mrt",
            "april|avril|apr",
            "mei|mai|may",
            "juni|juin|june|jun",
            "juli|juillet|july|juil|jul",
            "augustus|août|august|aug",
            "september|septembre|sept",
            "oktober|octobre|october|okt|oct",
            "november|novembre|nov",
            "december|décembre|dec");
    for (var month : Month.values()) {
      for (var name : names.get(month.getValue() - 1).split("\\|")) {
        MONTHS.put(name, month);
      }
    }
    for (var spring : List.of("voorjaar", "lente", "printemps", "spring")) {
      SEASONS.put(spring, Month.MARCH);
    }
    for (var summer : List.of("zomer", "été", "summer")) {
      SEASONS.put(summer, Month.JUNE);
    }
    for (var autumn : List.of("najaar", "herfst", "automne", "autumn")) {
      SEASONS.put(autumn, Month.SEPTEMBER);
    }
    for (var winter : List.of("winter", "hiver")) {
      SEASONS.put(winter, Month.DECEMBER);
    }
  }

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:\\b(\\d{1,2})\\s+)?(?<![\\p{L}])("
              + String.join("|", MONTHS.keySet())
              + ")(?![\\p{L}])\\.?(?:\\s+(\\d{4}))?");
  private static final Pattern SEASON =
      Pattern.compile(
          "(?<![\\p{L}])(" + String.join("|", SEASONS.keySet()) + ")(?![\\p{L}])(?:\\s+(\\d{4}))?");

  private final int year;

  private Moments(int year) {
    this.year = year;
  }

  /**
   * What stands in a text, in its order.
   *
   * @param year of days that name none
   * @return at most 500 moments, one for each part between commas, semicolons or ends of line
   */
  public static List<Moment> in(String text, int year) {
    return new Moments(year).read(text);
  }

  /** One moment; the whole text is about it, commas and all. */
  public static Moment one(String text, int year) {
    return new Moments(year).piece(text);
  }

  private List<Moment> read(String text) {
    var moments = new ArrayList<Moment>();
    var pending = "";
    for (var piece : PIECES.split(text)) {
      if (piece.isBlank() || moments.size() == MOST) {
        continue;
      }
      var moment = piece(piece);
      boolean isAhead = !moment.state().isEmpty() && comesBeforeItsDay(piece);
      if (isAhead) {
        pending = moment.state();
      } else if (!moment.state().isEmpty() || !moment.mode().isEmpty()) {
        pending = "";
      } else if (!pending.isEmpty() && moment.day().isPresent()) {
        moment = doubting(moment, pending);
      }
      moments.add(moment);
    }
    return List.copyOf(moments);
  }

  private static Moment doubting(Moment moment, String state) {
    var doubts = EnumSet.of(Doubt.STATE_OF_WHICH);
    doubts.addAll(moment.doubts());
    return new Moment(
        moment.said(),
        moment.day(),
        moment.exactness(),
        moment.planned(),
        state,
        moment.mode(),
        moment.number(),
        moment.series(),
        doubts);
  }

  // "Afgelast op 3/4" and not "3/4 afgelast".
  private static boolean comesBeforeItsDay(String piece) {
    var low = piece.toLowerCase(Locale.ROOT);
    int word =
        STATES.values().stream()
            .flatMap(List::stream)
            .mapToInt(low::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElse(Integer.MAX_VALUE);
    var day = Pattern.compile("\\d").matcher(low);
    return day.find() && word < day.start();
  }

  private Moment piece(String written) {
    var said = written.strip();
    said = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    var low = said.toLowerCase(Locale.ROOT);
    var doubts = EnumSet.noneOf(Doubt.class);
    var state = named(STATES, low);
    var mode = named(MODES, low);
    var parts = ARROW.split(low);
    var planned =
        parts.length > 1 ? days(parts[0], doubts).stream().findFirst() : Optional.<Found>empty();
    var rest = parts.length > 1 ? last(parts, doubts) : days(low, doubts).stream().findFirst();
    var number = howMany(low);
    boolean series = SERIES.matcher(low).find();
    if (rest.isEmpty() && planned.isPresent()) {
      // It was moved, but nobody says to which day.
      rest = planned;
      planned = Optional.empty();
    }
    rest.flatMap(found -> Optional.of(found.day().getYear()))
        .filter(other -> other != year)
        .ifPresent(other -> doubts.add(Doubt.OTHER_YEAR));
    if (rest.isEmpty() && number.isEmpty() && !series && doubts.isEmpty()) {
      doubts.add(Doubt.NOT_UNDERSTOOD);
    }
    return new Moment(
        said,
        rest.map(Found::day),
        rest.map(Found::exactness).orElse(Exactness.NONE),
        planned.map(Found::day),
        state,
        mode,
        rest.isPresent() ? OptionalInt.empty() : number,
        series,
        doubts);
  }

  private Optional<Found> last(String[] parts, Set<Doubt> doubts) {
    for (int at = parts.length - 1; at > 0; at--) {
      var found = days(parts[at], doubts);
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** The first word for the season that begins in a month. */
  static String season(Month month) {
    return SEASONS.entrySet().stream()
        .filter(season -> season.getValue() == month)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private record Found(LocalDate day, Exactness exactness) {}

  private List<Found> days(String low, Set<Doubt> doubts) {
    var iso = ISO.matcher(low);
    if (iso.find()) {
      return day(iso.group(1), iso.group(2), iso.group(3), Exactness.DAY, doubts);
    }
    var exactness = WEEK.matcher(low).find() ? Exactness.WEEK : Exactness.DAY;
    var numbers = NUMBERS.matcher(low);
    if (numbers.find()) {
      return day(written(numbers.group(3)), numbers.group(2), numbers.group(1), exactness, doubts);
    }
    var month = MONTH.matcher(low);
    if (month.find()) {
      return month(month, exactness, doubts);
    }
    var season = SEASON.matcher(low);
    if (season.find()) {
      var in = SEASONS.get(season.group(1));
      return in == null
          ? List.of()
          : List.of(new Found(LocalDate.of(year(season.group(2)), in, 1), Exactness.SEASON));
    }
    return List.of();
  }

  private List<Found> month(Matcher month, Exactness exactness, Set<Doubt> doubts) {
    var in = MONTHS.get(month.group(2));
    if (in == null) {
      return List.of();
    }
    var said = written(month.group(3));
    return month.group(1) == null
        ? List.of(new Found(LocalDate.of(year(said), in, 1), Exactness.MONTH))
        : day(said, String.valueOf(in.getValue()), month.group(1), exactness, doubts);
  }

  private List<Found> day(
      String inYear, String month, String day, Exactness exactness, Set<Doubt> doubts) {
    try {
      var found = LocalDate.of(year(inYear), Integer.parseInt(month), Integer.parseInt(day));
      return List.of(new Found(found, exactness));
    } catch (DateTimeException e) {
      doubts.add(Doubt.NO_SUCH_DAY);
      return List.of();
    }
  }

  private static String written(@Nullable String group) {
    return group == null ? "" : group;
  }

  private int year(@Nullable String said) {
    if (said == null || said.isEmpty()) {
      return year;
    }
    int number = Integer.parseInt(said);
    return said.length() == 2 ? year / 100 * 100 + number : number;
  }

  private static OptionalInt howMany(String low) {
    var number = HOW_MANY.matcher(low);
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }

  private static String named(Map<String, List<String>> words, String low) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(low::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
