package org.peillood.focusgroup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.peillood.policy.PlanPart;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * The form with which a group is planned, as it was sent: everything as text, so that nothing typed
 * is lost.
 *
 * @param topic the id of what its guide has questions about; empty for none
 * @param seen the edition that whoever sent it had before their eyes
 */
public record GroupForm(
    String title,
    String theme,
    List<String> indicators,
    String ownerRole,
    String on,
    String at,
    String place,
    String mode,
    String minutes,
    String languages,
    String topic,
    long seen) {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ROLE = 200;
  private static final int LONGEST_INDICATORS = 1000;
  private static final int MOST_MINUTES = 480;

  public GroupForm {
    indicators = List.copyOf(indicators);
  }

  static GroupForm begun(String theme, String indicator) {
    var indicators = indicator.isEmpty() ? List.<String>of() : List.of(indicator);
    return new GroupForm("", theme, indicators, "", "", "", "", "room", "90", "nl", "", 0);
  }

  static GroupForm of(FocusGroup group) {
    return new GroupForm(
        group.title(),
        group.theme(),
        group.indicators(),
        group.ownerRole(),
        group.plannedOn().toString(),
        group.plannedAt().toString(),
        group.place(),
        group.mode().slug(),
        String.valueOf(group.minutes()),
        String.join(" ", group.languages()),
        "",
        group.edition());
  }

  static GroupForm sent(Fields fields) {
    return new GroupForm(
        fields.one("titel"),
        fields.one("thema"),
        fields.all("indicator"),
        fields.one("eigenaar"),
        fields.one("datum"),
        fields.one("uur"),
        fields.one("plaats"),
        fields.one("wijze"),
        fields.one("minuten"),
        fields.one("talen"),
        fields.one("onderwerp"),
        fields.seen());
  }

  /** The day and hour of a group that is planned already: those change only by moving it. */
  GroupForm onTheDayOf(FocusGroup group) {
    return new GroupForm(
        title,
        theme,
        indicators,
        ownerRole,
        group.plannedOn().toString(),
        group.plannedAt().toString(),
        place,
        mode,
        minutes,
        languages,
        topic,
        seen);
  }

  List<Complaint> faults(Frame frame, YearPlan plan) {
    var faults = new ArrayList<Complaint>();
    need(frame, faults, "name", title, LONGEST_TITLE);
    if (plan.theme(theme).isEmpty()) {
      faults.add(Fields.fault(frame, "theme", "theme"));
    }
    if (String.join(" ", known(plan)).length() > LONGEST_INDICATORS) {
      faults.add(Fields.fault(frame, "indicators", "too-long"));
    }
    need(frame, faults, "owner", ownerRole, LONGEST_ROLE);
    if (Fields.date(on).isEmpty()) {
      faults.add(Fields.fault(frame, "date", "date"));
    }
    if (Fields.time(at).isEmpty()) {
      faults.add(Fields.fault(frame, "time", "time"));
    }
    if (Slugs.find(MeetingMode.class, mode).isEmpty()) {
      faults.add(Fields.fault(frame, "mode", "mode"));
    }
    if (place.length() > LONGEST_TITLE) {
      faults.add(Fields.fault(frame, "place", "too-long"));
    }
    if (Fields.number(minutes).filter(m -> m > 0 && m <= MOST_MINUTES).isEmpty()) {
      faults.add(Fields.fault(frame, "minutes", "minutes"));
    }
    if (codes().isEmpty()
        || codes().size() > 10
        || !codes().stream().allMatch(code -> code.matches("[a-z]{2,3}"))) {
      faults.add(Fields.fault(frame, "languages", "languages"));
    }
    return faults;
  }

  private static void need(
      Frame frame, List<Complaint> faults, String where, String text, int longest) {
    if (text.isEmpty()) {
      faults.add(Fields.fault(frame, where, "needed"));
    } else if (text.length() > longest) {
      faults.add(Fields.fault(frame, where, "too-long"));
    }
  }

  /** How the group is planned; only of a form without faults. */
  Planned planned(YearPlan plan) {
    return new Planned(
        title,
        theme,
        plan.year().year(),
        known(plan),
        ownerRole,
        Fields.date(on).orElse(LocalDate.EPOCH),
        Fields.time(at).orElse(LocalTime.MIDNIGHT),
        place,
        Slugs.find(MeetingMode.class, mode).orElse(MeetingMode.ROOM),
        Fields.number(minutes).orElse(0),
        codes());
  }

  private List<String> known(YearPlan plan) {
    return plan.indicatorsFedBy(indicators).stream().map(PlanPart::code).toList();
  }

  private List<String> codes() {
    return Arrays.stream(languages.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }
}
