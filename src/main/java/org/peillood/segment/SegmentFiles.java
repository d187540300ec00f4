package org.peillood.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.peillood.coding.CodeTree;
import org.peillood.web.Csv;
import org.peillood.web.Frame;

/** What was coded, and with which codes, as files for other programs. */
final class SegmentFiles {

  /** A coded stretch with where it was said. */
  record Excerpt(SpokenText text, Segment segment) {

    String speakers() {
      return text.turnsOf(segment.span()).stream()
          .map(SpokenTurn::speaker)
          .distinct()
          .collect(Collectors.joining(", "));
    }

    String turns() {
      return text.turnsOf(segment.span()).stream()
          .map(turn -> String.valueOf(turn.number()))
          .collect(Collectors.joining(" "));
    }
  }

  private SegmentFiles() {}

  static byte[] csv(CountTable table, String head) {
    var csv = new Csv();
    var first = new ArrayList<>(List.of(head, ""));
    first.addAll(table.columns());
    csv.line(first);
    for (var line : table.lines()) {
      var cells = new ArrayList<>(List.of(line.head(), line.name()));
      cells.addAll(line.cells());
      csv.line(cells);
    }
    table.legend().forEach(each -> csv.line(List.of(each.sign(), each.words())));
    return csv.bytes();
  }

  static byte[] csv(List<Excerpt> excerpts, Frame page) {
    var csv =
        new Csv()
            .line(
                List.of(
                        "group", "text", "turn", "speaker", "code", "valence", "coder", "settled",
                        "memo", "excerpt")
                    .stream()
                    .map(key -> page.t("segment.file." + key))
                    .toList());
    for (var one : excerpts) {
      var segment = one.segment();
      csv.line(
          List.of(
              one.text().group(),
              one.text().title(),
              one.turns(),
              one.speakers(),
              segment.code(),
              segment.valence().sign(),
              segment.coder(),
              segment.isSettled() ? "1" : "0",
              segment.memo(),
              segment.excerpt()));
    }
    return csv.bytes();
  }

  /** The excerpts under their codes. */
  static byte[] docx(List<Excerpt> excerpts, CodeTree tree, Frame page) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (var node : tree.nodes()) {
        var mark = node.code().mark();
        var of = excerpts.stream().filter(e -> e.segment().code().equals(mark)).toList();
        if (of.isEmpty()) {
          continue;
        }
        var head = document.createParagraph().createRun();
        head.setBold(true);
        head.setText(mark + " " + node.code().name().in(page.language()));
        for (var one : of) {
          var paragraph = document.createParagraph();
          paragraph.createRun().setText(one.segment().excerpt());
          var source = paragraph.createRun();
          source.setItalic(true);
          source.setText(
              " ("
                  + String.join(
                      " · ", List.of(one.text().group(), one.speakers(), one.segment().coder()))
                  + ")");
        }
      }
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory cannot fail", e);
    }
  }

  /** The codes with what they mean, a line each. */
  static List<List<String>> codebook(CodeTree tree, Frame page) {
    var lines = new ArrayList<List<String>>();
    lines.add(
        List.of(
                "code",
                "parent",
                "name",
                "definition",
                "not-when",
                "example",
                "colour",
                "key",
                "memo")
            .stream()
            .map(key -> page.t("coding." + key))
            .toList());
    for (var node : tree.nodes()) {
      var code = node.code();
      lines.add(
          List.of(
              code.mark(),
              code.parent(),
              code.name().in(page.language()),
              code.meaning().definition(),
              code.meaning().notWhen(),
              code.meaning().example(),
              page.t("coding.colour." + code.sign().colour()),
              code.sign().key(),
              code.sign().memo()));
    }
    return lines;
  }

  static byte[] xlsx(List<List<String>> lines) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int i = 0; i < lines.size(); i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < lines.get(i).size(); j++) {
          row.createCell(j).setCellValue(lines.get(i).get(j));
        }
      }
      sheet.createFreezePane(0, 1);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory cannot fail", e);
    }
  }
}
