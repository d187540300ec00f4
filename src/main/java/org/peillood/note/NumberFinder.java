package org.peillood.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peillood.note.TextNumber.Kind;
import org.peillood.web.Language;

/**
 * Finds the numbers that a text states about people: percentages, shares in words, sizes of bases,
 * counts, means. Years, dates, times, ages and lengths of time, money, references to laws, codes,
 * numbers of chapters and addresses are no such numbers and are left out. What is found by mistake
 * a person sets aside; what is missed nobody sees: so it rather finds too much.
 */
final class NumberFinder {

  // What takes a number's place once it is known to be no number of this text.
  private static final char TAKEN = '\u0001';

  private static final String SPACE = "[ \\u00a0\\u202f\\u2009]";
  private static final String GAP = SPACE + "{0,3}";
  private static final String WHOLE =
      "\\d{1,3}(?:[.\\u00a0\\u202f\\u2009 ]\\d{3}){1,4}(?!\\d)(?:,\\d{1,6})?"
          + "|\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)(?:\\.\\d{1,6})?";
  private static final String NUMBER = "(?:" + WHOLE + "|\\d{1,12}(?:[.,]\\d{1,6})?)";
  private static final String BEFORE = "(?<![\\p{L}\\d]|\\d[.,/])";
  private static final String PERCENT =
      "(?:%|(?:procent|percent|per" + SPACE + "cent|pct|pour" + SPACE + "cent|p\\.c\\.)(?!\\p{L}))";
  private static final String MONTHS =
      "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
          + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
          + "|january|february|march|may|june|july|august|october"
          + "|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|déc)";
  private static final String TIMES =
      "(?:jaar|jaren|jarigen?|maand|maanden|week|weken|dag|dagen|uur|uren|u|minuut|minuten"
          + "|ans?|années?|mois|semaines?|jours?|heures?|h|minutes?"
          + "|years?|months?|weeks?|days?|hours?|year-olds?)";
  private static final String MONEY = "(?:€|\\$|£|eur(?:os?)?(?!\\p{L})|dollars?|frank|francs?)";
  private static final String LARGE =
      "(?:miljoen|miljard|duizend|millions?|milliards?|mille|billions?|thousand)";
  private static final String PEOPLE =
      "(?:respondent\\p{L}*|répondant\\p{L}*|deelnem\\p{L}*|participant\\p{L}*|werkzoekende\\p{L}*"
          + "|demandeu\\p{L}*|jobseekers?|ouders?|parents?|leerling\\p{L}*|élèves?|pupils?"
          + "|mensen|personen|personnes?|people|persons?|vrouwen|femmes?|women|mannen|hommes?|men"
          + "|jongeren|jeunes|verenigingen|associations?|leden|membres?|members?|organisaties?"
          + "|bevraagden?|geïnterviewden?|antwoorden|réponses?|answers?|responses?)";

  private static final Pattern LEFT_OUT =
      any(
          "https?://\\S{1,500}",
          "[\\w.+-]{1,80}@[\\w-]{1,80}\\.[\\w.]{2,40}",
          // laws: "artikel 12, § 3", "richtlijn 2000/43/EG"
          "(?:artikels?|artikelen|art\\.|articles?|§{1,2}|lid|alinéa|paragraph|paragraaf|section)"
              + GAP
              + "\\d{1,4}(?:[./]\\d{1,4}){0,3}"
              + "(?:"
              + GAP
              + "(?:,|en|et|and|tot|à)"
              + GAP
              + "\\d{1,4}(?![\\d%]|"
              + GAP
              + "%)){0,4}",
          "\\d{1,4}/\\d{1,4}/(?:EG|EU|EEG|CE|UE|EC|EEC)",
          "\\((?:EU|UE|EG|CE|EC)\\)" + GAP + "\\d{1,4}/\\d{1,4}",
          // numbers of parts of a text
          "(?:hoofdstuk|hfst\\.|deel|tabel|figuur|grafiek|bijlage|punt|pagina|blz\\.|p\\.|pp\\."
              + "|vraag|stap|thema|nr\\.|nummer|noot|golf|fase|actie|doelstelling|indicator"
              + "|chapitre|partie|tableau|figure|graphique|annexe|point|page|question|étape|thème"
              + "|n°|numéro|note|vague|phase|action|objectif|indicateur"
              + "|chapter|part|table|chart|appendix|step|theme|no\\.|number|wave|goal)"
              + SPACE
              + "{1,2}\\d{1,4}(?:[.\\-–]\\d{1,4}){0,3}(?!"
              + GAP
              + PERCENT
              + "|[.,]?\\d)",
          "(?<=^|\\n)[ \\t\\u00a0]{0,20}\\(?\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)](?=\\s)",
          "(?<=^|\\n)[ \\t\\u00a0]{0,20}\\d{1,3}(?:\\.\\d{1,3}){1,4}(?=[ \\t]+\\p{Lu})",
          "\\[\\d{1,4}\\]",
          // dates and times
          "\\d{1,2}(?:er|re|st|nd|rd|th|e)?"
              + SPACE
              + "{1,2}(?:of )?"
              + MONTHS
              + "(?!\\p{L})\\.?(?:"
              + SPACE
              + "{1,2}\\d{4}(?!\\d))?",
          MONTHS
              + "(?!\\p{L})\\.?"
              + SPACE
              + "{1,2}(?:\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d)(?:,"
              + GAP
              + "\\d{4})?|\\d{4}(?!\\d))",
          "\\d{4}-\\d{1,2}-\\d{1,2}",
          "\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:\\d{4}|\\d{2})(?!\\d)",
          "\\d{1,2}/\\d{1,2}(?![\\d/])",
          "\\d{1,2}(?:[uh:]\\d{2}|[uh])(?!\\p{L}|\\d)",
          "\\d{1,2}\\.\\d{2}" + SPACE + "(?:u|uur|h)(?!\\p{L})",
          "(?:19|20)\\d{2}" + GAP + "[-–/]" + GAP + "(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)",
          "(?:19|20)\\d{2}(?!\\d|[.,]\\d|" + GAP + PERCENT + "|" + SPACE + "{1,2}" + PEOPLE + ")",
          // money
          MONEY + GAP + NUMBER + "(?:" + GAP + LARGE + ")?",
          NUMBER + GAP + "(?:" + LARGE + GAP + "(?:d['’])?)?" + MONEY,
          // ages and lengths of time
          "\\d{1,4}(?:[.,]\\d)?"
              + GAP
              + "(?:[-–]|tot|à|to|en|et|and)"
              + GAP
              + "\\d{1,4}"
              + GAP
              + "-?"
              + TIMES
              + "(?!\\p{L})",
          NUMBER + GAP + "-?" + TIMES + "(?!\\p{L})",
          // ordinals, telephone numbers
          "\\d{1,4}(?:ste|de|e|er|re|ère|ème|ième|st|nd|rd|th)(?!\\p{L})",
          "\\+\\d{2,3}(?:[ ./]?\\d{1,4}){3,6}",
          "0\\d{1,3}[ /.]\\d{2,3}(?:[ .]\\d{2,3}){2,3}");

  // 7.B.2, NT-09, COVID-19, J19: a number that touches letters is part of a code.
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\p{L}+[-.]?\\d[\\p{L}\\d.\\-]*|\\d+(?:\\.\\d+)*\\.?\\p{L}[\\p{L}\\d.\\-]*)"
              + "(?<![.\\-])");

  private static final Map<String, String> ABOUT =
      Map.of(
          "nl",
          "ongeveer|circa|ca\\.|bijna|ruim|zowat|rond de|rond|een kleine|meer dan|minder dan|haast"
              + "|zo['’]n|om en bij(?: de)?|iets meer dan|iets minder dan",
          "fr",
          "environ|près d['’]|près de|presque|plus d['’]|plus de|moins de|quelque|autour de|un peu"
              + " plus de|un peu moins de",
          "en",
          "about|around|nearly|almost|over|more than|less than|fewer than|roughly|some"
              + "|approximately|just under|just over");

  private final Language language;
  private final NumberWords words;
  private final Optional<Pattern> about;

  /**
   * A finder for one language.
   *
   * @param language of the text; numbers are written otherwise in English, words differ in each
   */
  NumberFinder(Language language) {
    this.language = language;
    this.words = NumberWords.in(language.code());
    this.about =
        Optional.ofNullable(ABOUT.get(language.code()))
            .map(
                known ->
                    Pattern.compile(
                        "(?<!\\p{L})(?:" + known + ")" + GAP + "(?:de |les |the )?$",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The numbers of a text, in their order; they do not overlap. */
  List<TextNumber> find(String text) {
    var found = new ArrayList<Found>();
    var left = new StringBuilder(text);
    bases(left, found);
    ranges(left, found);
    percents(left, found);
    leaveOut(left, LEFT_OUT);
    ratios(left, found);
    fractions(left, found);
    leaveOut(left, CODE);
    numbers(left, found);
    named(left, found);
    found.sort(Comparator.comparing(Found::start));
    return placed(text, found);
  }

  private record Found(int start, int end, Kind kind, double low, double high, double step) {}

  private List<TextNumber> placed(String text, List<Found> found) {
    var numbers = new ArrayList<TextNumber>();
    var sentences = Sentence.of(text);
    int at = 0;
    for (var each : found) {
      while (at < sentences.size() - 1 && sentences.get(at).end() <= each.start()) {
        at++;
      }
      var sentence = sentences.get(at);
      var written = text.substring(each.start(), each.end());
      int nth = 0;
      for (int i = numbers.size() - 1; i >= 0; i--) {
        var before = numbers.get(i);
        if (before.sentence().start() != sentence.start()) {
          break;
        }
        nth += before.written().equals(written) ? 1 : 0;
      }
      var ahead = text.substring(Math.max(sentence.start(), each.start() - 30), each.start());
      boolean rounded = about.isPresent() && about.get().matcher(ahead).find();
      numbers.add(
          new TextNumber(
              each.start(),
              each.end(),
              written,
              nth,
              each.kind(),
              each.low(),
              each.high(),
              each.step(),
              rounded,
              sentence));
    }
    return List.copyOf(numbers);
  }

  private void bases(StringBuilder left, List<Found> found) {
    each(
        left,
        pattern("(?<![\\p{L}\\d])n" + GAP + "[=:]" + GAP + "(" + NUMBER + ")"),
        match -> single(match, match.start(), match.end(), Kind.BASE, 1),
        found);
  }

  private void ranges(StringBuilder left, List<Found> found) {
    var number = "(" + NUMBER + ")";
    var from = BEFORE + number + GAP + "(?:" + PERCENT + GAP + ")?";
    each(
        left,
        pattern(
            from
                + "(?:[-–—]|tot(?: en met)?|à|to|t\\.e\\.m\\.)"
                + GAP
                + number
                + GAP
                + PERCENT
                + "(?!-?punt|\\p{L})"),
        this::range,
        found);
    each(
        left,
        pattern(
            "(?<=(?:tussen|entre|between)(?: de| les| the)? )"
                + from
                + "(?:en|et|and)"
                + GAP
                + number
                + GAP
                + PERCENT),
        this::range,
        found);
  }

  private Optional<Found> range(Matcher match) {
    double low = value(match.group(1));
    double high = value(match.group(2));
    double step = Math.max(step(match.group(1)), step(match.group(2)));
    return low <= high
        ? Optional.of(new Found(match.start(), match.end(), Kind.RANGE, low, high, step))
        : Optional.empty();
  }

  private void percents(StringBuilder left, List<Found> found) {
    // A difference in percentage points is no percentage.
    var points =
        "(?:procentpunte?n?|%-punte?n?|percentage"
            + SPACE
            + "points?|points?"
            + SPACE
            + "de"
            + SPACE
            + "pourcentage)";
    each(
        left,
        pattern(BEFORE + "(" + NUMBER + ")" + GAP + points),
        match -> single(match, match.start(), match.end(), Kind.VALUE, 1),
        found);
    each(
        left,
        pattern(BEFORE + "(" + NUMBER + ")" + GAP + PERCENT),
        match -> single(match, match.start(), match.end(), Kind.PERCENT, 1),
        found);
    each(
        left,
        pattern("(?<!\\p{L})(" + words.pattern() + ")" + SPACE + "{1,2}" + PERCENT),
        match ->
            words
                .value(match.group(1))
                .map(v -> new Found(match.start(), match.end(), Kind.PERCENT, v, v, 1)),
        found);
  }

  private void ratios(StringBuilder left, List<Found> found) {
    var number = "(" + words.pattern() + "|\\d{1,6}(?![.,]\\d))";
    var end = "(?![\\p{L}\\d]|" + GAP + PERCENT + ")";
    var between =
        switch (language.code()) {
          case "nl" ->
              "(?: \\p{L}+)?"
                  + SPACE
                  + "{1,2}(?:op(?: de| elke| iedere)?|van de|van elke)"
                  + SPACE
                  + "{1,2}";
          case "fr" ->
              "(?: (?!et |ou |sur )[\\p{L}'’]+){0,4}"
                  + SPACE
                  + "{1,2}sur(?: les)?"
                  + SPACE
                  + "{1,2}";
          case "en" -> SPACE + "{1,2}(?:in(?: every)?|out of(?: the| every)?)" + SPACE + "{1,2}";
          default -> "(?!)";
        };
    each(
        left, pattern("(?<![\\p{L}\\d.,/])" + number + between + number + end), this::ratio, found);
  }

  private Optional<Found> ratio(Matcher match) {
    double part = named(match.group(1));
    double whole = named(match.group(2));
    // "5 in 2019" is no ratio, "271 out of 640" is.
    boolean tooLarge = match.group().contains(" in ") && whole > 100;
    if (part < 1 || part > whole || whole < 2 || tooLarge) {
      return Optional.empty();
    }
    double share = 100 * part / whole;
    return Optional.of(
        new Found(match.start(), match.end(), Kind.RATIO, share, share, 100 / whole));
  }

  private double named(String text) {
    return words.value(text).map(Integer::doubleValue).orElseGet(() -> value(text));
  }

  private record Fraction(String words, int part, int whole) {}

  private static final Map<String, List<Fraction>> FRACTIONS =
      Map.of(
          "nl",
          List.of(
              new Fraction("de helft", 1, 2),
              new Fraction("twee derden?", 2, 3),
              new Fraction(
                  "(?:een|één) derde(?! partij| keer| maal| persoon| land| golf| van de reeks)",
                  1,
                  3),
              new Fraction("drie ?kwart", 3, 4),
              new Fraction("(?:een|één) kwart(?!ier)", 1, 4),
              new Fraction("(?:een|één) vijfde(?! keer| maal| golf)", 1, 5),
              new Fraction("(?:een|één) tiende(?! keer| maal| golf)", 1, 10)),
          "fr",
          List.of(
              new Fraction("la moitié", 1, 2),
              new Fraction("(?:les )?deux tiers", 2, 3),
              new Fraction("(?:un|le) tiers", 1, 3),
              new Fraction("(?:les )?trois quarts(?! d['’]heure)", 3, 4),
              new Fraction("(?:un|le) quart(?! d['’]heure)", 1, 4),
              new Fraction("un cinquième", 1, 5),
              new Fraction("un dixième", 1, 10)),
          "en",
          List.of(
              new Fraction("(?:one )?half(?= of| the| all| our| those)", 1, 2),
              new Fraction("two[ -]thirds", 2, 3),
              new Fraction("(?:a|one)[ -]third(?! party| time| person| country| wave)", 1, 3),
              new Fraction("three[ -]quarters(?! of an hour)", 3, 4),
              new Fraction("(?:a|one)[ -]quarter(?! of an hour)", 1, 4),
              new Fraction("(?:a|one)[ -]fifth(?! time| wave)", 1, 5),
              new Fraction("(?:a|one)[ -]tenth(?! time| wave)", 1, 10)));

  private void fractions(StringBuilder left, List<Found> found) {
    for (var fraction : FRACTIONS.getOrDefault(language.code(), List.of())) {
      double share = 100.0 * fraction.part() / fraction.whole();
      each(
          left,
          pattern("(?<!\\p{L})" + fraction.words() + "(?!\\p{L})"),
          match ->
              Optional.of(
                  new Found(
                      match.start(),
                      match.end(),
                      Kind.RATIO,
                      share,
                      share,
                      100.0 / fraction.whole())),
          found);
    }
  }

  private void numbers(StringBuilder left, List<Found> found) {
    each(
        left,
        pattern(
            "(?<![\\p{L}\\d/\\u0001]|\\d[.,])("
                + NUMBER
                + ")(?:"
                + SPACE
                + "("
                + LARGE
                + ")(?!\\p{L}))?(?![\\p{L}\\d/])"),
        match -> {
          var large = Optional.ofNullable(match.group(2)).map(NumberFinder::size).orElse(1.0);
          boolean whole = step(match.group(1)) >= 1 || large > 1;
          return single(match, match.start(), match.end(), whole ? Kind.COUNT : Kind.VALUE, large);
        },
        found);
  }

  // "twee" alone is in every other sentence; of people it is a count.
  private void named(StringBuilder left, List<Found> found) {
    each(
        left,
        pattern(
            "(?<!\\p{L})("
                + words.pattern()
                + ")(?="
                + SPACE
                + "{1,2}(?:\\p{L}+"
                + SPACE
                + ")?"
                + PEOPLE
                + "(?!\\p{L}))"),
        match ->
            words
                .value(match.group(1))
                .filter(value -> value > 1)
                .map(value -> new Found(match.start(), match.end(), Kind.COUNT, value, value, 1)),
        found);
  }

  private Optional<Found> single(Matcher match, int start, int end, Kind kind, double times) {
    double value = value(match.group(1)) * times;
    return Optional.of(new Found(start, end, kind, value, value, step(match.group(1)) * times));
  }

  private static double size(String word) {
    var small = word.toLowerCase(Locale.ROOT);
    if (small.equals("miljard") || small.startsWith("milliard") || small.startsWith("billion")) {
      return 1e9;
    }
    return small.startsWith("mil") && !small.equals("mille") ? 1e6 : 1e3;
  }

  /**
   * The value of a number as this language writes it; the other way where only that makes sense.
   */
  private double value(String written) {
    return Double.parseDouble(plain(written));
  }

  private double step(String written) {
    var plain = plain(written);
    int dot = plain.indexOf('.');
    return dot < 0 ? 1 : Math.pow(10, dot + 1.0 - plain.length());
  }

  private String plain(String written) {
    var tight = written.replaceAll(SPACE, "");
    boolean english = language.code().equals("en");
    char decimal = english ? '.' : ',';
    char group = english ? ',' : '.';
    int first = tight.indexOf(group);
    if (first >= 0 && tight.indexOf(decimal) < 0 && !tight.matches("\\d{1,3}(?:[.,]\\d{3})+")) {
      return tight.replace(group, '.'); // 42.3 in a Dutch text
    }
    var ungrouped = tight.replace(String.valueOf(group), "");
    int point = ungrouped.indexOf(decimal);
    if (point >= 0 && ungrouped.indexOf(decimal, point + 1) >= 0) {
      return ungrouped.replace(String.valueOf(decimal), ""); // 1,234,567 in a Dutch text
    }
    return ungrouped.replace(decimal, '.');
  }

  private interface Reading {
    Optional<Found> of(Matcher match);
  }

  private static void each(
      StringBuilder left, Pattern pattern, Reading reading, List<Found> found) {
    var matcher = pattern.matcher(left.toString());
    while (matcher.find()) {
      if (matcher.group().indexOf(TAKEN) >= 0) {
        continue;
      }
      var read = reading.of(matcher);
      if (read.isPresent()) {
        found.add(read.get());
        take(left, read.get().start(), read.get().end());
      }
    }
  }

  private static void leaveOut(StringBuilder left, Pattern pattern) {
    var matcher = pattern.matcher(left.toString());
    while (matcher.find()) {
      take(left, matcher.start(), matcher.end());
    }
  }

  private static void take(StringBuilder left, int start, int end) {
    for (int i = start; i < end; i++) {
      if (left.charAt(i) != '\n') {
        left.setCharAt(i, TAKEN);
      }
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Pattern any(String... regexes) {
    var all = new ArrayList<String>();
    for (var regex : regexes) {
      boolean lookbehind = regex.startsWith("(?<=");
      all.add((lookbehind ? "" : "(?<![\\p{L}\\d]|\\d[.,])") + "(?:" + regex + ")");
    }
    return pattern(String.join("|", all));
  }
}
