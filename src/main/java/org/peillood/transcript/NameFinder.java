package org.peillood.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.privacy.PersonalTraces;
import org.peillood.transcript.Candidate.Kind;
import org.peillood.web.Language;

/**
 * Finds what in a text may be a name: by a capital inside a sentence, by a title before it, in the
 * list of Belgian places ({@code transcript/places.txt}), beside a word such as {@code vzw} ({@code
 * transcript/organisations.txt}), and by {@link PersonalTraces}. It finds too much rather than too
 * little, but not everything: a name in small letters, or one that only ever begins a sentence, is
 * not found. Labels of speakers are no candidates.
 */
final class NameFinder {

  private static final Pattern NAMES =
      Pattern.compile(NamePatterns.EDGE_BEFORE + NamePatterns.NAME);
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:^|\\n|[.!?…:]|[«“”\"‘(\\[–—])[\\s\\u00a0«“”\"‘'(\\[–—-]*$");
  private static final int LOOK_BACK = 10;
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final String text;
  private final StopWords noNames;
  private final TreeMap<Integer, Span> labels = new TreeMap<>();
  private final TreeMap<Integer, Found> found = new TreeMap<>();

  private record Found(Kind kind, Span place) {}

  private NameFinder(String text, Language language) {
    this.text = text;
    noNames = StopWords.of(language);
    PlainLines.turns(text, List.of())
        .forEach(turn -> labels.put(turn.lineStart(), new Span(turn.lineStart(), turn.start())));
  }

  /**
   * The candidates for another name, in the order in which they first stand in the text.
   *
   * @param text with {@code \n} at the ends of lines
   * @param language what was spoken; another than Dutch, French or English counts as all three
   */
  static List<Candidate> in(String text, Language language) {
    var finder = new NameFinder(text, language);
    finder.find();
    return finder.candidates();
  }

  private void find() {
    PersonalTraces.in(text).forEach(trace -> add(Kind.CONTACT, new Span(trace.from(), trace.to())));
    NamePatterns.ORGANISATION_FORMS.matcher(text).results().forEach(this::organisation);
    NamePatterns.ORGANISATION_WORDS.matcher(text).results().forEach(this::organisation);
    spans(NamePatterns.ORGANISATIONS).forEach(place -> add(Kind.ORGANISATION, place));
    NamePatterns.TITLED
        .matcher(text)
        .results()
        .forEach(match -> add(Kind.PERSON, new Span(match.start(1), match.end(1))));
    spans(NamePatterns.PLACES)
        .filter(place -> !isCommonWord(place) || !beginsSentence(place.start()))
        .forEach(place -> add(Kind.PLACE, place));
    spans(NAMES).forEach(this::names);
  }

  private Stream<Span> spans(Pattern pattern) {
    return pattern.matcher(text).results().map(match -> new Span(match.start(), match.end()));
  }

  private boolean isCommonWord(Span place) {
    var name = place.in(text);
    return NamePatterns.COMMON_PLACES.contains(name) || noNames.contains(name);
  }

  /** A name before or behind a word such as "vzw", without what only begins the sentence. */
  private void organisation(MatchResult match) {
    var place = new Span(match.start(), match.end());
    for (var word : capitalised(place)) {
      if (word.start() > place.start()
          || !beginsSentence(word.start())
          || !noNames.contains(word.in(text))) {
        break;
      }
      place = new Span(Math.min(word.end() + 1, place.end()), place.end());
    }
    if (!capitalised(place).isEmpty()) {
      add(Kind.ORGANISATION, place);
    }
  }

  /** Words with capitals in a row: one name, cut by what was found already and by other words. */
  private void names(Span row) {
    int start = -1;
    int end = -1;
    for (var word : capitalised(row)) {
      if (noNames.contains(word.in(text)) || isTaken(word)) {
        name(start, end);
        start = -1;
      } else {
        start = start < 0 ? word.start() : start;
        end = word.end();
      }
    }
    name(start, end);
  }

  private void name(int start, int end) {
    if (start < 0) {
      return;
    }
    var name = text.substring(start, end);
    var bare = POSSESSIVE.matcher(name).replaceFirst("");
    boolean single = bare.indexOf(' ') < 0;
    if (bare.length() > 1 && !(single && beginsSentence(start))) {
      var kind = ACRONYM.matcher(bare).matches() ? Kind.ORGANISATION : Kind.PERSON;
      add(kind, new Span(start, start + bare.length()));
    }
  }

  private List<Span> capitalised(Span row) {
    return NamePatterns.CAPITALISED
        .matcher(row.in(text))
        .results()
        .map(word -> new Span(row.start() + word.start(), row.start() + word.end()))
        .toList();
  }

  private boolean beginsSentence(int at) {
    var label = labels.floorEntry(at);
    return (label != null && label.getValue().end() == at)
        || SENTENCE_START.matcher(text.substring(Math.max(0, at - LOOK_BACK), at)).find();
  }

  private void add(Kind kind, Span place) {
    if (!isTaken(place)) {
      found.put(place.start(), new Found(kind, place));
    }
  }

  private boolean isTaken(Span place) {
    var label = labels.lowerEntry(place.end());
    var before = found.lowerEntry(place.end());
    return (label != null && label.getValue().overlaps(place))
        || (before != null && before.getValue().place().overlaps(place));
  }

  /** Each name once, with all places where it stands, also where it begins a sentence. */
  private List<Candidate> candidates() {
    var kinds = new LinkedHashMap<String, Kind>();
    found.values().forEach(one -> kinds.putIfAbsent(one.place().in(text), one.kind()));
    kinds.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .forEach(name -> everywhere(name, kinds));
    var places = new LinkedHashMap<String, List<Span>>();
    found
        .values()
        .forEach(
            one ->
                places
                    .computeIfAbsent(one.place().in(text), name -> new ArrayList<>())
                    .add(one.place()));
    return places.entrySet().stream()
        .map(
            e ->
                new Candidate(
                    kinds.getOrDefault(e.getKey(), Kind.PERSON), e.getKey(), e.getValue()))
        .toList();
  }

  private void everywhere(String name, Map<String, Kind> kinds) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if (Words.isWhole(text, at, end)) {
        add(kinds.getOrDefault(name, Kind.PERSON), new Span(at, end));
      }
      at = text.indexOf(name, end);
    }
  }
}
