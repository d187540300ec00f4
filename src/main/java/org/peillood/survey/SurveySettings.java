package org.peillood.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The settings of a survey as somebody typed them, field by field: perhaps incomplete, perhaps
 * wrong. They begin with a questionnaire, are filled in bit by bit on a page or in a YAML document,
 * and become a {@link Survey} when {@link SurveyFile} finds nothing wrong with them. A page and the
 * document hold the same: {@link SurveyDocument} writes one as the other.
 *
 * <p>A field is called as its place in the document, such as {@code title.nl}, {@code
 * notice.version} or {@code waves.2.opens}; lists count from 1. The paragraphs of a text stand on
 * lines of their own, the words of a list have commas between them.
 *
 * @param fields the text of each field; blank ones are not there
 */
public record SurveySettings(Map<String, String> fields) {

  /** The texts of a survey, one a language. */
  public static final List<String> TEXTS = List.of("title", "name", "audience", "asks");

  /** The texts of a survey that have paragraphs. */
  public static final List<String> PARAGRAPHS = List.of("promises", "notice.text", "afterwards");

  /** The fields of each wave, besides its title. */
  public static final List<String> OF_WAVE =
      List.of(
          "code",
          "questionnaire",
          "languages",
          "opens",
          "closes",
          "minutes",
          "mode",
          "entry",
          "groups");

  private static final String LINE_ENDS = "\u0085\u2028\u2029";
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final Pattern NUMBERED = Pattern.compile("(languages|waves)\\.([0-9]{1,3})\\..*");

  /** Takes over what is not blank, without what stands around it. */
  public SurveySettings {
    var kept = new TreeMap<String, String>();
    fields.forEach(
        (field, text) -> {
          var clean = clean(field, text);
          if (!clean.isEmpty()) {
            kept.put(field, clean);
          }
        });
    fields = Collections.unmodifiableMap(kept);
  }

  private static String clean(String field, String text) {
    var lines = printable(text).replace("\r\n", "\n").replace('\r', '\n').strip();
    return Stream.concat(
                PARAGRAPHS.stream(), Stream.of("notice.told", "notice.contact", "notice.panel"))
            .anyMatch(name -> field.startsWith(name + "."))
        ? String.join("\n", lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList())
        : lines;
  }

  // What a program pasted along and no document can hold: control characters, halves of letters.
  private static String printable(String text) {
    return text.codePoints()
        .map(letter -> LINE_ENDS.indexOf(letter) >= 0 ? '\n' : letter)
        .filter(letter -> letter != BYTE_ORDER_MARK && StreamReader.isPrintable(letter))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The text of a field; empty when nobody wrote it. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The survey's id. */
  public String id() {
    return get("id");
  }

  /** The name by which staff know it: its own, else its title, else its id. */
  public String called(String language) {
    return Stream.of("name." + language, "title." + language)
        .map(this::get)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(
            () ->
                Stream.of("name", "title")
                    .flatMap(text -> languages().stream().map(code -> get(text + "." + code)))
                    .filter(text -> !text.isEmpty())
                    .findFirst())
        .orElse(id());
  }

  /** The codes of its languages, the default one first. */
  public List<String> languages() {
    return numbers("languages")
        .mapToObj(number -> get("languages." + number + ".code"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  /** How many languages it names, sound or not. */
  int languageCount() {
    return numbers("languages").max().orElse(0);
  }

  /** The numbers of its waves, from 1. */
  public List<Integer> waves() {
    return numbers("waves").boxed().toList();
  }

  /** Where the quotas of a wave stand, such as {@code waves.2.quotas.1}, in their order. */
  List<String> quotas(int wave) {
    var quotas = "waves." + wave + ".quotas.";
    return fields.keySet().stream()
        .filter(field -> field.startsWith(quotas))
        .map(field -> field.substring(quotas.length()).replaceFirst("\\..*", ""))
        .filter(number -> number.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .distinct()
        .sorted()
        .map(number -> quotas + number)
        .toList();
  }

  /** The words of a list. */
  public List<String> list(String field) {
    return Stream.of(get(field).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The paragraphs of a text. */
  public List<String> paragraphs(String field) {
    return get(field).lines().toList();
  }

  /** The number of the wave with this code. */
  public Optional<Integer> wave(String code) {
    return waves().stream()
        .filter(number -> get("waves." + number + ".code").equals(code))
        .findFirst();
  }

  /** The same with another text in a field; a blank one takes the field away. */
  public SurveySettings with(String field, String text) {
    return with(Map.of(field, text));
  }

  /** The same with other texts in these fields. */
  public SurveySettings with(Map<String, String> changed) {
    var all = new LinkedHashMap<>(fields);
    all.putAll(changed);
    return new SurveySettings(all);
  }

  /** The same with a language more, whose translation is still a draft. */
  public SurveySettings withLanguage(String code) {
    var next = "languages." + (numbers("languages").max().orElse(0) + 1);
    return languages().contains(code)
        ? this
        : with(Map.of(next + ".code", code, next + ".status", "draft"));
  }

  /** The same without a language and all that was written in it. */
  public SurveySettings withoutLanguage(String code) {
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(field -> field.endsWith("." + code));
    waves()
        .forEach(
            wave -> {
              var field = "waves." + wave + ".languages";
              var others = list(field).stream().filter(other -> !other.equals(code)).toList();
              kept.put(field, String.join(", ", others));
            });
    numbers("languages")
        .filter(number -> get("languages." + number + ".code").equals(code))
        .forEach(
            number ->
                kept.keySet().removeIf(field -> field.startsWith("languages." + number + ".")));
    return new SurveySettings(kept).renumbered();
  }

  /** The same with a wave more, that has these fields. */
  public SurveySettings withWave(Map<String, String> wave) {
    var number = numbers("waves").max().orElse(0) + 1;
    var added = new LinkedHashMap<String, String>();
    wave.forEach((name, text) -> added.put("waves." + number + "." + name, text));
    return with(added);
  }

  /** The same without the wave of this number. */
  public SurveySettings withoutWave(int number) {
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(field -> field.startsWith("waves." + number + "."));
    return new SurveySettings(kept).renumbered();
  }

  /** The fields whose text is not the same in both. */
  public List<String> changedFrom(SurveySettings before) {
    return Stream.concat(fields.keySet().stream(), before.fields.keySet().stream())
        .distinct()
        .filter(field -> !get(field).equals(before.get(field)))
        .sorted()
        .toList();
  }

  /**
   * What comes of two who both began with the same settings: of a field that one of them changed
   * the changed text, of a field that both changed this one's.
   */
  public SurveySettings mergedWith(SurveySettings theirs, SurveySettings base) {
    var mine = changedFrom(base);
    var changed = new LinkedHashMap<String, String>();
    theirs.changedFrom(base).stream()
        .filter(field -> !mine.contains(field))
        .forEach(field -> changed.put(field, theirs.get(field)));
    return with(changed);
  }

  /** The same with languages and waves counted without gaps. */
  public SurveySettings renumbered() {
    UnaryOperator<String> closed =
        field -> {
          var found = NUMBERED.matcher(field);
          if (!found.matches()) {
            return field;
          }
          int old = Integer.parseInt(found.group(2));
          long place = numbers(found.group(1)).filter(number -> number <= old).count();
          return found.group(1) + "." + place + field.substring(found.end(2));
        };
    var all = new LinkedHashMap<String, String>();
    fields.forEach((field, text) -> all.put(closed.apply(field), text));
    return new SurveySettings(all);
  }

  private IntStream numbers(String list) {
    var numbers = new ArrayList<Integer>();
    for (var field : fields.keySet()) {
      var found = NUMBERED.matcher(field);
      if (found.matches() && found.group(1).equals(list)) {
        numbers.add(Integer.parseInt(found.group(2)));
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).distinct().sorted();
  }
}
