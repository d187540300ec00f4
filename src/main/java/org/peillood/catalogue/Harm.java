package org.peillood.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.peillood.survey.SurveySettings;

/**
 * A change of settings that would harm responses that were given already, or what was promised to
 * those who gave them. It is never published.
 *
 * @param field the field in which the change is, see {@link SurveySettings}
 * @param detail what its reason is about, such as a wave's code
 */
public record Harm(String field, Kind kind, String detail) {

  /** Why a change does harm. */
  public enum Kind {
    /** Responses would belong to no wave. */
    WAVE_GONE,
    /** Responses would have begun before their wave opened. */
    OPENS_AFTER_RESPONSES,
    /** A language in which responses were given would be gone. */
    LANGUAGE_GONE,
    /** A questionnaire in the field is changed as a new version, which keeps series apart. */
    QUESTIONNAIRE_CHANGED,
    /** Consent was given by another answer. */
    CONSENT_CHANGED,
    /** Figures would be shown about smaller groups than was promised. */
    SENSITIVITY_LOWERED,
    /** Answers would be kept longer than was promised. */
    KEPT_LONGER,
    /** Another privacy notice would have the number of the one that people agreed to. */
    NOTICE_UNDER_SAME_VERSION
  }

  /** The harm that settings would do, compared with those that are in the field. */
  static List<Harm> of(SurveySettings live, SurveySettings next, List<Given> given) {
    var harms = new ArrayList<Harm>();
    live.waves().forEach(number -> ofWave(live, next, number, given).forEach(harms::add));
    if (noticeOf(live).equals(noticeOf(next))
        ? number(next.get("notice.version")) < number(live.get("notice.version"))
        : number(next.get("notice.version")) <= number(live.get("notice.version"))) {
      harms.add(
          new Harm("notice.version", Kind.NOTICE_UNDER_SAME_VERSION, live.get("notice.version")));
    }
    if (!given.isEmpty()) {
      harms.addAll(promised(live, next));
    }
    return harms;
  }

  private static List<Harm> promised(SurveySettings live, SurveySettings next) {
    var harms = new ArrayList<Harm>();
    if (!next.get("consent").equals(live.get("consent"))) {
      harms.add(new Harm("consent", Kind.CONSENT_CHANGED, live.get("consent")));
    }
    if (isYes(live.get("sensitive")) && !isYes(next.get("sensitive"))) {
      harms.add(new Harm("sensitive", Kind.SENSITIVITY_LOWERED, ""));
    }
    var until = day(live.get("keepUntil"));
    if (day(next.get("keepUntil")).filter(d -> until.filter(d::isAfter).isPresent()).isPresent()) {
      harms.add(new Harm("keepUntil", Kind.KEPT_LONGER, live.get("keepUntil")));
    }
    return harms;
  }

  private static List<Harm> ofWave(
      SurveySettings live, SurveySettings next, int number, List<Given> given) {
    UnaryOperator<String> was = name -> live.get("waves." + number + "." + name);
    var code = was.apply("code");
    var answered = given.stream().filter(each -> each.wave().equals(code)).findFirst();
    var found = next.wave(code);
    if (found.isEmpty()) {
      return answered.stream().map(each -> new Harm("waves", Kind.WAVE_GONE, code)).toList();
    }
    var path = "waves." + found.get() + ".";
    var harms = new ArrayList<Harm>();
    if (!next.get(path + "questionnaire").equals(was.apply("questionnaire"))) {
      harms.add(new Harm(path + "questionnaire", Kind.QUESTIONNAIRE_CHANGED, code));
    }
    answered.ifPresent(
        each -> {
          if (day(next.get(path + "opens")).filter(each.first()::isBefore).isPresent()) {
            harms.add(
                new Harm(path + "opens", Kind.OPENS_AFTER_RESPONSES, each.first().toString()));
          }
          each.languages().stream()
              .filter(language -> !next.list(path + "languages").contains(language))
              .map(language -> new Harm(path + "languages", Kind.LANGUAGE_GONE, language))
              .forEach(harms::add);
        });
    return harms;
  }

  /** The words of the privacy notice in all languages. */
  public static List<String> noticeOf(SurveySettings settings) {
    return settings.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith("notice.text."))
        .map(field -> field.getKey() + field.getValue())
        .toList();
  }

  private static boolean isYes(String text) {
    return List.of("true", "yes", "ja").contains(text);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notYet) {
      return Optional.empty();
    }
  }
}
