package org.peillood.survey;

import java.util.HashSet;
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
 *
 * <p>In our spelling a column is its own word, such as {@code relevant}; or {@code bind::}, {@code
 * control::}, {@code instance::} or {@code attribute::} with the name of an attribute; and after
 * it, for a text in one language, {@code ::} and the name of the language.
 */
final class Columns {

  static final String NO_LANGUAGE = "default";

  /** What begins the columns of attributes that no column of their own exists for. */
  static final List<String> PREFIXES = List.of("bind", "control", "instance", "attribute");

  /** Words of texts without a prefix; a plain one after translated ones takes their place. */
  static final Set<String> CAPTIONS = Set.of("label", "hint", "guidance_hint");

  private static final Set<String> SETTINGS =
      Set.of(
          "form_id",
          "form_title",
          "version",
          "default_language",
          "name",
          "instance_name",
          "allow_choice_duplicates",
          "style",
          "submission_url",
          "public_key",
          "auto_send",
          "auto_delete",
          "client_editable",
          "namespaces",
          "instance_xmlns",
          "omit_instanceID",
          "instance_id",
          "prefix",
          "delimiter",
          "clean_text_values",
          "add_none_option",
          "sms_keyword",
          "sms_separator",
          "sms_allow_media",
          "sms_date_format",
          "sms_datetime_format",
          "sms_response");
  private static final Set<String> SURVEY =
      Set.of(
          "type",
          "name",
          "appearance",
          "relevant",
          "required",
          "read_only",
          "constraint",
          "calculation",
          "choice_filter",
          "default",
          "trigger",
          "parameters",
          "repeat_count",
          "autoplay",
          "rows",
          "intent",
          "disabled",
          "save_to",
          "sms_field",
          "sms_option",
          // ours, beside the standard's
          "theme",
          "feeds",
          "scale",
          "reverse",
          "sensitive",
          "consent",
          "missing",
          "top");
  private static final Set<String> SURVEY_TEXTS =
      Set.of(
          "label",
          "hint",
          "guidance_hint",
          "image",
          "big-image",
          "audio",
          "video",
          "required_message",
          "constraint_message",
          "no_app_error_string");
  private static final Set<String> CHOICES = Set.of("list_name", "name", "sms_option");
  private static final Set<String> CHOICES_TEXTS =
      Set.of("label", "image", "big-image", "audio", "video");

  private static final Pattern CODE =
      Pattern.compile(".*\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)\\s*");

  private final Map<String, String> languageNames = new LinkedHashMap<>();

  /**
   * A column name in our spelling, see {@link Headers}, taken apart: {@code label::Nederlands (nl)}
   * is the base label in the language Nederlands (nl), {@code bind::odk:length} is itself.
   */
  record Header(String base, Optional<String> languageName) {

    static Header of(String column) {
      int at = column.indexOf("::");
      if (at >= 0 && PREFIXES.contains(column.substring(0, at))) {
        at = column.indexOf("::", at + 2);
      }
      var base = at < 0 ? column : column.substring(0, at).strip();
      return new Header(
          base, at < 0 ? Optional.empty() : Optional.of(column.substring(at + 2).strip()));
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

  /** The languages that the columns of the sheets bring in. */
  static Columns of(Map<String, Sheet> sheets) {
    var columns = new Columns();
    for (var name : sheets()) {
      var sheet = sheets.getOrDefault(name, Sheet.absent(name));
      // A column in which nothing stands brings in no language.
      var used = new HashSet<String>();
      sheet.rows().forEach(row -> used.addAll(row.cells().keySet()));
      sheet.columns().stream()
          .map(Sheet.Column::name)
          .filter(used::contains)
          .forEach(column -> columns.admit(sheet.name(), column));
    }
    return columns;
  }

  /** Language codes with the names the columns give them, in the order of the columns. */
  Map<String, String> languageNames() {
    return languageNames;
  }

  /** The code by which a language is known here, of its name in a column. */
  String language(String name) {
    var code = code(name);
    // Two languages with one code, such as "English (en)" and "Simple English (en)", stay two.
    return languageNames.getOrDefault(code, name).equals(name) ? code : name;
  }

  private void admit(String sheet, String column) {
    var header = Header.of(column);
    if (texts(sheet).contains(header.base())) {
      header.languageName().ifPresent(name -> languageNames.putIfAbsent(language(name), name));
    }
  }

  /** Reports the columns that nobody would read: more often slips than notes. */
  static void checkKnown(Map<String, Sheet> sheets, Problems problems) {
    for (var name : sheets()) {
      var sheet = sheets.getOrDefault(name, Sheet.absent(name));
      var seen = new LinkedHashSet<String>();
      for (var row : sheet.rows()) {
        row.cells().keySet().stream()
            .filter(seen::add)
            .forEach(column -> checkKnown(column, row, problems));
      }
    }
  }

  private static void checkKnown(String column, Sheet.Row row, Problems problems) {
    var header = Header.of(column);
    var sheet = row.sheet();
    boolean named = header.languageName().isPresent();
    if (texts(sheet).contains(header.base())
        || (!named && (plain(sheet).contains(column) || header.base().contains("::")))) {
      return;
    }
    // A further column of the choices sheet is data for a choice_filter.
    if (sheet.equals("choices") && !named) {
      if (!Names.isXmlName(column)) {
        problems.add(Fault.COLUMN_NAME_UNFIT, row.place(column), column);
      }
      return;
    }
    var known = Stream.concat(plain(sheet).stream(), texts(sheet).stream()).sorted().toList();
    if (named && plain(sheet).contains(header.base())) {
      problems.add(Fault.COLUMN_WITHOUT_LANGUAGES, row.place(column), column, header.base());
      return;
    }
    Suggestion.nearest(header.base(), known)
        .ifPresentOrElse(
            near -> problems.add(Fault.COLUMN_MISSPELT, row.place(column), column, near),
            () ->
                problems.add(
                    Fault.COLUMN_UNKNOWN, row.place(column), column, String.join(", ", known)));
  }

  static Set<String> plain(String sheet) {
    return switch (sheet) {
      case "settings" -> SETTINGS;
      case "choices", "external_choices", "osm" -> CHOICES;
      default -> SURVEY;
    };
  }

  static Set<String> texts(String sheet) {
    return switch (sheet) {
      case "settings" -> Set.of();
      case "choices", "external_choices", "osm" -> CHOICES_TEXTS;
      default -> SURVEY_TEXTS;
    };
  }

  static List<String> sheets() {
    return List.of("settings", "survey", "choices");
  }
}
