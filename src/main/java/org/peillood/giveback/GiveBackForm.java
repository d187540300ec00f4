package org.peillood.giveback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peillood.finding.Finding;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * The form as it was sent.
 *
 * @param step what its button does
 * @param version what whoever sent it had before their eyes
 */
record GiveBackForm(Choice choice, GivingBack.Step step, long version) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  /** Of questions and findings that do not exist, nothing is read. */
  static GiveBackForm sent(
      Map<String, List<String>> fields, Survey survey, Wave wave, List<Finding> findings) {
    var items = fields.getOrDefault("vraag", List.of());
    var codes = fields.getOrDefault("bevinding", List.of());
    var words = new TreeMap<String, String>();
    for (var language : ResultsPages.languages(wave)) {
      var text = one(fields, "woorden-" + language).strip().replace("\r\n", "\n");
      if (!text.isEmpty()) {
        words.put(language, text);
      }
    }
    return new GiveBackForm(
        new Choice(
            ResultsPages.offered(survey, wave).stream()
                .map(Item::name)
                .filter(items::contains)
                .toList(),
            findings.stream().map(Finding::code).filter(codes::contains).toList(),
            words),
        switch (one(fields, "knop")) {
          case "geven" -> GivingBack.Step.GIVE;
          case "terugnemen" -> GivingBack.Step.TAKE_BACK;
          default -> GivingBack.Step.KEEP;
        },
        version(one(fields, "versie")));
  }

  private static long version(String sent) {
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  private static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(text -> text.replaceAll(UNPRINTABLE, ""))
        .orElse("");
  }

  /**
   * What is wrong with it; what is shown to respondents must be whole.
   *
   * @param shown how the wave stands now
   */
  List<Complaint> faults(
      Survey survey, Wave wave, List<Finding> findings, Frame frame, Shown shown) {
    var faults = new ArrayList<Complaint>();
    if (choice.items().size() > Choice.MOST_ITEMS) {
      faults.add(fault(frame, "items", "too-many", Choice.MOST_ITEMS));
    }
    if (choice.words().values().stream().anyMatch(text -> text.length() > Choice.LONGEST_WORDS)) {
      faults.add(fault(frame, "words", "too-long", Choice.LONGEST_WORDS));
    }
    findings.stream()
        .filter(finding -> choice.findings().contains(finding.code()))
        .filter(
            finding ->
                choice.items().stream()
                    .noneMatch(item -> ResultsPages.rests(finding, survey, wave, item)))
        .forEach(finding -> faults.add(fault(frame, "findings", "loose", finding.code())));
    if (step == GivingBack.Step.GIVE && !shown.isOver()) {
      faults.add(fault(frame, "give", "open"));
    }
    boolean seen =
        step == GivingBack.Step.GIVE || (step == GivingBack.Step.KEEP && shown.isGiven());
    if (seen && choice.items().isEmpty()) {
      faults.add(fault(frame, "items", "none"));
    }
    var own = survey.languages().get(0);
    if (seen && !choice.words().containsKey(own)) {
      faults.add(fault(frame, "words", "none", own));
    }
    return faults;
  }

  /** How a wave stands: whether it is over, and whether respondents see its results. */
  record Shown(boolean isOver, boolean isGiven) {}

  private static Complaint fault(Frame frame, String where, String what, Object... details) {
    var key = "giveback.fault." + where + "." + what;
    return new Complaint(
        frame.t("giveback." + where), frame.t(key, details), frame.t(key + ".remedy"));
  }
}
