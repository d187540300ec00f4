package org.peillood.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The sentences of the product in one language, from {@code texts/<part>_<language>.properties}
 * (UTF-8). In a sentence {@code {0}}, {@code {1}} … stand for what is filled in; apostrophes are
 * plain characters. A key that a language lacks falls back to English and then Dutch; a key that
 * none has is a defect and fails at once.
 */
public final class Texts {

  /** The language files; a part is one feature's sentences. */
  static final List<String> PARTS =
      List.of(
          "web",
          "access",
          "response",
          "survey",
          "analysis",
          "chart",
          "policy",
          "finding",
          "exchange",
          "openrosa",
          "sample",
          "problem",
          "surveys",
          "fault",
          "publishing",
          "invitation",
          "entry",
          "form",
          "paper",
          "translation",
          "giveback",
          "results",
          "coding",
          "weighting",
          "export",
          "fieldwork",
          "trend",
          "office",
          "focusgroup",
          "transcript",
          "segment",
          "qda",
          "report",
          "note",
          "measure",
          "register",
          "search",
          "planfiles");

  /** The languages in which staff can work. */
  public static final List<Language> STAFF_LANGUAGES =
      List.of(Language.DUTCH, new Language("fr"), new Language("en"));

  /** The codes of the languages in which respondents are spoken to. */
  public static final List<String> RESPONDENTS_LANGUAGES =
      List.of("nl", "fr", "en", "ar", "tr", "es", "de");

  private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> sentences;

  private Texts(Language language) {
    this.language = language;
    this.sentences = read(language.code());
  }

  /** The sentences in this language. */
  public static Texts in(Language language) {
    return BY_LANGUAGE.computeIfAbsent(language.code(), code -> new Texts(language));
  }

  /** The language asked for; a sentence it lacks is given in a language that has it. */
  public Language language() {
    return language;
  }

  /**
   * The sentence under a key.
   *
   * @param arguments what {@code {0}}, {@code {1}} … stand for
   * @throws IllegalArgumentException when no language file has the key
   */
  public String get(String key, Object... arguments) {
    var sentence = find(key);
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return sentence;
  }

  /**
   * The sentence for a count: under {@code key.one} for 1, else under {@code key.other}; {@code
   * {0}} is the count.
   */
  public String count(String key, long count, Object... arguments) {
    var all = new Object[arguments.length + 1];
    all[0] = Figures.whole(count, language);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return get(key + (count == 1 ? ".one" : ".other"), all);
  }

  /** Whether this language itself has the key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  Set<String> keys() {
    return sentences.keySet();
  }

  private String find(String key) {
    var own = sentences.get(key);
    if (own != null) {
      return own;
    }
    for (var fallback : List.of("en", "nl")) {
      var other =
          fallback.equals(language.code()) ? null : in(new Language(fallback)).sentences.get(key);
      if (other != null) {
        return other;
      }
    }
    throw new IllegalArgumentException("No language file has the text '" + key + "'.");
  }

  private static Map<String, String> read(String code) {
    return PARTS.stream()
        .flatMap(part -> read(part, code).entrySet().stream())
        .collect(
            Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
  }

  private static Properties read(String part, String code) {
    var properties = new Properties();
    var name = "/texts/" + part + "_" + code + ".properties";
    try (var file = Texts.class.getResourceAsStream(name)) {
      if (file != null) {
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return properties;
  }
}
