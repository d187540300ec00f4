package org.peillood.note;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.policy.EvidenceItem;
import org.peillood.web.Csv;
import org.peillood.web.Frame;

/** The numbers of a version as a list to take away: for a spreadsheet, or for Word. */
final class ClaimList {

  private ClaimList() {}

  static byte[] csv(Checked checked, Frame frame) {
    var csv = new Csv();
    rows(checked, frame).forEach(csv::line);
    return csv.bytes();
  }

  static byte[] word(EvidenceItem note, Checked checked, Frame frame) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var title = note.code() + " " + frame.t("note.check.title", checked.version().number());
      var properties = document.getProperties().getCoreProperties();
      properties.setTitle(title);
      properties.setCreator("Peillood");
      properties.getUnderlyingProperties().setLanguageProperty(frame.language().code());
      var section = document.getDocument().getBody().addNewSectPr();
      var size = section.addNewPgSz(); // A4 on its side, in twentieths of a point
      size.setW(java.math.BigInteger.valueOf(16_838));
      size.setH(java.math.BigInteger.valueOf(11_906));
      size.setOrient(
          org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation.LANDSCAPE);
      var heading = document.createParagraph().createRun();
      heading.setBold(true);
      heading.setFontSize(16);
      heading.setText(title);
      var rows = rows(checked, frame);
      var table = document.createTable(rows.size(), rows.get(0).size());
      table.setWidth("100%");
      table.getRow(0).setRepeatHeader(true);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          var run = table.getRow(row).getCell(column).getParagraphArray(0).createRun();
          run.setFontSize(9);
          run.setBold(row == 0);
          run.setText(rows.get(row).get(column));
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static List<List<String>> rows(Checked checked, Frame frame) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            frame.t("note.list.place"),
            frame.t("note.list.number"),
            frame.t("note.list.sentence"),
            frame.t("note.list.state"),
            frame.t("note.list.figure"),
            frame.t("note.list.linked"),
            frame.t("note.list.now"),
            frame.t("note.list.cautions"),
            frame.t("note.list.confirmed"),
            frame.t("note.list.reason")));
    for (var claim : checked.claims()) {
      rows.add(
          List.of(
              Integer.toString(claim.place()),
              claim.number().written(),
              claim.number().sentence().plain(),
              frame.t(claim.state().key()),
              claim.statistic().map(Statistic::label).orElse(""),
              claim
                  .statistic()
                  .map(s -> words(s.figure(), frame) + ", " + frame.date(s.frozenOn()))
                  .orElse(""),
              claim.statistic().flatMap(Statistic::now).map(f -> words(f, frame)).orElse(""),
              claim.cautions().stream()
                  .sorted()
                  .map(each -> frame.t(each.key()))
                  .collect(Collectors.joining("; ")),
              claim.isConfirmed() ? claim.decision().orElseThrow().account() : "",
              claim.decision().map(NumberDecision::reason).orElse("")));
    }
    return rows;
  }

  /** A figure with what it needs to be read. */
  static String words(Figure figure, Frame frame) {
    var words = FigureWords.in(frame.texts());
    if (figure instanceof Figure.Sounding sounding) {
      return words.value(sounding)
          + " ("
          + words.interval(sounding)
          + ", "
          + words.base(sounding.n())
          + ")";
    }
    if (figure instanceof Figure.Description description) {
      return words.value(description) + " (" + words.base(description.n()) + ")";
    }
    if (figure instanceof Figure.Counted counted) {
      return words.whole(counted.count()) + " " + frame.t("analysis.of", words.whole(counted.n()));
    }
    return frame.t("analysis.suppressed");
  }
}
