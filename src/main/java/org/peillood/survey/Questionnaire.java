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
 * @param id the {@code form_id} of its settings
 * @param version the {@code version} of its settings; empty when they have none
 * @param languageNames each language code with the name its columns give it, such as {@code nl}
 *     with {@code Nederlands (nl)}
 */
public record Questionnaire(
    String id,
    String version,
    Translated title,
    String defaultLanguage,
    Map<String, String> languageNames,
    List<Element> elements) {

  public Questionnaire {
    languageNames = Collections.unmodifiableMap(new LinkedHashMap<>(languageNames));
    elements = List.copyOf(elements);
  }

  /** The codes of its languages, in the order of its columns. */
  public List<String> languages() {
    return List.copyOf(languageNames.keySet());
  }

  /** All items in the order in which they are asked, those in groups included. */
  public List<Item> items() {
    return items(elements).toList();
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
   * SHA-256 over everything in it, in hexadecimal: two questionnaires with the same hash ask the
   * same.
   */
  public String contentHash() {
    var content = new ArrayList<String>();
    content.add(XFormWriter.write(this));
    for (var item : items()) {
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
    return sha256(String.join("\n", content));
  }

  private static Stream<Item> items(List<Element> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof Group group
                    ? items(group.children())
                    : Stream.of((Item) element));
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
