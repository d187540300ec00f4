package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The settings of a survey as a YAML document, the {@code survey.yaml} of a folder: written from
 * fields, and read into fields even when half of it is still missing. Reading what was written
 * gives the same settings.
 *
 * @param settings what stands in it
 * @param problems what stands in it and is no setting, so that it would be lost
 */
public record SurveyDocument(SurveySettings settings, List<DefinitionProblem> problems) {

  private static final int MOST_CHARACTERS = 500_000;

  public SurveyDocument {
    problems = List.copyOf(problems);
  }

  /** Reads a document. */
  public static SurveyDocument read(String text) {
    var problems = new Problems("survey.yaml");
    if (text.length() > MOST_CHARACTERS) {
      problems.add(Fault.FILE_TOO_LARGE, "file", "", 0.5);
      return new SurveyDocument(new SurveySettings(Map.of()), problems.all());
    }
    var fields = new LinkedHashMap<String, String>();
    YamlFile.parse(text, problems).ifPresent(top -> new Reader(fields, problems).top(top));
    return new SurveyDocument(new SurveySettings(fields), problems.all());
  }

  /** Writes settings; what nobody filled in is left out. */
  public static String write(SurveySettings settings) {
    var closed = settings.renumbered();
    var top = new LinkedHashMap<String, Object>();
    for (var name : SurveyFile.NAMES) {
      var value = value(closed, name);
      if (!value.equals("") && !value.equals(Map.of()) && !value.equals(List.of())) {
        top.put(name, value);
      }
    }
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    return top.isEmpty() ? "{}\n" : new Yaml(options).dump(top);
  }

  private static Object value(SurveySettings settings, String name) {
    return switch (name) {
      case "title", "name", "audience", "asks" -> texts(settings, name);
      case "promises", "afterwards" -> paragraphs(settings, name);
      case "notice" -> notice(settings);
      case "themes", "evidence", "demands" -> settings.list(name);
      case "languages" -> languages(settings);
      case "waves" -> settings.waves().stream().map(wave -> wave(settings, wave)).toList();
      default -> settings.get(name);
    };
  }

  private static Map<String, String> texts(SurveySettings settings, String name) {
    var texts = new LinkedHashMap<String, String>();
    spoken(settings, name).forEach(code -> texts.put(code, settings.get(name + "." + code)));
    return texts;
  }

  private static Map<String, List<String>> paragraphs(SurveySettings settings, String name) {
    var texts = new LinkedHashMap<String, List<String>>();
    spoken(settings, name).forEach(code -> texts.put(code, settings.paragraphs(name + "." + code)));
    return texts;
  }

  // The survey's own languages in their order, then those it does not have (any more).
  private static List<String> spoken(SurveySettings settings, String name) {
    var codes = new ArrayList<>(settings.languages());
    codes.removeIf(code -> settings.get(name + "." + code).isEmpty());
    settings.fields().keySet().stream()
        .filter(field -> field.startsWith(name + "."))
        .map(field -> field.substring(name.length() + 1))
        .filter(code -> !codes.contains(code))
        .forEach(codes::add);
    return codes;
  }

  private static Map<String, Object> notice(SurveySettings settings) {
    var notice = new LinkedHashMap<String, Object>();
    put(notice, "version", settings.get("notice.version"));
    put(notice, "text", paragraphs(settings, "notice.text"));
    put(notice, "keeps", settings.list("notice.keeps"));
    put(notice, "told", paragraphs(settings, "notice.told"));
    put(notice, "contact", paragraphs(settings, "notice.contact"));
    put(notice, "panel", paragraphs(settings, "notice.panel"));
    return notice;
  }

  private static List<Map<String, Object>> languages(SurveySettings settings) {
    return IntStream.rangeClosed(1, settings.languageCount())
        .mapToObj(
            number -> {
              var language = new LinkedHashMap<String, Object>();
              put(language, "code", settings.get("languages." + number + ".code"));
              put(language, "status", settings.get("languages." + number + ".status"));
              return (Map<String, Object>) language;
            })
        .toList();
  }

  private static Map<String, Object> wave(SurveySettings settings, int number) {
    var wave = new LinkedHashMap<String, Object>();
    var path = "waves." + number + ".";
    for (var name : SurveyFile.WAVE) {
      if (name.equals("title")) {
        put(wave, name, texts(settings, path + name));
      } else if (name.equals("languages")) {
        put(wave, name, settings.list(path + name));
      } else if (name.equals("quotas")) {
        put(wave, name, settings.quotas(number).stream().map(q -> quota(settings, q)).toList());
      } else {
        put(wave, name, settings.get(path + name));
      }
    }
    return wave;
  }

  private static Map<String, Object> quota(SurveySettings settings, String path) {
    var quota = new LinkedHashMap<String, Object>();
    for (var name : QuotaReader.NAMES) {
      var value =
          name.equals("name")
              ? texts(settings, path + "." + name)
              : settings.get(path + "." + name);
      put(quota, name, value);
    }
    return quota;
  }

  private static void put(Map<String, Object> map, String name, Object value) {
    if (!value.equals("") && !value.equals(Map.of()) && !value.equals(List.of())) {
      map.put(name, value);
    }
  }

  /** Reads the tree of a document into fields. */
  private record Reader(Map<String, String> fields, Problems problems) {

    void top(MappingNode top) {
      YamlMap.of("", top, SurveyFile.NAMES, problems)
          .each(
              (name, node) -> {
                switch (name) {
                  case "title", "name", "audience", "asks" -> texts(name, node);
                  case "promises", "afterwards" -> paragraphs(name, node);
                  case "notice" -> notice(node);
                  case "themes", "evidence", "demands" -> words(name, node);
                  case "languages" -> entries(name, node, SurveyFile.LANGUAGE_NAMES);
                  case "waves" -> entries(name, node, SurveyFile.WAVE);
                  default -> text(name, node);
                }
              });
    }

    private void notice(Node node) {
      if (node instanceof MappingNode map) {
        YamlMap.of("notice", map, SurveyFile.NOTICE, problems)
            .each(
                (name, value) -> {
                  switch (name) {
                    case "text", "told", "contact", "panel" -> paragraphs("notice." + name, value);
                    case "keeps" -> words("notice.keeps", value);
                    default -> text("notice.version", value);
                  }
                });
      } else {
        wrong(Fault.NO_SETTINGS, "notice", node);
      }
    }

    private void entries(String list, Node node, List<String> names) {
      if (!(node instanceof SequenceNode sequence)) {
        wrong(Fault.NO_LIST, list, node);
        return;
      }
      int number = 0;
      for (var entry : sequence.getValue()) {
        number++;
        if (entry instanceof MappingNode map) {
          var path = list + "." + number + ".";
          YamlMap.of(list + " " + number, map, names, problems)
              .each((name, value) -> entry(path + name, name, value));
        } else {
          wrong(Fault.ENTRY_NO_SETTINGS, list, entry);
        }
      }
    }

    private void entry(String field, String name, Node value) {
      switch (name) {
        case "title", "name" -> texts(field, value);
        case "languages" -> words(field, value);
        case "quotas" -> entries(field, value, QuotaReader.NAMES);
        default -> text(field, value);
      }
    }

    private void texts(String field, Node node) {
      perLanguage(field, node).forEach((code, value) -> text(field + "." + code, value));
    }

    private void paragraphs(String field, Node node) {
      perLanguage(field, node)
          .forEach(
              (code, value) -> {
                var path = field + "." + code;
                fields.put(path, String.join("\n", scalars(path, value)));
              });
    }

    private void words(String field, Node node) {
      fields.put(field, String.join(", ", scalars(field, node)));
    }

    private Map<String, Node> perLanguage(String field, Node node) {
      var values = new LinkedHashMap<String, Node>();
      if (node instanceof MappingNode map) {
        for (var entry : map.getValue()) {
          scalar(field, entry.getKeyNode()).ifPresent(key -> values.put(key, entry.getValueNode()));
        }
      } else {
        wrong(Fault.NO_TRANSLATIONS, field, node);
      }
      return values;
    }

    private List<String> scalars(String field, Node node) {
      if (!(node instanceof SequenceNode sequence)) {
        wrong(Fault.NO_LIST, field, node);
        return List.of();
      }
      return sequence.getValue().stream().flatMap(each -> scalar(field, each).stream()).toList();
    }

    private void text(String field, Node node) {
      scalar(field, node).ifPresent(text -> fields.put(field, text));
    }

    private Optional<String> scalar(String field, Node node) {
      if (node instanceof ScalarNode scalar) {
        return Optional.of(scalar.getValue());
      }
      wrong(Fault.NO_ONE_TEXT, field, node);
      return Optional.empty();
    }

    private void wrong(Fault fault, String field, Node node) {
      problems.add(fault, field + " (line " + (node.getStartMark().getLine() + 1) + ")", "");
    }
  }
}
