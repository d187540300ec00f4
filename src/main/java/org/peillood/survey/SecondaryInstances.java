package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the instances beside the response: lists of choices, files of the form that rules look
 * into, and the response that was saved before.
 */
final class SecondaryInstances {

  private static final Pattern QUERY = Pattern.compile("instance\\s*\\(");
  private static final String CHOICE_NAME = "choice-name";
  private static final Pattern PULL = Pattern.compile("pulldata\\s*\\(\\s*(.*?),");

  private final Questionnaire questionnaire;
  private final Place root;
  private final Map<String, Xml> byId = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  SecondaryInstances(Questionnaire questionnaire, Place root) {
    this.questionnaire = questionnaire;
    this.root = root;
  }

  /** Those for the engine, which finds no files of its own: what it looks into stands in them. */
  List<Xml> withFiles() {
    instances();
    for (var file : sources.entrySet()) {
      var id = file.getKey();
      if (isLookedInto(id)) {
        questionnaire
            .files()
            .table(file.getValue())
            .ifPresent(
                table -> byId.put(id, Xml.element("instance").with("id", id).add(table.root())));
      }
    }
    return List.copyOf(byId.values());
  }

  // Most files are only searched by pulldata, or offered whole: that needs no instance.
  private boolean isLookedInto(String id) {
    return root.all()
        .anyMatch(
            place ->
                rules(place)
                        .anyMatch(rule -> QUERY.matcher(rule).find() || rule.contains(CHOICE_NAME))
                    || place.item().filter(item -> isFiltered(item, id)).isPresent());
  }

  private static boolean isFiltered(Item item, String id) {
    return item.rules().choiceFilter().isPresent()
        && item.selection().isFromFile()
        && item.selection().fileStem().equals(id);
  }

  List<Xml> instances() {
    root.all().forEach(this::add);
    if (root.all()
        .flatMap(place -> place.item().stream())
        .anyMatch(SecondaryInstances::looksBack)) {
      addFile(Paths.LAST_SAVED, "jr://instance/last-saved");
    }
    var searched = SearchedLists.of(questionnaire).names();
    questionnaire.lists().stream()
        .filter(list -> !searched.contains(list.name()))
        .map(Offering::of)
        .forEach(offering -> byId.computeIfAbsent(offering.id(), id -> offering.instance()));
    // With missing codes beside it, a list is another instance.
    questionnaire
        .allItems()
        .flatMap(item -> Offering.of(item).stream())
        .filter(offering -> !offering.missing().isEmpty())
        .forEach(offering -> byId.computeIfAbsent(offering.id(), id -> offering.instance()));
    return List.copyOf(byId.values());
  }

  private void add(Place place) {
    rules(place)
        .flatMap(rule -> PULL.matcher(rule).results())
        .map(call -> call.group(1).replace("'", "").replace("\"", "").strip())
        .forEach(file -> addFile(file, "jr://file-csv/" + file + ".csv"));
    place.item().ifPresent(item -> addFile(place, item));
  }

  private void addFile(Place place, Item item) {
    if (item.type() == ItemType.CSV_EXTERNAL) {
      addFile(place.name(), "jr://file-csv/" + place.name() + ".csv");
    } else if (item.type() == ItemType.XML_EXTERNAL) {
      addFile(place.name(), "jr://file/" + place.name() + ".xml");
    } else if (item.type().offersCategories() && item.selection().isFromFile()) {
      var source = item.selection().source();
      addFile(
          item.selection().fileStem(),
          (source.endsWith(".csv") ? "jr://file-csv/" : "jr://file/") + source);
    }
  }

  private void addFile(String id, String source) {
    sources.putIfAbsent(id, source.substring(source.lastIndexOf('/') + 1));
    byId.computeIfAbsent(id, i -> Xml.element("instance").with("id", i).with("src", source));
  }

  private static Stream<String> rules(Place place) {
    return Stream.concat(
        place.group().stream().flatMap(group -> rules(group.rules())),
        place.item().stream()
            .flatMap(
                item ->
                    Stream.concat(
                        rules(item.rules()),
                        Stream.of(item.rules().choiceFilter(), item.rules().start())
                            .flatMap(Optional::stream))));
  }

  private static Stream<String> rules(Rules rules) {
    return Stream.of(
            rules.calculation(),
            rules.constraint(),
            rules.readonly(),
            rules.required(),
            rules.relevant())
        .flatMap(Optional::stream);
  }

  private static boolean looksBack(Item item) {
    return Stream.concat(
            rules(item.rules()),
            Stream.of(item.rules().choiceFilter(), item.rules().start()).flatMap(Optional::stream))
        .anyMatch(References::isSavedIn);
  }
}
