package org.peillood.publishing;

import java.util.regex.Pattern;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Frame;

/** How the fields of a survey's settings are called in words. */
final class Fields {

  private static final Pattern WAVE = Pattern.compile("waves\\.([0-9]+)\\.(.+)");
  private static final Pattern LANGUAGE = Pattern.compile("languages\\.([0-9]+)(\\..*)?");
  private static final Pattern TEXT =
      Pattern.compile(
          "(title|name|audience|asks|promises|notice\\.text|notice\\.panel|afterwards)\\.(.+)");

  private Fields() {}

  static String called(String field, SurveySettings settings, Frame frame) {
    var wave = WAVE.matcher(field);
    if (wave.matches()) {
      var code = settings.get("waves." + wave.group(1) + ".code");
      var name = code.isEmpty() ? wave.group(1) : code;
      return frame.t("publishing.field.of-wave", name, ofWave(wave.group(2), frame));
    }
    var language = LANGUAGE.matcher(field);
    if (language.matches()) {
      var code = settings.get("languages." + language.group(1) + ".code");
      return frame.t("publishing.field.language", SettingsPage.endonym(code));
    }
    return plain(field, frame);
  }

  private static String ofWave(String name, Frame frame) {
    return name.startsWith("title.")
        ? inLanguage(frame.t("publishing.field.wave-title"), name.substring("title.".length()))
        : frame.t("publishing.field.wave-" + name);
  }

  private static String plain(String field, Frame frame) {
    var text = TEXT.matcher(field);
    if (text.matches()) {
      return inLanguage(frame.t("publishing.field." + text.group(1)), text.group(2));
    }
    return frame.texts().has("publishing.field." + field)
        ? frame.t("publishing.field." + field)
        : field;
  }

  private static String inLanguage(String name, String code) {
    return name + " (" + SettingsPage.endonym(code) + ")";
  }
}
