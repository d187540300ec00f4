package org.peillood.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** What is wrong in a form of the plan, field by field. */
final class PlanFaults {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,19}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A fault of a field; its words are at {@code policy.fault.<what>}. */
  record Fault(PlanField field, String what) {

    Complaint told(Frame frame) {
      var key = "policy.fault." + what;
      return new Complaint(frame.t(field.label()), frame.t(key), frame.t(key + ".remedy"));
    }
  }

  private final Sheet sheet;
  private final List<Fault> found = new ArrayList<>();

  private PlanFaults(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Whether every field is there that has to be, and is what it says it is. */
  static List<Fault> of(Sheet sheet, List<PlanField> fields) {
    var faults = new PlanFaults(sheet);
    for (var field : fields) {
      if (field.kind() == PlanField.Kind.ROWS) {
        faults.rows(field);
      } else {
        faults.check(field, field, sheet.text(field.name()));
      }
    }
    return faults.found.stream().distinct().toList();
  }

  private void rows(PlanField field) {
    var columns = field.columns();
    for (var cells : sheet.rows(field.name())) {
      for (int at = 0; at < columns.size(); at++) {
        check(field, columns.get(at), cells.get(at));
      }
    }
  }

  private void check(PlanField shown, PlanField field, String text) {
    if (text.isEmpty()) {
      if (field.required()) {
        found.add(new Fault(shown, shown.equals(field) ? "missing" : "row"));
      }
      return;
    }
    if (text.length() > field.longest()) {
      found.add(new Fault(shown, "too-long"));
      return;
    }
    boolean sound =
        switch (field.kind()) {
          case NUMBER -> Sheet.figure(text).isPresent();
          case DAY -> Sheet.day(text).isPresent();
          case CHOICE -> field.choices().contains(text);
          default -> true;
        };
    if (!sound) {
      found.add(new Fault(shown, Sheet.slug(field.kind())));
    }
  }

  /** Whether the parts that a form of this kind speaks of go together. */
  static List<Fault> together(PartKind kind, PlanForm form, Sheet sheet, YearPlan plan) {
    if (kind == PartKind.INDICATOR && form == PlanForm.READING) {
      return ofReading(sheet);
    }
    if (kind == PartKind.INDICATOR && form == PlanForm.TARGET) {
      return ofTarget(sheet);
    }
    if (kind == PartKind.INDICATOR && form == PlanForm.WORDS) {
      var sub = plan.subAction(sheet.text("sub-action"));
      return sub.isPresent() && !sub.get().action().equals(sheet.text("action"))
          ? List.of(new Fault(PlanField.line("sub-action"), "other-action"))
          : List.of();
    }
    if (kind == PartKind.THEME) {
      return Stream.of(
              SLUG.matcher(sheet.text("slug")).matches() ? "" : "slug",
              whole(sheet, "number", 0) ? "" : "number")
          .filter(name -> !name.isEmpty())
          .map(name -> new Fault(PlanField.line(name), name.equals("slug") ? "slug" : "whole"))
          .toList();
    }
    if (kind == PartKind.EVIDENCE) {
      return ofEvidence(sheet, plan);
    }
    return kind == PartKind.ACTION ? ofAction(sheet, plan) : List.of();
  }

  private static List<Fault> ofAction(Sheet sheet, YearPlan plan) {
    var faults = new ArrayList<Fault>();
    for (var cells : sheet.rows("holders")) {
      var from = Sheet.day(cells.get(1));
      var until = Sheet.day(cells.get(2));
      if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
        faults.add(new Fault(PlanField.line("holders"), "until"));
      }
    }
    boolean unknown =
        sheet.rows("decisions").stream()
            .flatMap(cells -> codes(cells.get(4)).stream())
            .anyMatch(code -> plan.indicator(code).isEmpty());
    if (unknown) {
      faults.add(new Fault(PlanField.line("decisions"), "no-indicator"));
    }
    if (sheet.number("staff").filter(number -> number.signum() < 0).isPresent()) {
      faults.add(new Fault(PlanField.number("staff"), "negative"));
    }
    if (!sheet.text("report-link").isEmpty()
        && !sheet.text("report-link").matches("https?://\\S+")) {
      faults.add(new Fault(PlanField.line("report-link"), "link"));
    }
    if (!sheet.text("reservation-outcome").isEmpty() && sheet.text("reservation").isEmpty()) {
      faults.add(new Fault(PlanField.line("reservation-outcome"), "no-reservation"));
    }
    return faults;
  }

  private static List<Fault> ofEvidence(Sheet sheet, YearPlan plan) {
    var faults = new ArrayList<Fault>();
    for (var name : List.of("dates", "cancelled")) {
      if (sheet.lines(name).stream().anyMatch(line -> Sheet.day(line).isEmpty())) {
        faults.add(new Fault(PlanField.lines(name), "days"));
      }
    }
    for (var name : List.of("participants", "count")) {
      if (!whole(sheet, name, 0)) {
        faults.add(new Fault(PlanField.line(name), "whole"));
      }
    }
    if (sheet.text("count").isEmpty() != sheet.text("count-unit").isEmpty()) {
      faults.add(new Fault(PlanField.line("count-unit"), "count-unit"));
    }
    if (sheet.lines("led-to").stream().anyMatch(code -> plan.evidence(code).isEmpty())) {
      faults.add(new Fault(PlanField.lines("led-to"), "no-evidence"));
    }
    if (!sheet.text("link").isEmpty() && !sheet.text("link").matches("https?://\\S+")) {
      faults.add(new Fault(PlanField.line("link"), "link"));
    }
    if (!sheet.text("link-checked").isEmpty() && sheet.text("link").isEmpty()) {
      faults.add(new Fault(PlanField.line("link-checked"), "no-link"));
    }
    return faults;
  }

  // A result that answers a further target would stand alone without it.
  private static List<Fault> ofTarget(Sheet sheet) {
    var units = sheet.rows("further-targets").stream().map(cells -> cells.get(2)).toList();
    boolean isLost =
        sheet.each("further-results", Result.Further::of).stream()
            .flatMap(result -> result.target().stream())
            .anyMatch(unit -> !units.contains(unit));
    return isLost ? List.of(new Fault(PlanField.line("further-targets"), "answered")) : List.of();
  }

  private static List<Fault> ofReading(Sheet sheet) {
    var faults = new ArrayList<Fault>();
    var held = PlanField.line("held");
    if (!whole(sheet, "held", 0) || !whole(sheet, "attended", 0)) {
      faults.add(new Fault(held, "whole"));
    } else if (sheet.text("held").isEmpty() != sheet.text("attended").isEmpty()) {
      faults.add(new Fault(held, "both"));
    } else if (!sheet.text("held").isEmpty()
        && sheet.number("attended").orElseThrow().compareTo(sheet.number("held").orElseThrow())
            > 0) {
      faults.add(new Fault(held, "attended"));
    }
    var interval = Stream.of("low", "high", "n").filter(name -> !sheet.text(name).isEmpty());
    long given = interval.count();
    if (given != 0 && given != 3) {
      faults.add(new Fault(PlanField.line("n"), "interval"));
    } else if (given == 3 && !whole(sheet, "n", 1)) {
      faults.add(new Fault(PlanField.line("n"), "whole"));
    } else if (given == 3
        && Sheet.figure(sheet.text("low"))
            .flatMap(low -> Sheet.figure(sheet.text("high")).map(high -> low.compareTo(high) > 0))
            .orElse(false)) {
      faults.add(new Fault(PlanField.line("low"), "ends"));
    }
    if (!sheet.text("sub-status").isEmpty() && !sheet.text("status").equals("not")) {
      faults.add(new Fault(PlanField.line("sub-status"), "only-not"));
    }
    var tags = new HashSet<String>();
    sheet.rows("causes").forEach(cells -> tags.add(cells.get(0)));
    if (tags.size() < sheet.rows("causes").size()) {
      faults.add(new Fault(PlanField.line("causes"), "twice"));
    }
    var primary = sheet.some("primary-cause");
    if (primary.isPresent() && !tags.contains(primary.get())) {
      faults.add(new Fault(PlanField.line("primary-cause"), "no-cause"));
    }
    return faults;
  }

  /** The reason is what carries a status that the figures do not suggest. */
  static List<Fault> ofStatus(Indicator written, Action action) {
    return written.reason().isEmpty() && Proposal.of(written, action).differsFrom(written.status())
        ? List.of(new Fault(PlanField.text("reason"), "reason"))
        : List.of();
  }

  /** Whether a new part can have this code. */
  static List<Fault> ofCode(String code, YearPlan plan) {
    var field = PlanField.line("code");
    if (code.isEmpty()) {
      return List.of();
    }
    if (!CODE.matcher(code).matches()) {
      return List.of(new Fault(field, "code"));
    }
    return plan.has(code) ? List.of(new Fault(field, "taken")) : List.of();
  }

  private static boolean whole(Sheet sheet, String name, int least) {
    var text = sheet.text(name);
    return text.isEmpty() || (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least);
  }

  /** The codes in a line, with commas or blanks between them. */
  static List<String> codes(String line) {
    return Stream.of(line.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
  }
}
