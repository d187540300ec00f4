package org.peillood.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The many ways in which people and programs have written the columns of XLSForm, and the one in
 * which we write them: {@code Relevance}, {@code bind::relevant} and {@code bind:relevant} are all
 * {@code relevant}; {@code media::image::fr} is {@code image::fr}. A column that the standard does
 * not know keeps its name.
 */
final class Headers {

  private static final Set<String> SURVEY =
      Set.of(
          "name",
          "label",
          "type",
          "hint",
          "guidance_hint",
          "default",
          "trigger",
          "choice_filter",
          "parameters",
          "bind",
          "control",
          "media",
          "instance",
          "actions",
          "query",
          "itemset",
          "choices",
          "list_name",
          "sms_field");
  private static final Set<String> SETTINGS =
      Set.of(
          "name",
          "form_title",
          "form_id",
          "version",
          "default_language",
          "style",
          "attribute",
          "instance_name",
          "instance_xmlns",
          "namespaces",
          "public_key",
          "submission_url",
          "auto_send",
          "auto_delete",
          "allow_choice_duplicates",
          "client_editable",
          "clean_text_values",
          "add_none_option",
          "omit_instanceID",
          "entity_version",
          "flat",
          "label",
          "hint",
          "bind",
          "control",
          "media",
          "type",
          "instance",
          "sms_field",
          "sms_keyword",
          "sms_separator",
          "sms_allow_media",
          "sms_date_format",
          "sms_datetime_format",
          "sms_response",
          "delimiter",
          "prefix");
  private static final Set<String> CHOICES =
      Set.of("list_name", "name", "label", "media", "sms_option");
  private static final Set<String> ENTITIES =
      Set.of("list_name", "entity_id", "create_if", "update_if", "repeat", "label");

  private static final Map<String, String> SURVEY_ALIASES =
      Map.ofEntries(
          Map.entry("caption", "label"),
          Map.entry("command", "type"),
          Map.entry("tag", "name"),
          Map.entry("value", "name"),
          Map.entry("read_only", "read_only"),
          Map.entry("readonly", "read_only"),
          Map.entry("relevant", "relevant"),
          Map.entry("relevance", "relevant"),
          Map.entry("required", "required"),
          Map.entry("constraint", "constraint"),
          Map.entry("constraining_message", "constraint_message"),
          Map.entry("constraint_message", "constraint_message"),
          Map.entry("calculation", "calculation"),
          Map.entry("calculate", "calculation"),
          Map.entry("requiredmsg", "required_message"),
          Map.entry("required_message", "required_message"),
          Map.entry("noapperrorstring", "no_app_error_string"),
          Map.entry("no_app_error_string", "no_app_error_string"),
          Map.entry("save_to", "save_to"),
          Map.entry("appearance", "appearance"),
          Map.entry("count", "repeat_count"),
          Map.entry("repeat_count", "repeat_count"),
          Map.entry("jr:count", "repeat_count"),
          Map.entry("autoplay", "autoplay"),
          Map.entry("rows", "rows"),
          Map.entry("body", "control"),
          Map.entry("image", "image"),
          Map.entry("big-image", "big-image"),
          Map.entry("audio", "audio"),
          Map.entry("video", "video"),
          Map.entry("compact_tag", "instance::odk:tag"));
  private static final Map<String, String> CHOICES_ALIASES =
      Map.of(
          "caption", "label",
          "value", "name",
          "image", "image",
          "big-image", "big-image",
          "audio", "audio",
          "video", "video");
  private static final Map<String, String> SETTINGS_ALIASES =
      Map.of(
          "title", "form_title",
          "set_form_title", "form_title",
          "id_string", "form_id",
          "set_form_id", "form_id");
  private static final Set<String> OLD_SETTINGS = Set.of("id_string", "title");
  // What stands behind bind, control and media, in the names of the XForm that comes of it.
  private static final Map<String, String> GROUPED =
      Map.ofEntries(
          Map.entry("bind::relevant", "relevant"),
          Map.entry("bind::required", "required"),
          Map.entry("bind::readonly", "read_only"),
          Map.entry("bind::constraint", "constraint"),
          Map.entry("bind::calculate", "calculation"),
          Map.entry("bind::jr:constraintMsg", "constraint_message"),
          Map.entry("bind::jr:requiredMsg", "required_message"),
          Map.entry("bind::jr:noAppErrorString", "no_app_error_string"),
          Map.entry("bind::entities:saveto", "save_to"),
          Map.entry("control::appearance", "appearance"),
          Map.entry("control::jr:count", "repeat_count"),
          Map.entry("control::autoplay", "autoplay"),
          Map.entry("control::rows", "rows"),
          Map.entry("media::image", "image"),
          Map.entry("media::big-image", "big-image"),
          Map.entry("media::audio", "audio"),
          Map.entry("media::video", "video"));

  private Headers() {}

  /**
   * A column name in our spelling.
   *
   * @param delimiter what parts names in this sheet: {@code ::}, or {@code :} in old forms
   */
  static String canonical(String sheet, String written, String delimiter) {
    var header = String.join(" ", written.split(" +"));
    var known = known(sheet);
    var aliases = aliases(sheet);
    if (known.contains(header) && !aliases.containsKey(header)) {
      return header;
    }
    var whole = snake(header);
    if (known.contains(whole) && !aliases.containsKey(whole)) {
      return whole;
    }
    var parts = parts(header, header.contains("::") ? "::" : delimiter);
    var first = snake(parts.get(0));
    var base = aliases.getOrDefault(first, known.contains(first) ? first : "");
    if (base.isEmpty()) {
      return header;
    }
    parts.set(0, base);
    if (parts.size() > 1 && GROUPED.containsKey(base + "::" + parts.get(1))) {
      parts.set(0, GROUPED.get(base + "::" + parts.remove(1)));
    }
    return String.join("::", parts);
  }

  /**
   * Whether a column is written exactly as the standard's own programs call it; such a column may
   * stand beside one under an older name, and then wins.
   */
  static boolean isExact(String sheet, String written) {
    return sheet.equals("settings")
        ? SETTINGS.contains(written) ? !written.startsWith("form_") : OLD_SETTINGS.contains(written)
        : known(sheet).contains(written)
            && !aliases(sheet).containsKey(written)
            && !written.equals("list_name");
  }

  /** What parts the names of a sheet with these columns. */
  static String delimiter(List<String> written) {
    return written.stream().anyMatch(header -> header.contains("::")) ? "::" : ":";
  }

  /** The column of a spreadsheet with this number, from 0: A, B … Z, AA. */
  static String letter(int column) {
    var letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  /** The part of a column name before the language or the attribute. */
  static String base(String column) {
    int at = column.indexOf("::");
    return at < 0 ? column : column.substring(0, at);
  }

  /** Whether a row has a value in the column with this base, in any language. */
  static boolean has(Sheet.Row row, String base) {
    return row.cells().keySet().stream().anyMatch(column -> base(column).equals(base));
  }

  // The prefix of a namespace is no part of its own: jr:constraintMsg.
  private static List<String> parts(String header, String delimiter) {
    var parts = new ArrayList<String>();
    for (var part : header.split(delimiter, -1)) {
      int last = parts.size() - 1;
      if (last >= 0 && delimiter.equals(":") && parts.get(last).equals("jr")) {
        parts.set(last, "jr:" + part.strip());
      } else {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String snake(String name) {
    return String.join("_", Arrays.asList(name.strip().split("\\s+"))).toLowerCase(Locale.ROOT);
  }

  private static Set<String> known(String sheet) {
    return switch (sheet) {
      case "survey" -> SURVEY;
      case "settings" -> SETTINGS;
      case "entities" -> ENTITIES;
      default -> CHOICES;
    };
  }

  private static Map<String, String> aliases(String sheet) {
    return switch (sheet) {
      case "survey" -> SURVEY_ALIASES;
      case "settings" -> SETTINGS_ALIASES;
      case "entities" -> Map.of("dataset", "list_name");
      default -> CHOICES_ALIASES;
    };
  }
}
