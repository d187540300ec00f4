package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.SeriesBreak.Effect;
import org.peillood.analysis.SeriesBreak.Kind;
import org.peillood.coding.CodedWith;
import org.peillood.survey.Category;
import org.peillood.survey.Difference;
import org.peillood.survey.Item;
import org.peillood.survey.ItemChange;
import org.peillood.survey.Matrix;
import org.peillood.survey.QuestionnaireDiff;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * What is not the same about items in two consecutive waves. Each break of {@link Kind} is defined
 * here; what does not reach respondents (the look of a question, its themes) and what only keeps
 * mistakes out (a constraint) is none.
 */
final class SeriesBreaks {

  /**
   * From this share on (0 to 1) the answers in a language, those that came in another way, those
   * that were coded with another edition of a frame, or those that are still to be coded, are a
   * part of the wave that can move its figures.
   */
  static final double PART = 0.10;

  /**
   * How a wave was put, and who answered it.
   *
   * @param modes completed responses by the way in which they came in
   * @param languages the same by the code of their language
   * @param weight the items of the weighting in use with its name; absent without one
   * @param coded how far the answers to open questions are coded, by the variable of their codes
   */
  record Put(
      Wave wave,
      Map<String, Long> modes,
      Map<String, Long> languages,
      Optional<Weighted> weight,
      Map<String, Coded> coded) {

    /** Of items that are no codes. */
    Put(
        Wave wave,
        Map<String, Long> modes,
        Map<String, Long> languages,
        Optional<Weighted> weight) {
      this(wave, modes, languages, weight, Map.of());
    }
  }

  /**
   * How far the answers to an open question are coded in a wave.
   *
   * @param answered texts
   * @param toCode those among them that have no codes yet
   */
  record Coded(CodedWith with, long answered, long toCode) {}

  /** A weighting as it is told of. */
  record Weighted(String cited, List<String> items) {}

  private final Put before;
  private final Put after;
  private final Language language;
  private final int minimumCell;
  private final QuestionnaireDiff diff;

  /**
   * Between two waves.
   *
   * @param language in which its words are given, where a reader needs no original
   * @param minimumCell of the survey: whether there is a break never tells that a language or a way
   *     has fewer answers than this
   */
  SeriesBreaks(Put before, Put after, Language language, int minimumCell) {
    this.before = before;
    this.after = after;
    this.language = language;
    this.minimumCell = minimumCell;
    this.diff =
        QuestionnaireDiff.between(before.wave().questionnaire(), after.wave().questionnaire());
  }

  /**
   * Of figures of these items.
   *
   * @param conditions items by whose answers respondents are chosen
   */
  List<SeriesBreak> of(Collection<String> items, Collection<String> conditions) {
    var found = new LinkedHashSet<SeriesBreak>();
    var questions = questions(items);
    for (var name : questions) {
      item(before.wave(), name)
          .ifPresent(was -> item(after.wave(), name).ifPresent(is -> found.addAll(of(was, is))));
    }
    Stream.concat(items.stream(), conditions.stream()).forEach(name -> found.addAll(codes(name)));
    askedOfOthers(questions, questions(conditions)).ifPresent(found::add);
    found.addAll(modes());
    weighting().ifPresent(found::add);
    found.addAll(languages(questions));
    return List.copyOf(found);
  }

  /** What was asked: the codes of an open answer are put to nobody, the question is. */
  private List<String> questions(Collection<String> names) {
    return names.stream()
        .map(
            name ->
                Optional.ofNullable(after.coded().get(name))
                    .map(coded -> coded.with().item().name())
                    .orElse(name))
        .distinct()
        .toList();
  }

  /** What is not the same about the codes of an open answer, if it is one. */
  private List<SeriesBreak> codes(String name) {
    var was = before.coded().get(name);
    var is = after.coded().get(name);
    if (was == null || is == null) {
      return List.of();
    }
    var found = new ArrayList<SeriesBreak>();
    if (was.with().frames().equals(is.with().frames())) {
      found.addAll(
          new CodeBreaks(was.with(), is.with(), PART, label -> label.in(language.code())).found());
    } else {
      found.add(SeriesBreak.of(Kind.CODE_FRAME));
    }
    inPart(was, is).ifPresent(found::add);
    return found;
  }

  /**
   * A wave of which too many answers are still to be coded. Where they are no more than the
   * smallest cell nothing is told of them.
   */
  private Optional<SeriesBreak> inPart(Coded was, Coded is) {
    var titles = new ArrayList<String>();
    if (isInPart(was)) {
      titles.add(before.wave().title().in(language.code()));
    }
    if (isInPart(is)) {
      titles.add(after.wave().title().in(language.code()));
    }
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(SeriesBreak.of(Kind.CODED_IN_PART, String.join(", ", titles), percent(PART)));
  }

  private boolean isInPart(Coded coded) {
    return coded.toCode() > minimumCell && coded.toCode() >= PART * coded.answered();
  }

  private static Optional<Item> item(Wave wave, String name) {
    return wave.questionnaire().item(name);
  }

  private String defaultLanguage() {
    return after.wave().questionnaire().defaultLanguage();
  }

  private List<SeriesBreak> of(Item was, Item is) {
    var found = new ArrayList<SeriesBreak>();
    words(Kind.WORDING, table(was), table(is)).ifPresent(found::add);
    words(Kind.WORDING, was.label(), is.label()).ifPresent(found::add);
    words(Kind.EXPLANATION, was.hint(), is.hint()).ifPresent(found::add);
    found.addAll(options(was, is));
    for (var difference : differences(is.name())) {
      ruled(difference)
          .map(SeriesBreak::of)
          .filter(one -> !found.contains(one))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<SeriesBreak> words(Kind kind, Translated was, Translated is) {
    var old = was.in(defaultLanguage()).strip();
    var now = is.in(defaultLanguage()).strip();
    return old.equals(now) ? Optional.empty() : Optional.of(SeriesBreak.of(kind, old, now));
  }

  private static Translated table(Item item) {
    return item.matrix().map(Matrix::label).orElse(Translated.none());
  }

  private List<SeriesBreak> options(Item was, Item is) {
    var found = new ArrayList<SeriesBreak>();
    named(is, code -> was.category(code).isEmpty())
        .ifPresent(names -> found.add(SeriesBreak.of(Kind.OPTION_ADDED, names)));
    named(was, code -> is.category(code).isEmpty())
        .ifPresent(names -> found.add(SeriesBreak.of(Kind.OPTION_REMOVED, names)));
    for (var category : was.categories()) {
      is.category(category.code())
          .flatMap(other -> words(Kind.OPTION_REWORDED, category.label(), other.label()))
          .ifPresent(found::add);
    }
    if (is.scale().isPresent() && !shared(was, is).equals(shared(is, was))) {
      found.add(SeriesBreak.of(Kind.OPTIONS_REORDERED));
    }
    return found;
  }

  private Optional<String> named(Item item, Function<String, Boolean> condition) {
    var names =
        item.categories().stream()
            .filter(category -> condition.apply(category.code()))
            .map(category -> "‘" + category.label().in(language.code()) + "’")
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static List<String> shared(Item item, Item other) {
    return item.categories().stream()
        .map(Category::code)
        .filter(code -> other.category(code).isPresent())
        .toList();
  }

  private List<Difference> differences(String item) {
    return diff.of(item).map(ItemChange::differences).orElse(List.of());
  }

  /** What follows from rules and not from words. */
  private static Optional<Kind> ruled(Difference difference) {
    return switch (difference.kind()) {
      case TYPE, REPEAT -> Optional.of(Kind.TYPE);
      case SCALE -> Optional.of(difference.place().equals("reverse") ? Kind.DIRECTION : Kind.SCALE);
      case PLACES, MISSING -> Optional.of(Kind.OFFER);
      case ROUTING ->
          difference.place().equals("choice_filter") ? Optional.of(Kind.OFFER) : Optional.empty();
      case CALCULATION -> Optional.of(Kind.CALCULATION);
      case CATEGORY, WORDING, CATEGORY_WORDING, RULE, TRANSLATION, MEANING, APPEARANCE ->
          Optional.empty();
    };
  }

  /**
   * Whether other people were asked: the condition of an item, of the groups around it, or of an
   * item that decides about it, is another one; or such an item offers other answers.
   */
  private Optional<SeriesBreak> askedOfOthers(
      Collection<String> items, Collection<String> conditions) {
    var deciders = new LinkedHashSet<String>(conditions);
    Stream.concat(items.stream(), conditions.stream())
        .forEach(
            item -> {
              decide(item, before.wave(), deciders);
              decide(item, after.wave(), deciders);
            });
    var changed =
        Stream.concat(
                Stream.concat(items.stream(), deciders.stream())
                    .filter(name -> has(name, Difference.Kind.ROUTING, "relevant")),
                deciders.stream().filter(this::sortsOtherwise))
            .distinct()
            .toList();
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(SeriesBreak.of(Kind.ASKED_OF_OTHERS, String.join(", ", changed)));
  }

  private static void decide(String item, Wave wave, Collection<String> found) {
    for (var decider : wave.questionnaire().decidersOf(item)) {
      if (found.add(decider)) {
        decide(decider, wave, found);
      }
    }
  }

  private boolean sortsOtherwise(String decider) {
    return differences(decider).stream()
        .map(Difference::kind)
        .anyMatch(
            kind ->
                kind == Difference.Kind.CATEGORY
                    || kind == Difference.Kind.TYPE
                    || kind == Difference.Kind.CALCULATION);
  }

  private boolean has(String item, Difference.Kind kind, String place) {
    return differences(item).stream()
        .anyMatch(one -> one.kind() == kind && one.place().equals(place));
  }

  private List<SeriesBreak> modes() {
    if (before.wave().mode() != after.wave().mode()) {
      return List.of(SeriesBreak.of(Kind.MODE));
    }
    double part =
        Math.max(
            PART, minimumCell / (double) Math.min(total(before.modes()), total(after.modes())));
    return moved(before.modes(), after.modes()) > part
        ? List.of(SeriesBreak.of(Kind.MODE_MIX, percent(part)))
        : List.of();
  }

  /** The share of responses that would have to come in another way to make both waves alike. */
  private static double moved(Map<String, Long> was, Map<String, Long> is) {
    long all = total(was);
    long now = total(is);
    if (all < Cut.FEWEST_FOR_ESTIMATES || now < Cut.FEWEST_FOR_ESTIMATES) {
      return 0;
    }
    return Stream.concat(was.keySet().stream(), is.keySet().stream())
            .distinct()
            .mapToDouble(
                mode ->
                    Math.abs(
                        is.getOrDefault(mode, 0L) / (double) now
                            - was.getOrDefault(mode, 0L) / (double) all))
            .sum()
        / 2;
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A share from which on something is told, rounded so that what is told is true. */
  private static String percent(double share) {
    return Long.toString((long) Math.floor(share * 100 + 1e-9));
  }

  private Optional<SeriesBreak> weighting() {
    return before.weight().equals(after.weight())
        ? Optional.empty()
        : Optional.of(
            SeriesBreak.of(Kind.WEIGHTING, cited(before.weight()), cited(after.weight())));
  }

  private static String cited(Optional<Weighted> weight) {
    return weight.map(Weighted::cited).orElse("–");
  }

  private List<SeriesBreak> languages(Collection<String> items) {
    var was = before.wave().languages();
    var is = after.wave().languages();
    var added = is.stream().filter(code -> !was.contains(code)).toList();
    var removed = was.stream().filter(code -> !is.contains(code)).toList();
    var translated =
        is.stream()
            .filter(was::contains)
            .filter(code -> items.stream().anyMatch(item -> isTranslatedAnew(item, code)))
            .toList();
    return Stream.of(
            inLanguages(Kind.LANGUAGE_ADDED, added),
            inLanguages(Kind.LANGUAGE_REMOVED, removed),
            inLanguages(Kind.TRANSLATION, translated))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A text that says the same as before in the default language says something else in another. */
  private boolean isTranslatedAnew(String name, String code) {
    var was = item(before.wave(), name);
    var is = item(after.wave(), name);
    if (was.isEmpty() || is.isEmpty()) {
      return false;
    }
    return isTranslatedAnew(was.get().label(), is.get().label(), code)
        || isTranslatedAnew(table(was.get()), table(is.get()), code)
        || was.get().categories().stream()
            .anyMatch(
                category ->
                    is.get()
                        .category(category.code())
                        .filter(now -> isTranslatedAnew(category.label(), now.label(), code))
                        .isPresent());
  }

  private boolean isTranslatedAnew(Translated was, Translated is, String code) {
    return words(Kind.WORDING, was, is).isEmpty()
        && !was.in(code).strip().equals(is.in(code).strip());
  }

  private Optional<SeriesBreak> inLanguages(Kind kind, List<String> codes) {
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    // Each wave by its own measure: many of a large wave are not few because the other was small.
    var met =
        Stream.of(before, after)
            .filter(put -> share(put, codes) >= part(put))
            .mapToDouble(this::part)
            .min();
    boolean stops = met.isPresent();
    double part = met.orElse(Math.max(part(before), part(after)));
    return Optional.of(
        new SeriesBreak(
            kind,
            stops ? Effect.STOPS : Effect.MARKS,
            List.of(
                codes.stream().map(code -> name(code)).collect(Collectors.joining(", ")),
                percent(part))));
  }

  /**
   * The share of a wave from which on a language stops the line. In a small wave a tenth is fewer
   * than the smallest cell, and a line that goes on would tell that so few answered in it.
   */
  private double part(Put put) {
    long all = total(put.languages());
    return all == 0 ? PART : Math.max(PART, (minimumCell + 1) / (double) all);
  }

  /** What a language is called by who reads. */
  private String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
  }

  private static double share(Put put, List<String> codes) {
    long all = total(put.languages());
    long these = codes.stream().mapToLong(code -> put.languages().getOrDefault(code, 0L)).sum();
    return all == 0 ? 0 : these / (double) all;
  }
}
