package org.peillood.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Wave;
import org.peillood.web.BroughtTable;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Reads a list of people from a CSV file or a workbook: a row of headings, then one person a row.
 * Headings may be Dutch, French or English. Everything that is wrong is told at once, row by row;
 * then nobody is taken in.
 */
final class InviteeFile {

  static final int LARGEST = 5_000_000; // bytes
  private static final int MOST_ROWS = 50_000;

  private static final Map<String, List<String>> HEADINGS = headings();

  private final Frame frame;
  private final Wave wave;
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private InviteeFile(Frame frame, Wave wave) {
    this.frame = frame;
    this.wave = wave;
  }

  /** Who is in a file, and what is wrong with it. */
  record Content(List<Person> people, List<Complaint> complaints) {}

  static Content read(byte[] bytes, Wave wave, Frame frame) {
    var file = new InviteeFile(frame, wave);
    BroughtTable.rows(bytes, MOST_ROWS + 2, BroughtTable.Numbers.AS_SHOWN)
        .ifPresentOrElse(file::rows, () -> file.complain(1, "invitation.file.unreadable"));
    return new Content(List.copyOf(file.people), List.copyOf(file.complaints));
  }

  private static Map<String, List<String>> headings() {
    var names = new LinkedHashMap<String, List<String>>();
    names.put("name", List.of("naam", "nom", "name"));
    names.put("email", List.of("e-mail", "email", "mail", "e-mailadres", "courriel"));
    names.put("language", List.of("taal", "langue", "language"));
    names.put(
        "group", List.of("groep", "vereniging", "groupe", "association", "group", "organisatie"));
    names.put("address", List.of("adres", "adresse", "address"));
    return names;
  }

  private void rows(List<List<String>> rows) {
    var columns = rows.isEmpty() ? Map.<Integer, String>of() : columns(rows.get(0));
    if (!columns.containsValue("email") && !columns.containsValue("address")) {
      complain(1, "invitation.file.no-heading");
      return;
    }
    if (rows.size() > MOST_ROWS + 1) {
      complain(MOST_ROWS + 2, "invitation.file.too-many", MOST_ROWS);
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        row(i + 1, columns, rows.get(i));
      }
    }
    if (people.isEmpty() && complaints.isEmpty()) {
      complain(2, "invitation.file.nobody");
    }
  }

  private Map<Integer, String> columns(List<String> headings) {
    var columns = new HashMap<Integer, String>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[ _]*[0-9]*$", "");
      int column = i;
      var meant =
          HEADINGS.entrySet().stream()
              .filter(entry -> entry.getValue().contains(heading))
              .map(Map.Entry::getKey)
              .findFirst();
      if (meant.isPresent()) {
        columns.put(column, meant.get());
      } else if (!heading.isEmpty()) {
        complain(1, "invitation.file.heading", headings.get(i).strip());
      }
    }
    return columns;
  }

  private void row(int number, Map<Integer, String> columns, List<String> cells) {
    var values = new HashMap<String, String>();
    var address = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i).strip();
      var meant = Optional.ofNullable(columns.get(i));
      if (meant.filter("address"::equals).isPresent()) {
        cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(address::add);
      } else if (meant.isPresent()) {
        values.merge(meant.get(), cell, (a, b) -> a.isEmpty() ? b : a);
      }
    }
    var language = values.getOrDefault("language", "").toLowerCase(Locale.ROOT);
    var person =
        new Person(
            values.getOrDefault("name", ""),
            values.getOrDefault("email", ""),
            language.isEmpty() ? wave.languages().get(0) : language,
            values.getOrDefault("group", ""),
            address);
    int before = complaints.size();
    check(person, wave, frame).forEach(fault -> complaints.add(at(number, fault)));
    if (person.hasEmail()) {
      var earlier = seen.putIfAbsent(Invitees.spelt(person.email()), number);
      if (earlier != null) {
        complain(number, "invitation.file.twice", person.email(), earlier);
      }
    }
    if (complaints.size() == before) {
      people.add(person);
    }
  }

  /** What is wrong with who somebody is said to be; the place is the field. */
  static List<Complaint> check(Person person, Wave wave, Frame frame) {
    var faults = new ArrayList<Complaint>();
    if (person.hasEmail() && !Person.isEmail(person.email())) {
      faults.add(fault(frame, "email", "invitation.fault.email", person.email()));
    }
    if (!wave.languages().contains(person.language())) {
      var known = String.join(", ", wave.languages());
      faults.add(fault(frame, "language", "invitation.fault.language", person.language(), known));
    }
    if (!person.hasEmail() && !person.hasAddress()) {
      faults.add(fault(frame, "email", "invitation.fault.unreachable"));
    }
    if (person.name().length() > 200
        || person.group().length() > 200
        || String.join("\n", person.address()).length() > 1000) {
      faults.add(fault(frame, "name", "invitation.fault.long"));
    }
    return faults;
  }

  private static Complaint fault(Frame frame, String field, String key, Object... details) {
    return new Complaint(
        frame.t("invitation." + field), frame.t(key, details), frame.t(key + ".remedy"));
  }

  private Complaint at(int row, Complaint fault) {
    return new Complaint(
        frame.t("invitation.file.row", row) + ", " + fault.where(), fault.what(), fault.remedy());
  }

  private void complain(int row, String key, Object... details) {
    complaints.add(
        new Complaint(
            frame.t("invitation.file.row", row), frame.t(key, details), frame.t(key + ".remedy")));
  }
}
