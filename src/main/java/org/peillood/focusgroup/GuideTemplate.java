package org.peillood.focusgroup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.web.Json;
import org.peillood.web.Language;

/**
 * What the guide of a new group is made from; its blocks and topics are those of the plan.
 *
 * @param topics what a group can be about, each with questions of its own
 */
record GuideTemplate(List<Part> blocks, List<Topic> topics) {

  private static final GuideTemplate KNOWN = read();

  /** A block, in each language of the staff. */
  record Part(
      int minutes,
      Map<String, String> title,
      Map<String, String> question,
      List<Map<String, String>> probes,
      Optional<Map<String, String>> note) {}

  /** What a group can be about. */
  record Topic(String id, Map<String, String> name, List<Topical> questions) {
    String name(Language language) {
      return in(name, language);
    }
  }

  /**
   * A question about one topic.
   *
   * @param block where it is asked, from 0
   */
  record Topical(int block, Map<String, String> text) {}

  static GuideTemplate known() {
    return KNOWN;
  }

  /** The names of the topics by id, in their order. */
  Map<String, String> choices(Language language) {
    var names = new LinkedHashMap<String, String>();
    topics.forEach(topic -> names.put(topic.id(), topic.name(language)));
    return names;
  }

  /**
   * A guide to begin with.
   *
   * @param topic its id; of an unknown one there are no questions
   */
  Guide guide(String topic, Language language) {
    var more =
        topics.stream()
            .filter(each -> each.id().equals(topic))
            .flatMap(each -> each.questions().stream())
            .toList();
    return new Guide(
        IntStream.range(0, blocks.size()).mapToObj(i -> block(i, more, language)).toList());
  }

  private Guide.Block block(int number, List<Topical> more, Language language) {
    var part = blocks.get(number);
    var questions = new ArrayList<Guide.Question>();
    questions.add(
        new Guide.Question(
            in(part.question(), language),
            part.probes().stream().map(probe -> in(probe, language)).toList()));
    more.stream()
        .filter(question -> question.block() == number)
        .map(question -> new Guide.Question(in(question.text(), language), List.of()))
        .forEach(questions::add);
    return new Guide.Block(
        in(part.title(), language),
        part.minutes(),
        questions,
        part.note().map(note -> in(note, language)).stream().toList());
  }

  private static String in(Map<String, String> texts, Language language) {
    return Stream.of(language, Language.DUTCH)
        .flatMap(each -> Stream.ofNullable(texts.get(each.code())))
        .findFirst()
        .orElse("");
  }

  private static GuideTemplate read() {
    try (var file = GuideTemplate.class.getResourceAsStream("/guide/template.yaml")) {
      return Json.YAML.readValue(file, GuideTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the template of guides cannot be read", e);
    }
  }
}
