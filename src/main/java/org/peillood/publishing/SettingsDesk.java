package org.peillood.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.catalogue.Harm;
import org.peillood.catalogue.SavedSettings;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.survey.SurveyDocument;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Frame;

/** Makes settings of what was typed and pressed, and the page that shows them. */
@ApplicationScoped
class SettingsDesk {

  private static final String LANGUAGE_AWAY = "taal-weg-";
  private static final String WAVE_AWAY = "golf-weg-";

  @Inject SurveyDrafts drafts;
  @Inject @Any Instance<LanguageGate> gates;

  /** The page for settings, with all there is to tell about them. */
  SettingsPage page(SavedSettings saved, SurveySettings settings, Frame frame) {
    var definition =
        settings.equals(saved.settings()) ? saved.definition() : SurveyDocument.write(settings);
    var checked = drafts.check(saved.survey(), definition, settings);
    var published =
        settings.waves().stream()
            .map(wave -> settings.get("waves." + wave + ".code"))
            .filter(code -> drafts.isPublished(saved.survey(), code))
            .collect(Collectors.toSet());
    return new SettingsPage(
        saved,
        drafts.live(saved.survey()),
        settings,
        told(saved, settings, Told.all(settings, checked, frame), frame),
        checked.unfinished(),
        published,
        drafts.answered(saved.survey()),
        drafts.files(saved.survey()).stream().map(DefinitionSource::name).toList(),
        Optional.empty(),
        SettingsPage.Note.NONE);
  }

  private Map<String, List<Told>> told(
      SavedSettings saved, SurveySettings settings, Map<String, List<Told>> told, Frame frame) {
    var all = new LinkedHashMap<>(told);
    for (var progress : gates.stream().flatMap(g -> g.ofSettings(saved, frame).stream()).toList()) {
      int number = settings.languages().indexOf(progress.language()) + 1;
      if (!progress.isOpen() && number > 0) {
        var field = "languages." + number + ".status";
        var there = new ArrayList<>(all.getOrDefault(field, List.of()));
        there.add(told(progress, field, frame));
        all.put(field, there);
      }
    }
    return all;
  }

  private static Told told(LanguageGate.Progress progress, String field, Frame frame) {
    var reasons = new ArrayList<>(progress.refused());
    if (progress.offer() == LanguageGate.Offer.COMPLETE) {
      reasons.addAll(progress.lacking());
    }
    var remedy =
        progress.refused().isEmpty() ? "publishing.gate.remedy" : "publishing.gate.refused.remedy";
    return new Told(field, Told.Kind.WRONG, String.join(" ", reasons), frame.t(remedy));
  }

  /** The settings as they were typed, with what the pressed button does to them. */
  SurveySettings typed(SavedSettings saved, SettingsForm form, String account) {
    var typed = form.settings(saved.survey(), saved.settings());
    for (var wave : typed.waves()) {
      var file = form.file("waves." + wave + ".bestand");
      if (file.isPresent()) {
        var name = drafts.bring(saved.survey(), file.get(), account);
        typed = typed.with("waves." + wave + ".questionnaire", name);
      }
    }
    typed = numbered(pressed(typed, saved, form, account), saved);
    return typed.renumbered();
  }

  private SurveySettings pressed(
      SurveySettings typed, SavedSettings saved, SettingsForm form, String account) {
    var button = form.button();
    if (button.equals("taal") || !form.get("nieuw.taal").isBlank()) {
      var code = form.get("nieuw.taal").strip().toLowerCase(Locale.ROOT);
      return code.isEmpty() ? typed : typed.withLanguage(code);
    }
    if (button.startsWith(LANGUAGE_AWAY)) {
      return typed.withoutLanguage(button.substring(LANGUAGE_AWAY.length()));
    }
    if (button.matches(WAVE_AWAY + "[0-9]{1,3}")) {
      return typed.withoutWave(Integer.parseInt(button.substring(WAVE_AWAY.length())));
    }
    if (button.equals("golf") || form.file("nieuw.bestand").isPresent()) {
      return typed.withWave(wave(typed, saved, form, account));
    }
    return typed;
  }

  private Map<String, String> wave(
      SurveySettings typed, SavedSettings saved, SettingsForm form, String account) {
    var wave = new LinkedHashMap<String, String>();
    var like = typed.waves().stream().reduce((one, other) -> other);
    for (var name : new String[] {"languages", "minutes", "mode"}) {
      like.ifPresent(number -> wave.put(name, typed.get("waves." + number + "." + name)));
    }
    wave.putIfAbsent("mode", "web");
    var file =
        form.file("nieuw.bestand")
            .map(brought -> drafts.bring(saved.survey(), brought, account))
            .orElse(form.get("nieuw.vragenlijst"));
    wave.put("questionnaire", file);
    wave.put("code", form.get("nieuw.code"));
    return wave;
  }

  // The number of the notice tells later which words people agreed to: it rises with its words.
  private SurveySettings numbered(SurveySettings typed, SavedSettings saved) {
    if (Harm.noticeOf(typed).isEmpty()) {
      return typed.with("notice.version", "");
    }
    int here = Math.max(1, number(saved.settings()));
    int next =
        drafts
            .live(saved.survey())
            .map(SavedSettings::settings)
            .map(
                live ->
                    Harm.noticeOf(live).equals(Harm.noticeOf(typed))
                        ? number(live)
                        : Math.max(number(live) + 1, here))
            .orElse(here);
    return typed.with("notice.version", String.valueOf(next));
  }

  private static int number(SurveySettings settings) {
    var version = settings.get("notice.version");
    return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
  }

  /** Where on the page one goes on after a button. */
  static String place(SettingsForm form) {
    return switch (form.button()) {
      case "taal" -> "#talen";
      case "golf" -> "#golven";
      default ->
          form.button().startsWith(LANGUAGE_AWAY)
              ? "#talen"
              : form.button().startsWith(WAVE_AWAY) ? "#golven" : "";
    };
  }
}
