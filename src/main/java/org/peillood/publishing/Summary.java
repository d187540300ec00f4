package org.peillood.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Frame;

/** What stands in the settings about a point of the check list, in a sentence. */
final class Summary {

  private Summary() {}

  static String of(String point, SurveySettings settings, Frame frame) {
    return switch (point) {
      case "words" -> languages(settings, frame);
      case "questionnaire" -> waves(settings, frame, "questionnaire");
      case "dates" -> waves(settings, frame, "dates");
      case "notice" -> notice(settings, frame);
      case "consent" -> consent(settings, frame);
      default ->
          settings.get("keepUntil").isEmpty()
              ? ""
              : frame.t("publishing.summary.keep", day(settings.get("keepUntil"), frame));
    };
  }

  private static String languages(SurveySettings settings, Frame frame) {
    return IntStream.rangeClosed(1, settings.languages().size())
        .mapToObj(
            number ->
                SettingsPage.endonym(settings.get("languages." + number + ".code"))
                    + ": "
                    + frame.t(
                        settings.get("languages." + number + ".status").equals("complete")
                            ? "publishing.status.complete"
                            : "publishing.status.draft"))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String waves(SurveySettings settings, Frame frame, String about) {
    return settings.waves().stream()
        .filter(wave -> !settings.get("waves." + wave + needed(about)).isEmpty())
        .map(
            wave -> {
              var path = "waves." + wave + ".";
              var closes = settings.get(path + "closes");
              return frame.t(
                  about.equals("dates") && closes.isEmpty()
                      ? "publishing.summary.dates-open"
                      : "publishing.summary." + about,
                  settings.get(path + "code"),
                  about.equals("dates")
                      ? day(settings.get(path + "opens"), frame)
                      : settings.get(path + "questionnaire"),
                  day(closes, frame));
            })
        .collect(Collectors.joining(" "));
  }

  private static String needed(String about) {
    return about.equals("dates") ? ".opens" : ".questionnaire";
  }

  private static String notice(SurveySettings settings, Frame frame) {
    var written =
        settings.languages().stream()
            .filter(code -> !settings.get("notice.text." + code).isEmpty())
            .map(SettingsPage::endonym)
            .toList();
    return written.isEmpty()
        ? frame.t("publishing.summary.no-notice")
        : frame.t(
            "publishing.summary.notice",
            settings.get("notice.version"),
            String.join(", ", written));
  }

  private static String consent(SurveySettings settings, Frame frame) {
    var cell = List.of("true", "yes", "ja").contains(settings.get("sensitive")) ? 10 : 5;
    return settings.get("consent").isEmpty()
        ? frame.t("publishing.summary.no-consent", cell)
        : frame.t("publishing.summary.consent", settings.get("consent"), cell);
  }

  private static String day(String text, Frame frame) {
    try {
      return frame.date(LocalDate.parse(text));
    } catch (DateTimeParseException notYet) {
      return text.isEmpty() ? "…" : text;
    }
  }
}
