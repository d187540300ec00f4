package org.peillood.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.policy.Indicator;
import org.peillood.policy.Meetings;
import org.peillood.policy.YearPlan;
import org.peillood.register.CountRule.Measure;

/**
 * The events that the text of a plan names, as entries. A plan names an event with every indicator
 * it counts for; the same forum on the same day is one event here, which serves all of them. How
 * many events without a day are the same nobody knows: these stay apart.
 */
final class EventsOfPlan {

  private static final Map<String, String> MODES =
      Map.of(
          "online", "online",
          "schriftelijk", "written",
          "telefoon", "telephone",
          "mail", "mail",
          "fysiek", "physical");

  private final YearPlan plan;
  private final Map<String, Found> dated = new LinkedHashMap<>();
  private final List<Found> undated = new ArrayList<>();

  private EventsOfPlan(YearPlan plan) {
    this.plan = plan;
  }

  private record Found(
      String forum,
      String theme,
      String state,
      Optional<LocalDate> day,
      int number,
      Optional<LocalDate> planned,
      Meetings.Forum of,
      Set<String> indicators) {

    EntryText said() {
      var body = new LinkedHashMap<String, String>();
      of.mode()
          .map(mode -> MODES.getOrDefault(mode, ""))
          .filter(mode -> !mode.isEmpty())
          .ifPresent(mode -> body.put("mode", mode));
      var note = new ArrayList<String>();
      of.note().ifPresent(note::add);
      of.mode().filter(mode -> !MODES.containsKey(mode)).ifPresent(note::add);
      if (!note.isEmpty()) {
        body.put("note", String.join("\n", note));
      }
      return new EntryText(
          forum,
          theme,
          state,
          day.map(LocalDate::toString).orElse(""),
          planned.map(LocalDate::toString).orElse(""),
          day.isPresent() || number == 1 ? "" : String.valueOf(number),
          indicators,
          body);
    }
  }

  static List<EntryText> in(YearPlan plan) {
    return new EventsOfPlan(plan).all();
  }

  /**
   * The one forum whose meetings alone give the attendance that the plan prints, for indicators
   * that also name other meetings.
   *
   * @param entries of the plan's events
   * @return by code of the indicator
   */
  static Map<String, CountRule> rules(YearPlan plan, List<RegisterEntry> entries) {
    var rules = new LinkedHashMap<String, CountRule>();
    for (var indicator : plan.indicators()) {
      if (indicator.attendance().isEmpty()) {
        continue;
      }
      var printed = indicator.attendance().get();
      var own =
          entries.stream().filter(one -> one.indicators().contains(indicator.code())).toList();
      var usual = CountRule.usual(Register.EVENTS, true);
      if (!isSame(Tally.of(usual, own), printed)) {
        own.stream()
            .map(one -> new CountRule(Register.EVENTS, usual.states(), one.title(), Measure.RATE))
            .filter(rule -> isSame(Tally.of(rule, own), printed))
            .findFirst()
            .ifPresent(rule -> rules.put(indicator.code(), rule));
      }
    }
    return rules;
  }

  private static boolean isSame(Tally tally, Meetings.Attendance printed) {
    return tally.held() == printed.held() && tally.counted() == printed.attended();
  }

  private List<EntryText> all() {
    for (var indicator : plan.indicators()) {
      for (var forum : indicator.meetings().groups()) {
        days(indicator, forum, "held", forum.held());
        days(indicator, forum, "substitute", forum.substitute());
        days(indicator, forum, "excused", forum.excused());
        days(indicator, forum, "cancelled", forum.cancelled());
        days(indicator, forum, "planned", forum.planned());
        for (var move : forum.moved()) {
          if (!dated.containsKey(key(forum, move.to()))) {
            days(indicator, forum, "moved", List.of(move.to()));
          }
        }
        if (forum.undated() > 0) {
          undated.add(found(indicator, forum, "held", Optional.empty(), forum.undated()));
        }
      }
    }
    var all = new ArrayList<EntryText>();
    dated.values().forEach(found -> all.add(found.said()));
    undated.forEach(found -> all.add(found.said()));
    return List.copyOf(all);
  }

  private void days(Indicator indicator, Meetings.Forum forum, String state, List<LocalDate> days) {
    for (var day : days) {
      var key = key(forum, day);
      var same = dated.get(key);
      if (same != null && same.indicators().contains(indicator.code())) {
        // Two meetings of one day that an indicator counts apart are two.
        key += " " + dated.size();
      }
      dated
          .computeIfAbsent(key, each -> found(indicator, forum, state, Optional.of(day), 1))
          .indicators()
          .add(indicator.code());
    }
  }

  // The same forum is named with its place or cabinet in brackets here and without it there.
  private static String key(Meetings.Forum forum, LocalDate day) {
    return forum.what().toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").strip() + " " + day;
  }

  private Found found(
      Indicator indicator,
      Meetings.Forum forum,
      String state,
      Optional<LocalDate> day,
      int number) {
    var planned =
        forum.moved().stream()
            .filter(move -> day.equals(Optional.of(move.to())))
            .map(Meetings.Move::from)
            .findFirst();
    return new Found(
        forum.what(),
        plan.themeOf(plan.actionOf(indicator)).code(),
        state,
        day,
        number,
        planned,
        forum,
        new LinkedHashSet<>(Set.of(indicator.code())));
  }
}
