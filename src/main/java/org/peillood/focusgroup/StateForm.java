package org.peillood.focusgroup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** What is to become of a group, as it was sent. */
record StateForm(Fields fields) {

  private static final int LONGEST_REASON = 1000;

  List<Complaint> faults(Frame frame, GroupPage page, LocalDate today) {
    var faults = new ArrayList<Complaint>();
    switch (fields.one("knop")) {
      case "gehouden" -> {
        if (!page.canBeHeld()) {
          faults.add(Fields.fault(frame, "group", "state"));
        }
        if (Fields.date(fields.one("gehouden-op")).filter(day -> !day.isAfter(today)).isEmpty()) {
          faults.add(Fields.fault(frame, "held-on", "past-date"));
        }
      }
      case "verplaatsen" -> {
        if (!page.canBeMoved()) {
          faults.add(Fields.fault(frame, "group", "state"));
        }
        if (Fields.date(fields.one("nieuwe-datum")).isEmpty()) {
          faults.add(Fields.fault(frame, "move.date", "date"));
        }
        if (Fields.time(fields.one("nieuw-uur")).isEmpty()) {
          faults.add(Fields.fault(frame, "move.time", "time"));
        }
        reason(frame, faults, "reden-verplaatsen");
      }
      case "annuleren" -> {
        if (!page.group().state().isAhead()) {
          faults.add(Fields.fault(frame, "group", "state"));
        }
        reason(frame, faults, "reden-annuleren");
      }
      case "vervangen" -> {
        if (!page.group().state().isAhead()) {
          faults.add(Fields.fault(frame, "group", "state"));
        }
        var other = fields.one("vervangen-door");
        if (page.others().stream().noneMatch(each -> each.code().equals(other))) {
          faults.add(Fields.fault(frame, "replaced-by", "other"));
        }
        reason(frame, faults, "reden-vervangen");
      }
      default -> faults.add(Fields.fault(frame, "group", "state"));
    }
    return faults;
  }

  private void reason(Frame frame, List<Complaint> faults, String field) {
    if (fields.one(field).isEmpty()) {
      faults.add(Fields.fault(frame, "reason", "needed"));
    } else if (fields.one(field).length() > LONGEST_REASON) {
      faults.add(Fields.fault(frame, "reason", "too-long"));
    }
  }

  /** Does it; only of a form without faults. */
  GroupChange.What apply(FocusGroups.Pen pen) {
    return switch (fields.one("knop")) {
      case "gehouden" -> pen.hold(date("gehouden-op"));
      case "verplaatsen" ->
          pen.move(
              date("nieuwe-datum"),
              Fields.time(fields.one("nieuw-uur")).orElse(LocalTime.MIDNIGHT),
              fields.one("reden-verplaatsen"));
      case "annuleren" -> pen.cancel(fields.one("reden-annuleren"));
      default -> pen.replace(fields.one("vervangen-door"), fields.one("reden-vervangen"));
    };
  }

  private LocalDate date(String field) {
    return Fields.date(fields.one(field)).orElse(LocalDate.EPOCH);
  }
}
