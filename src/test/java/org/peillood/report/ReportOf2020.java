package org.peillood.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.peillood.policy.Plan2020;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The report of 2020 as the tests' material, and files of it read back. */
final class ReportOf2020 {

  static final LocalDate DAY = LocalDate.of(2021, 3, 15);
  static final Report.Funding VGC =
      new Report.Funding(
          UUID.fromString("01760000-0000-7000-8000-000000000002"), "VGC", List.of("2.B"));

  private ReportOf2020() {}

  static Report report() {
    return report(Under.NOTHING);
  }

  static Report report(Under under) {
    return Draft.of(Plan2020.plan(), under, List.of(VGC), DAY, Language.DUTCH);
  }

  static List<Block> blocks(Report report, Choice choice) {
    return Layout.of(report, choice, Texts.in(Language.DUTCH));
  }

  static byte[] word(Report report, Choice choice) {
    return WordReport.bytes(report.title(), blocks(report, choice), Language.DUTCH);
  }

  static byte[] pdf(Report report, Choice choice) {
    return PdfReport.bytes(report.title(), blocks(report, choice), Language.DUTCH);
  }

  static String html(Report report, Choice choice) {
    return HtmlReport.page(blocks(report, choice), "nl");
  }

  static String textOfWord(byte[] file) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var text = new XWPFWordExtractor(document)) {
      return plain(text.getText());
    }
  }

  static String textOfPdf(byte[] file) throws IOException {
    try (var document = Loader.loadPDF(file)) {
      var stripper = new PDFTextStripper();
      var text = new StringBuilder();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        text.append(stripper.getText(document).replaceFirst("\\A\\s*\\d+ / \\d+\\s", "\n"));
      }
      return plain(text.toString());
    }
  }

  static String textOfHtml(String html) {
    return plain(
        html.replaceAll("<[^>]+>", " ")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"));
  }

  /** Without any space, because a line may end after a dash. */
  static String solid(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }

  /** Lines and spaces of any kind are one space. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ");
  }
}
