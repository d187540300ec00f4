package org.peillood.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peillood.analysis.FigureWords;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.web.Frame;

/**
 * All findings as a table for a spreadsheet, a row per piece of evidence. What a spreadsheet would
 * run as a formula gets an apostrophe in front (OWASP, CSV Injection).
 */
record FindingTable(List<List<String>> rows) {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

  FindingTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  static FindingTable of(List<Line> lines, Frame frame) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "finding",
            "claim",
            "limits",
            "owner",
            "review",
            "reviewer",
            "confidence",
            "notes",
            "indicators",
            "evidence",
            "part",
            "why",
            "what",
            "frozen",
            "frozen_on",
            "now",
            "verdict",
            "address"));
    lines.forEach(line -> add(rows, line, frame));
    return new FindingTable(rows);
  }

  private static void add(List<List<String>> rows, Line line, Frame frame) {
    var words = FigureWords.in(frame.texts());
    var finding = line.finding();
    for (var drift : line.drifts()) {
      var evidence = drift.evidence();
      rows.add(
          row(
              line,
              "figure",
              new Stance(evidence.part(), evidence.why()),
              List.of(
                  evidence.cited().key(),
                  words.value(drift.frozen()),
                  evidence.frozenOn().toString(),
                  drift.now().map(words::value).orElse(""),
                  drift.verdict().name(),
                  "")));
    }
    for (var material : finding.materials()) {
      rows.add(
          row(
              line,
              material.kind().slug(),
              new Stance(material.part(), material.why()),
              List.of(material.told(), "", "", "", "", material.address())));
    }
    finding.quotes().stream()
        .sorted()
        .forEach(
            id ->
                rows.add(
                    row(
                        line,
                        "quote",
                        finding.stance(id),
                        List.of(id.toString(), "", "", "", "", ""))));
  }

  private static List<String> row(Line line, String sort, Stance stance, List<String> rest) {
    var finding = line.finding();
    var review = finding.review();
    var row = new ArrayList<String>();
    row.add(finding.code());
    row.add(finding.claim());
    row.add(finding.limits());
    row.add(finding.owner());
    row.add(review.state().slug());
    row.add(review.by().orElse(""));
    row.add(line.confidence().level().slug());
    row.add(line.notes().stream().map(EvidenceItem::code).collect(Collectors.joining(" ")));
    row.add(line.indicators().stream().map(Indicator::code).collect(Collectors.joining(" ")));
    row.add(sort);
    row.add(stance.part().slug());
    row.add(stance.why());
    row.addAll(rest);
    return row;
  }

  /** In UTF-8 with the mark by which spreadsheets know it. */
  byte[] csv() {
    var text =
        rows.stream()
            .map(row -> row.stream().map(FindingTable::field).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String text) {
    var safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
