package org.peillood.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML definition, asked for values by name. What is absent or of the wrong kind
 * becomes a problem and a neutral value, so that reading goes on; nobody may use what was read when
 * there are problems.
 */
final class YamlMap {

  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Problems problems;

  private YamlMap(String path, int line, Problems problems) {
    this.path = path;
    this.line = line;
    this.problems = problems;
  }

  /** A mapping in which only these names may stand. */
  static YamlMap of(String path, MappingNode node, List<String> names, Problems problems) {
    var map = new YamlMap(path, line(node), problems);
    for (var entry : node.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      var place = map.place(name, line(entry.getKeyNode()));
      if (!names.contains(name)) {
        Suggestion.nearest(name, names)
            .ifPresentOrElse(
                near -> problems.add(Fault.SETTING_MISSPELT, place, name, near),
                () -> problems.add(Fault.SETTING_UNKNOWN, place, name, String.join(", ", names)));
      } else if (map.values.put(name, entry.getValueNode()) != null) {
        problems.add(Fault.SETTING_TWICE, place, name);
      }
    }
    return map;
  }

  /** Does something with each name that may stand here, and what stands under it. */
  void each(BiConsumer<String, Node> work) {
    values.forEach(work);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text under a name; a problem when there is none. */
  String text(String name) {
    return optional(name).orElseGet(() -> missing(name, Fault.NO_SETTING, ""));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name))
        .map(node -> scalar(name, node))
        .filter(text -> !text.isBlank());
  }

  /** A text that must have a certain form. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, Fault fault) {
    return optional(name)
        .flatMap(
            text -> {
              var value = parser.apply(text);
              if (value.isEmpty()) {
                complain(name, text, fault);
              }
              return value;
            });
  }

  Optional<LocalDate> date(String name) {
    return parsed(name, YamlMap::day, Fault.NO_DATE);
  }

  LocalDate neededDate(String name) {
    return date(name)
        .orElseGet(
            () ->
                has(name)
                    ? LocalDate.EPOCH
                    : missing(name, Fault.NO_SETTING_DATE, LocalDate.EPOCH));
  }

  int number(String name) {
    return parsed(
            name,
            text ->
                text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty(),
            Fault.NO_NUMBER)
        .orElseGet(() -> has(name) ? 0 : missing(name, Fault.NO_SETTING_NUMBER, 0));
  }

  /** The texts of a list; empty when there is none. */
  List<String> words(String name) {
    return list(name).map(node -> scalar(name, node)).toList();
  }

  /** A text per language. */
  Translated translated(String name, String defaultLanguage) {
    var texts = new LinkedHashMap<String, String>();
    languages(name)
        .forEach((language, node) -> texts.put(language, scalar(name + "." + language, node)));
    return new Translated(texts, defaultLanguage);
  }

  /** A list of texts per language. */
  Paragraphs paragraphs(String name, String defaultLanguage) {
    var texts = new LinkedHashMap<String, List<String>>();
    languages(name)
        .forEach(
            (language, node) ->
                texts.put(
                    language,
                    elements(name + "." + language, node)
                        .map(text -> scalar(name + "." + language, text))
                        .toList()));
    return new Paragraphs(texts, defaultLanguage);
  }

  /** The mapping under a name; an empty one, and a problem, when there is none. */
  YamlMap map(String name, List<String> names) {
    return values.get(name) instanceof MappingNode node
        ? of(path(name), node, names, problems)
        : missing(name, Fault.NO_SETTINGS, new YamlMap(path(name), line, problems));
  }

  /** The mappings of a list; a problem when there is none. */
  List<YamlMap> maps(String name, List<String> names) {
    var maps = new ArrayList<YamlMap>();
    list(name)
        .forEach(
            node -> {
              var where = path(name) + " " + (maps.size() + 1);
              if (node instanceof MappingNode mapping) {
                maps.add(of(where, mapping, names, problems));
              } else {
                complain(name, "", Fault.ENTRY_NO_SETTINGS);
              }
            });
    return maps.isEmpty() ? missing(name, Fault.NO_ENTRY, List.of()) : maps;
  }

  void complain(String name, String value, Fault fault, Object... arguments) {
    var node = values.get(name);
    problems.add(fault, place(name, node == null ? line : line(node)), value, arguments);
  }

  /** Takes over a problem that was found in the value under the name it gives as its place. */
  void complain(DefinitionProblem found) {
    var node = values.get(found.place());
    problems.add(found, place(found.place(), node == null ? line : line(node)));
  }

  private <T> T missing(String name, Fault fault, T neutral) {
    complain(name, "", fault);
    return neutral;
  }

  private Map<String, Node> languages(String name) {
    var texts = new LinkedHashMap<String, Node>();
    if (!(values.get(name) instanceof MappingNode node)) {
      return missing(name, Fault.NO_TRANSLATIONS, texts);
    }
    for (var entry : node.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        texts.put(key.getValue(), entry.getValueNode());
      }
    }
    return texts;
  }

  private Stream<Node> list(String name) {
    var node = values.get(name);
    return node == null ? Stream.of() : elements(name, node);
  }

  private Stream<Node> elements(String name, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream();
    }
    complain(name, "", Fault.NO_LIST);
    return Stream.of();
  }

  private String scalar(String name, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problems.add(Fault.NO_ONE_TEXT, place(name, line(node)), "");
    return "";
  }

  private String place(String name, int at) {
    return path(name) + " (line " + at + ")";
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
