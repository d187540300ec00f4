package org.peillood.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds of things that can be wrong with a form or a survey. Each has a stable code, and a
 * message and a remedy in the languages of the staff, in {@code texts/fault_<language>.properties}.
 */
enum Fault {
  FILE_ABSENT,
  FILE_TOO_LARGE,
  FILE_BROKEN,
  FILE_LOCKED,
  FILE_OLD,
  FILE_BINARY_WORKBOOK,
  FILE_OPEN_DOCUMENT,
  FILE_OF_NO_KIND,
  FILE_NOT_UTF8,
  TOO_MANY_ROWS,
  TOO_MANY_COLUMNS,
  TOO_MANY_CELLS,
  TOO_MANY_SHEETS,
  CELL_TOO_LONG,
  UNPACKS_TOO_LARGE,
  DOCUMENT_TYPE,
  FIRST_ROW_EMPTY,
  COLUMN_TWICE,
  COLUMN_UNDER_TWO_NAMES,
  FORM_ID_TWICE,
  ENTITIES_UNSUPPORTED,
  NO_SURVEY_SHEET,
  SHEET_MISSPELT,
  ENCRYPTED_WITHOUT_ID,
  NO_TYPE_COLUMN,
  NO_CHOICE_NAME_COLUMN,
  CHOICES_COLUMN_IGNORED,
  CHOICE_WITHOUT_NAME,
  CHOICE_TWICE,
  CHOICE_WITHOUT_LABEL,
  CHOICE_WITH_SPACE,
  DISABLED_COLUMN,
  NO_TYPE,
  REMARK_ROW,
  AUDIT_TWICE,
  AUDIT_NAMED,
  AUDIT_LOCATION_INCOMPLETE,
  AUDIT_LOCATION_AGE,
  FILTER_IN_TABLE,
  TABLE_OF_TWO_LISTS,
  INCLUDE_UNSUPPORTED,
  TYPE_WITHOUT_LIST,
  TYPE_UNKNOWN,
  NO_NAME,
  NAME_INVALID,
  NAME_RESERVED,
  NAME_TWICE,
  NAME_TWICE_BUT_FOR_CASE,
  REPEAT_NAMED_AS_ROOT,
  REPEAT_TWICE,
  REPEAT_WITHOUT_LABEL,
  END_WITHOUT_BEGIN,
  BEGIN_WITHOUT_END,
  SEARCH_SHARES_LIST,
  SEARCH_IN_FILE,
  MEDIA_UNKNOWN,
  NO_CHOICES,
  LIST_UNKNOWN,
  NO_EXTERNAL_CHOICES,
  EXTERNAL_LIST_UNKNOWN,
  EXTERNAL_WITHOUT_FILTER,
  FILE_ENDING,
  MULTIPLE_FROM_ANSWERS,
  FILTER_WITH_OTHER,
  OTHER_WITHOUT_LIST,
  OTHER_UNTRANSLATED,
  NO_CALCULATION,
  NO_TRIGGER,
  CALCULATION_FORBIDDEN,
  OLD_METADATA,
  NO_LABEL,
  BIG_IMAGE_ALONE,
  TRIGGER_MALFORMED,
  TRIGGER_UNSEEN,
  PARAMETERS_MALFORMED,
  PARAMETER_UNKNOWN,
  PARAMETER_VALUE,
  PARAMETER_NOT_WHOLE,
  PARAMETER_NO_NUMBER,
  PARAMETER_NO_NAME,
  PARAMETER_NO_PACKAGE,
  PARAMETER_SEED,
  SEED_WITHOUT_RANDOMIZE,
  IMAGE_WITHOUT_LIMIT,
  GEOMETRY_UNKNOWN,
  RANGE_TICKS_NOT_SHOWN,
  RANGE_ZERO,
  RANGE_TOO_LONG,
  RANGE_NO_MULTIPLE,
  RANGE_OUTSIDE,
  RANGE_LIST_UNKNOWN,
  RANGE_LABEL_NO_NUMBER,
  RANGE_LABEL_OUTSIDE,
  RANGE_LABEL_BETWEEN_TICKS,
  RANGE_LABELS_NOT_ENDS,
  REFERENCE_MALFORMED,
  REFERENCE_UNKNOWN,
  REFERENCE_AMBIGUOUS,
  FILE_NAMED_TWICE,
  NAMED_FILE_ABSENT,
  NAMED_FILE_WITHOUT_COLUMN,
  MEDIA_OF_OTHER_KIND,
  PICTURE_WITH_SCRIPT,
  PACKAGE_WITHOUT_FORM,
  PACKAGE_WITH_FORMS,
  INSTANCE_CLASH,
  LANGUAGE_WITHOUT_CODE,
  COLUMN_NOT_TRANSLATED,
  OWN_THEME,
  OWN_FEEDS,
  OWN_SCALE_UNKNOWN,
  OWN_SCALE_CODES,
  OWN_YES_OR_NO,
  OWN_CONSENT,
  OWN_MISSING,
  OWN_MISSING_WORDS,
  OWN_MISSING_CHOICE,
  OWN_TOP,
  CHOICE_INCOMPLETE,
  CHOICE_NAME_UNFIT,
  LIST_NAME_UNFIT,
  TYPE_HAS_NO_CHOICES,
  EXPRESSION_MALFORMED,
  LABEL_MISSING_IN_LANGUAGE,
  ENGINE_REFUSES,
  SETTING_UNKNOWN,
  SETTING_MISSPELT,
  SETTING_TWICE,
  NO_SETTING,
  NO_SETTING_DATE,
  NO_SETTING_NUMBER,
  NO_SETTINGS,
  NO_ENTRY,
  NO_TRANSLATIONS,
  ENTRY_NO_SETTINGS,
  NO_LIST,
  NO_ONE_TEXT,
  NO_DATE,
  NO_NUMBER,
  SURVEY_ID_OTHER,
  SURVEY_ID_INVALID,
  NOTICE_KEEPS,
  NO_LANGUAGE_CODE,
  NO_STATUS,
  LANGUAGE_TWICE,
  FIRST_LANGUAGE_DRAFT,
  TEXT_IN_OTHER_LANGUAGE,
  TEXT_UNTRANSLATED,
  NO_YES_OR_NO,
  WAVE_CODE,
  WAVE_CLOSES_FIRST,
  NO_MODE,
  NO_WAY_IN,
  APP_ASKS_NO_CODE,
  NO_GROUPS,
  QUOTA_CODE,
  QUOTA_THEN,
  QUOTA_TARGET,
  QUOTA_ASKS_NOTHING,
  QUOTA_ITEM,
  NO_AID,
  WAVE_NO_LANGUAGES,
  WAVE_IN_OTHER_LANGUAGE,
  FILE_OUTSIDE,
  CONSENT_UNKNOWN,
  CONSENT_MISSPELT,
  CONSENT_NO_CHOICE,
  SENSITIVE_UNDECLARED,
  SENSITIVE_WITHOUT_YES,
  KEY_NOT_READ,
  SHEET_EMPTY,
  RULES_REFUSED,
  NO_COLUMN_IN_LANGUAGE,
  SETTINGS_IN_TWO_ROWS,
  DEFAULT_LANGUAGE_UNKNOWN,
  YAML_NO_SETTINGS,
  YAML_BROKEN,
  YAML_REFUSED,
  COLUMN_NAME_UNFIT,
  COLUMN_WITHOUT_LANGUAGES,
  COLUMN_MISSPELT,
  COLUMN_UNKNOWN,
  FUNCTION_MISSPELT,
  FUNCTION_UNKNOWN,
  SHEET_NAME_MISSPELT,
  SHEET_UNKNOWN,
  SHEET_NO_LIST,
  ROW_NO_CELLS,
  CELL_NO_VALUE,
  COLUMN_TWICE_IN_ROW,
  GROUP_EMPTY,
  TABLE_OF_SEVERAL_LISTS,
  TABLE_WITHOUT_LABEL,
  NAME_TWICE_IN_FORM,
  EXPRESSION_REFUSED,
  EXPRESSION_WITH_COLONS,
  NAME_OF_PAGE,
  NAME_OF_FIELD;

  /** The language of {@link DefinitionProblem#message()} and {@link DefinitionProblem#remedy()}. */
  static final String DEFAULT_LANGUAGE = "en";

  private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

  /** The code by which programs and translations know it, such as {@code file-broken}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(String language, List<String> arguments) {
    return text(language, code() + ".message", arguments);
  }

  String remedy(String language, List<String> arguments) {
    return text(language, code() + ".remedy", arguments);
  }

  /**
   * The words for a place in a file, such as {@code row}.
   *
   * @param word the word in the code
   */
  static String placeWord(String language, String word, String argument) {
    return text(language, "place." + word, List.of(argument));
  }

  private static String text(String language, String key, List<String> arguments) {
    var full = "fault." + key;
    var text = texts(language).getProperty(full, texts(DEFAULT_LANGUAGE).getProperty(full));
    if (text == null) {
      throw new IllegalStateException("no text for " + full);
    }
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }

  private static Properties texts(String language) {
    return TEXTS.computeIfAbsent(language, Fault::read);
  }

  private static Properties read(String language) {
    var texts = new Properties();
    try (InputStream in =
        Fault.class.getResourceAsStream("/texts/fault_" + language + ".properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts of faults in " + language, e);
    }
    return texts;
  }
}
