package org.peillood.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked: items and groups in their order, with their logic and their words. It begins when
 * a definition is read without problems and never changes afterwards; another wording or another
 * rule is another questionnaire with another {@link #contentHash()}.
 *
 * @param settings what it is called, and what clients are to do with it
 * @param defaultLanguage the code of the language that others fall back to
 * @param languageNames each language code with the name its columns give it, such as {@code nl}
 *     with {@code Nederlands (nl)}
 * @param meta what stands in the meta block of a response, such as {@code audit}
 * @param lists all lists of choices, also those that no item offers
 * @param further what stands in the sheets that only some clients read
 * @param files the files that it names and that were there when it was read
 */
public record Questionnaire(
    Settings settings,
    String defaultLanguage,
    Map<String, String> languageNames,
    List<Element> elements,
    List<Item> meta,
    List<ChoiceList> lists,
    FurtherSheets further,
    FormFiles files) {

  public Questionnaire {
    languageNames = Collections.unmodifiableMap(new LinkedHashMap<>(languageNames));
    elements = List.copyOf(elements);
    meta = List.copyOf(meta);
    lists = List.copyOf(lists);
  }

  /** The {@code form_id} of its settings. */
  public String id() {
    return settings.formId();
  }

  /** The {@code version} of its settings; empty when they have none. */
  public String version() {
    return settings.version();
  }

  /** What it is called. */
  public Translated title() {
    return Translated.of(defaultLanguage, settings.title());
  }

  /** The name that the columns give to the language with this code. */
  String languageName(String code) {
    return languageNames.getOrDefault(
        code, code.equals(plainLanguage()) ? settings.defaultLanguage() : code);
  }

  /** The code of the language that a text without a language stands in, among translations. */
  String plainLanguage() {
    var name = settings.defaultLanguage();
    return languageNames.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Columns.code(name));
  }

  /** Every item there is, those in repeats and those that nobody sees included. */
  public Stream<Item> allItems() {
    return allItems(elements);
  }

  private static Stream<Item> allItems(List<Element> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof Group group
                    ? allItems(group.children())
                    : Stream.of((Item) element));
  }

  /** The codes of its languages, in the order of its columns. */
  public List<String> languages() {
    return List.copyOf(languageNames.keySet());
  }

  /**
   * All items that are asked once, in their order, those in groups included. Those in repeats are
   * not among them: they have an answer for each instance, see {@link #repeats()}.
   */
  public List<Item> items() {
    return items(elements).toList();
  }

  /** All items that are asked, those in repeats included, in their order. */
  public List<Item> askedItems() {
    return allItems().filter(Questionnaire::isAsked).toList();
  }

  /** The repeats that stand in no other repeat, in their order. */
  public List<Group> repeats() {
    return repeats(elements).toList();
  }

  /** Every repeat there is, those in other repeats after the one around them. */
  public Stream<Group> allRepeats() {
    return groups(elements).filter(Group::isRepeat);
  }

  /** Each repeat after those around it, outermost first. */
  public List<List<Group>> repeatPaths() {
    return repeatPaths(elements, List.of()).toList();
  }

  private static Stream<List<Group>> repeatPaths(List<Element> elements, List<Group> around) {
    return repeats(elements)
        .flatMap(
            repeat -> {
              var path = Stream.concat(around.stream(), Stream.of(repeat)).toList();
              return Stream.concat(Stream.of(path), repeatPaths(repeat.children(), path));
            });
  }

  /** How often a repeat is asked, as it was written; empty when respondents say it. */
  String countWritten(Group repeat) {
    var count = repeat.count().orElse("");
    return allItems()
        .filter(item -> item.origin() == Origin.COUNT && count.equals("${" + item.name() + "}"))
        .findFirst()
        .flatMap(item -> item.rules().calculation())
        .orElse(count);
  }

  /** The repeats around an item, outermost first; none for one that is asked once. */
  public List<Group> repeatsAround(String item) {
    return allRepeats()
        .filter(
            repeat -> allItems(repeat.children()).anyMatch(inside -> inside.name().equals(item)))
        .toList();
  }

  /** The item with this name, be it in a repeat. */
  public Optional<Item> anyItem(String name) {
    return item(name)
        .or(
            () ->
                allRepeats()
                    .flatMap(repeat -> repeat.items().stream())
                    .filter(item -> item.name().equals(name))
                    .findFirst());
  }

  /** The item with this name. */
  public Optional<Item> item(String name) {
    return items(elements).filter(item -> item.name().equals(name)).findFirst();
  }

  /** The group with this name. */
  public Optional<Group> group(String name) {
    return groups(elements).filter(group -> group.name().equals(name)).findFirst();
  }

  /**
   * The names of the items that decide whether an item is asked: those in its condition and in the
   * conditions of the groups around it, directly or through calculations. None for one that is
   * always asked, or that there is not.
   */
  public List<String> decidersOf(String item) {
    return conditions(elements, item).flatMap(this::deciders).distinct().toList();
  }

  /** The conditions under which an item is asked: its own and those of the groups around it. */
  List<String> conditionsOf(String item) {
    return conditions(elements, item).toList();
  }

  /** The conditions on the way to an item. */
  private static Stream<String> conditions(List<Element> elements, String item) {
    return elements.stream()
        .filter(element -> holds(element, item))
        .flatMap(
            element ->
                element instanceof Group group
                    ? Stream.concat(group.relevant().stream(), conditions(group.children(), item))
                    : ((Item) element).rules().relevant().stream());
  }

  private static boolean holds(Element element, String item) {
    return element instanceof Group group
        ? allItems(group.children()).anyMatch(inside -> inside.name().equals(item))
        : ((Item) element).name().equals(item);
  }

  private Stream<String> deciders(String expression) {
    return References.in(expression).stream()
        .distinct()
        .flatMap(name -> allItems().filter(item -> item.name().equals(name)))
        .flatMap(
            item ->
                item.type() == ItemType.CALCULATE
                    ? item.rules().calculation().stream()
                        .filter(calculation -> !References.in(calculation).contains(item.name()))
                        .flatMap(this::deciders)
                    : Stream.of(item.name()));
  }

  /**
   * SHA-256 over everything in it, in hexadecimal: two questionnaires with the same hash ask the
   * same.
   */
  public String contentHash() {
    var content = new ArrayList<String>();
    content.add(XFormWriter.write(this));
    for (var item : allItems().toList()) {
      content.add(
          String.join(
              "\t",
              item.name(),
              item.type().keyword(),
              item.themes().toString(),
              item.feeds().toString(),
              item.scale().map(Scale::keyword).orElse(""),
              item.meaning().marks().toString(),
              item.missingCodes().toString(),
              item.top().toString()));
    }
    if (!further.isEmpty()) {
      content.add(further.toString());
    }
    files.all().forEach(file -> content.add(file.name() + "\t" + file.sha256()));
    return sha256(String.join("\n", content));
  }

  /** The items among these elements that are asked once for each instance of what holds them. */
  static Stream<Item> items(List<Element> elements) {
    return elements.stream()
        .flatMap(
            element -> {
              if (element instanceof Group group) {
                return group.isRepeat() ? Stream.empty() : items(group.children());
              }
              var item = (Item) element;
              return isAsked(item) ? Stream.of(item) : Stream.empty();
            });
  }

  private static boolean isAsked(Item item) {
    return !item.origin().isHidden() && !item.type().isFile();
  }

  /** The repeats among these elements, not those in other repeats. */
  static Stream<Group> repeats(List<Element> elements) {
    return elements.stream()
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .flatMap(group -> group.isRepeat() ? Stream.of(group) : repeats(group.children()));
  }

  private static Stream<Group> groups(List<Element> elements) {
    return elements.stream()
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .flatMap(group -> Stream.concat(Stream.of(group), groups(group.children())));
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
