package org.peillood.focusgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** The report sheet as it was typed: rows, of which a few more than are filled in are offered. */
public record SheetForm(List<Row> votes, List<Row> recommendations, List<Row> promises, long seen) {

  private static final int LONGEST = 500;
  private static final int SPARE = 3;
  private static final String YES = "ja";

  /**
   * A row.
   *
   * @param text the option, recommendation or promise
   * @param more the dots, the addressee, or whether it was done
   */
  public record Row(String text, String more) {
    boolean isBlank() {
      return text.isEmpty() && (more.isEmpty() || more.equals("nee"));
    }

    public boolean isDone() {
      return more.equals(YES);
    }
  }

  public SheetForm {
    votes = List.copyOf(votes);
    recommendations = List.copyOf(recommendations);
    promises = List.copyOf(promises);
  }

  static SheetForm of(FocusGroup group) {
    var sheet = group.sheet();
    return new SheetForm(
        padded(
            sheet.votes().stream()
                .map(vote -> new Row(vote.option(), String.valueOf(vote.dots())))
                .toList()),
        padded(
            sheet.recommendations().stream()
                .map(each -> new Row(each.text(), each.addressee()))
                .toList()),
        padded(
            sheet.promises().stream()
                .map(each -> new Row(each.text(), each.done() ? YES : "nee"))
                .toList()),
        group.edition());
  }

  static SheetForm sent(Fields fields) {
    return new SheetForm(
        padded(rows(fields, "optie", "stippen")),
        padded(rows(fields, "aanbeveling", "gericht")),
        padded(rows(fields, "belofte", "gedaan")),
        fields.seen());
  }

  private static List<Row> rows(Fields fields, String text, String more) {
    return IntStream.range(0, Math.min(fields.all(text).size(), 100))
        .mapToObj(i -> new Row(fields.at(text, i), fields.at(more, i)))
        .filter(row -> !row.isBlank())
        .toList();
  }

  private static List<Row> padded(List<Row> rows) {
    var all = new ArrayList<>(rows);
    for (int i = 0; i < SPARE; i++) {
      all.add(new Row("", ""));
    }
    return all;
  }

  List<Complaint> faults(Frame frame) {
    var faults = new ArrayList<Complaint>();
    for (var row : votes) {
      if (!row.isBlank() && (row.text().isEmpty() || Fields.number(row.more()).isEmpty())) {
        faults.add(Fields.fault(frame, "votes", "vote"));
      }
    }
    for (var row : recommendations) {
      if (!row.isBlank() && (row.text().isEmpty() || row.more().isEmpty())) {
        faults.add(Fields.fault(frame, "recommendations", "recommendation"));
      }
    }
    boolean tooLong =
        List.of(votes, recommendations, promises).stream()
            .flatMap(List::stream)
            .anyMatch(row -> row.text().length() > LONGEST || row.more().length() > LONGEST);
    if (tooLong) {
      faults.add(Fields.fault(frame, "sheet", "too-long"));
    }
    return faults.stream().distinct().toList();
  }

  /** What it says; only of a form without faults. */
  Sheet sheet() {
    return new Sheet(
        votes.stream()
            .filter(row -> !row.isBlank())
            .map(row -> new Sheet.Vote(row.text(), Fields.number(row.more()).orElse(0)))
            .toList(),
        recommendations.stream()
            .filter(row -> !row.isBlank())
            .map(row -> new Sheet.Recommendation(row.text(), row.more()))
            .toList(),
        promises.stream()
            .filter(row -> !row.text().isEmpty())
            .map(row -> new Sheet.Promise(row.text(), row.isDone()))
            .toList());
  }
}
