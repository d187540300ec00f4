package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peillood.policy.Plan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** Groups that were not planned here: their texts are brought in from another program. */
@ApplicationScoped
public class HeldElsewhere {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_OWNER = 200;
  private static final int USUAL_MINUTES = 90;

  @Inject Plan plan;
  @Inject FocusGroups groups;
  @Inject Clock clock;

  /**
   * What is known of such a group, as it was typed.
   *
   * @param theme code of a theme of the plan
   * @param owner who answers for it, as a role
   * @param on the day on which it was held
   */
  public record Told(String title, String theme, String owner, String on) {

    /** Nothing but a title and a day, both perhaps empty. */
    public static Told of(String title, String on) {
      return new Told(title, "", "", on);
    }
  }

  /** The themes of the plan, by code. */
  public Map<String, String> themes(Language language) {
    var names = new LinkedHashMap<String, String>();
    plan.current().themes().forEach(theme -> names.put(theme.code(), theme.name(language)));
    return names;
  }

  /** What is wrong with what was typed. */
  public List<Complaint> faults(Frame frame, Told told) {
    var faults = new ArrayList<Complaint>();
    need(frame, faults, "name", told.title(), LONGEST_TITLE);
    if (plan.current().theme(told.theme()).isEmpty()) {
      faults.add(Fields.fault(frame, "theme", "theme"));
    }
    need(frame, faults, "owner", told.owner(), LONGEST_OWNER);
    if (Fields.date(told.on()).filter(day -> !day.isAfter(LocalDate.now(clock))).isEmpty()) {
      faults.add(Fields.fault(frame, "held-on", "past-date"));
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

  /**
   * Writes the group down as held; only of what has no faults. Hour, place and length are for
   * somebody to fill in.
   */
  @Transactional
  public FocusGroup begin(Told told, Language spoken, Language guide, String by) {
    var day = Fields.date(told.on()).orElseThrow();
    var planned =
        new Planned(
            told.title(),
            told.theme(),
            plan.current().year().year(),
            List.of(),
            told.owner(),
            day,
            LocalTime.MIDNIGHT,
            "",
            MeetingMode.ROOM,
            USUAL_MINUTES,
            List.of(spoken.code()));
    var group = groups.plan(planned, GuideTemplate.known().guide("", guide).written(), by);
    if (!groups.change(group.code(), group.edition(), by, pen -> pen.hold(day))) {
      throw new IllegalStateException("nobody else knows of a group that was just made");
    }
    return groups.group(group.code());
  }
}
