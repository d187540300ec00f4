package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of the sheets: which there are, which can be translated, and which languages the
 * column names bring in. A new column is a new word in the tables here.
 */
final class Columns {

  static final String NO_LANGUAGE = "default";

  private static final Set<String> SETTINGS =
      Set.of("form_id", "form_title", "version", "default_language");
  private static final Set<String> SURVEY =
      Set.of(
          "type",
          "name",
          "appearance",
          "relevant",
          "required",
          "constraint",
          "calculation",
          "choice_filter",
          // ours, beside the standard's
          "theme",
          "feeds",
          "scale",
          "reverse",
          "sensitive",
          "missing",
          "top");
  private static final Set<String> SURVEY_TEXTS =
      Set.of("label", "hint", "required_message", "constraint_message");
  private static final Set<String> CHOICES = Set.of("list_name", "name");
  private static final Set<String> CHOICES_TEXTS = Set.of("label");
  // Columns of the standard that this version does not read. Passing over them would change what is
  // asked.
  private static final Set<String> NOT_YET =
      Set.of(
          "default",
          "trigger",
          "repeat_count",
          "parameters",
          "read_only",
          "guidance_hint",
          "media",
          "image",
          "audio",
          "video",
          "big-image",
          "autoplay",
          "save_to",
          "body",
          "bind",
          "instance",
          "instance_name",
          "style",
          "public_key",
          "submission_url",
          "allow_choice_duplicates",
          "intent",
          "disabled");
  private static final Pattern CODE =
      Pattern.compile(".*\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)\\s*");

  private final Map<String, String> languageNames = new LinkedHashMap<>();

  /**
   * A column name taken apart: {@code label::Nederlands (nl)} is the base label in the language nl.
   */
  record Header(String base, Optional<String> languageName) {

    static Header of(String column) {
      int at = column.indexOf("::");
      var base = at < 0 ? column : column.substring(0, at).strip();
      return new Header(
          base, at < 0 ? Optional.empty() : Optional.of(column.substring(at + 2).strip()));
    }

    String language() {
      return languageName.map(Columns::code).orElse(NO_LANGUAGE);
    }
  }

  /**
   * The code in a language name such as {@code Nederlands (nl)}; the name itself when it gives
   * none.
   */
  static String code(String languageName) {
    var matcher = CODE.matcher(languageName);
    return matcher.matches() ? matcher.group(1) : languageName;
  }

  /** Looks at every column of the sheets once and reports those that nobody would read. */
  static Columns of(Map<String, Sheet> sheets, Problems problems) {
    var columns = new Columns();
    for (var name : sheets()) {
      var sheet = sheets.getOrDefault(name, Sheet.absent(name));
      var seen = new LinkedHashSet<String>();
      for (var row : sheet.rows()) {
        row.cells().keySet().stream()
            .filter(seen::add)
            .forEach(column -> columns.admit(column, row, problems));
      }
    }
    return columns;
  }

  /** Language codes with the names the columns give them, in the order of the columns. */
  Map<String, String> languageNames() {
    return languageNames;
  }

  private void admit(String column, Sheet.Row row, Problems problems) {
    var header = Header.of(column);
    var texts = texts(row.sheet());
    if (texts.contains(header.base())) {
      header.languageName().ifPresent(name -> languageNames.putIfAbsent(code(name), name));
    } else if (NOT_YET.contains(header.base())) {
      problems.add(
          row.place(column),
          "",
          "This column of the standard is not supported yet.",
          "Remove it, or ask for it.");
    } else if (!plain(row.sheet()).contains(header.base()) || header.languageName().isPresent()) {
      unknown(column, header, row, problems);
    }
  }

  private static void unknown(String column, Header header, Sheet.Row row, Problems problems) {
    // A further column of the choices sheet is data for a choice_filter.
    if (row.sheet().equals("choices") && header.languageName().isEmpty()) {
      if (!Names.isXmlName(column)) {
        problems.add(row.place(column), column, "This column has no proper name.", Names.REMEDY);
      }
      return;
    }
    var known =
        Stream.concat(plain(row.sheet()).stream(), texts(row.sheet()).stream()).sorted().toList();
    problems.add(
        row.place(column),
        column,
        header.languageName().isPresent() && plain(row.sheet()).contains(header.base())
            ? "This column has no languages."
            : "There is no such column.",
        Suggestion.forWord(
            header.base(), known, "The columns are " + String.join(", ", known) + "."));
  }

  private static Set<String> plain(String sheet) {
    return switch (sheet) {
      case "settings" -> SETTINGS;
      case "choices" -> CHOICES;
      default -> SURVEY;
    };
  }

  private static Set<String> texts(String sheet) {
    return switch (sheet) {
      case "settings" -> Set.of();
      case "choices" -> CHOICES_TEXTS;
      default -> SURVEY_TEXTS;
    };
  }

  static List<String> sheets() {
    return List.of("settings", "survey", "choices");
  }
}
