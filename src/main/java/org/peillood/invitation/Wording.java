package org.peillood.invitation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Figures;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The words of a mail or letter, with the places in which what differs per person is filled in:
 * {@code {name}}, {@code {link}}, {@code {code}}, {@code {closes}}, {@code {optout}}, {@code
 * {survey}}, {@code {organisation}} and {@code {minutes}}. A line about a closing day is left out
 * where there is none.
 */
public record Wording(String subject, String body) {

  /** The places a text can have. */
  static final List<String> PLACES =
      List.of("name", "link", "code", "closes", "optout", "survey", "organisation", "minutes");

  /** The usual words. */
  static Wording usual(Kind kind, Language language) {
    var texts = Texts.in(language);
    var key = "entry." + kind.slug();
    return new Wording(texts.get(key + ".subject"), texts.get(key + ".body"));
  }

  /** What is written. */
  public enum Kind {
    INVITATION,
    REMINDER,
    LETTER;

    static Kind of(Mailing.Kind mail) {
      return mail == Mailing.Kind.REMINDER ? REMINDER : INVITATION;
    }

    /** The name in language files and addresses. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is filled in.
   *
   * @param name of the person; empty when it is not known
   * @param link the address with the code in it
   * @param code the code in groups
   * @param optout the address at which to ask for no more mail
   */
  record Filling(String name, String link, String code, String optout) {}

  /** These words, filled in for somebody. */
  Wording filled(Survey survey, Wave wave, Language language, String organisation, Filling who) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("name", who.name());
    places.put("link", who.link());
    places.put("code", who.code());
    places.put("optout", who.optout());
    places.put("closes", wave.closes().map(day -> Figures.date(day, language)).orElse(""));
    places.put("survey", survey.name().in(language.code()));
    places.put("organisation", organisation);
    places.put("minutes", String.valueOf(wave.minutes()));
    return new Wording(fill(subject, places).replaceAll("\\s+", " "), fill(body, places));
  }

  private static String fill(String text, Map<String, String> places) {
    return text.lines()
        .filter(line -> !line.contains("{closes}") || !places.getOrDefault("closes", "").isEmpty())
        .filter(line -> !line.contains("{optout}") || !places.getOrDefault("optout", "").isEmpty())
        .map(line -> fillLine(line, places))
        .collect(Collectors.joining("\n"));
  }

  private static String fillLine(String line, Map<String, String> places) {
    var filled =
        places.getOrDefault("name", "").isEmpty() ? line.replaceAll(" ?\\{name}", "") : line;
    for (var place : places.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  /** Which of these places a text of a mail needs and does not have. */
  List<String> missing(Kind kind) {
    var needed = kind == Kind.LETTER ? List.of("link", "code") : List.of("link", "code", "optout");
    return needed.stream().filter(place -> !body.contains("{" + place + "}")).toList();
  }

  /** Words between braces that are no places. */
  List<String> unknown() {
    return Pattern.compile("\\{([^{}\\s]*)}")
        .matcher(subject + "\n" + body)
        .results()
        .map(found -> found.group(1))
        .filter(place -> !PLACES.contains(place))
        .distinct()
        .toList();
  }
}
