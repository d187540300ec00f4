package org.peillood.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.pdf.PdfUa;

/** The PDF of the report for those who do not see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfReportTest {

  private final Report report = ReportOf2020.report(new UnderForTests("42 %"));
  private byte[] pdf = new byte[0];

  @BeforeAll
  void write() {
    pdf = ReportOf2020.pdf(report, Choice.EVERYTHING);
  }

  @Test
  void passes_pdf_ua() {
    assertThat(PdfUa.failures(pdf)).isEmpty();
    assertThat(PdfUa.failures(ReportOf2020.pdf(report, new Choice(Choice.Level.OVERVIEW, "", ""))))
        .isEmpty();
  }

  @Test
  void says_what_it_is_and_in_which_language() throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var catalogue = document.getDocumentCatalog();
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogue.getLanguage()).isEqualTo("nl");
      assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Jaarverslag 2020 volgens jaarplan 2020");
      assertThat(titles(catalogue.getDocumentOutline().getFirstChild()))
          .contains("Thema VII. Tewerkstelling", "Bekende hiaten");
    }
  }

  private static List<String> titles(PDOutlineItem first) {
    var titles = new ArrayList<String>();
    for (PDOutlineItem item = first; item != null; item = item.getNextSibling()) {
      titles.add(item.getTitle());
    }
    return titles;
  }

  @Test
  void is_tagged_with_headings_tables_and_described_pictures() throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var elements = new ArrayList<PDStructureElement>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
      var types = elements.stream().map(PDStructureElement::getStructureType).toList();
      assertThat(types)
          .contains("H1", "H2", "H3", "H4", "Table", "TH", "TD", "L", "Link", "Figure");
      assertThat(elements.stream().filter(one -> one.getStructureType().equals("Figure")))
          .extracting(PDStructureElement::getAlternateDescription)
          .containsExactly(UnderForTests.ALTERNATIVE, UnderForTests.OTHER_ALTERNATIVE);
      int last = 1;
      for (var type : types) {
        if (type.matches("H[1-6]")) {
          int level = Integer.parseInt(type.substring(1));
          assertThat(level).as("no level is left out").isLessThanOrEqualTo(last + 1);
          last = level;
        }
      }
      assertThat(types.stream().filter(type -> type.equals("H3")))
          .as("a heading for each action, goal and part of the front matter, in their order")
          .hasSize(29 + 4 + 3 + 1);
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> into) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        into.add(element);
        collect(element, into);
      }
    }
  }

  @Test
  void carries_all_its_fonts() throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(fonts(document)).isNotEmpty();
    }
  }

  private static Set<String> fonts(PDDocument document) throws IOException {
    var names = new HashSet<String>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        names.add(font.getName());
      }
    }
    return names;
  }

  @Test
  void prints_findings_with_their_base_and_withholds_what_may_not_be_shown() throws IOException {
    var text = ReportOf2020.textOfPdf(pdf);
    assertThat(text)
        .contains(
            "Bevinding B-001: Wie werk zoekt, krijgt vaak geen antwoord.",
            "Kreeg u antwoord? – nee: 42 %, golf 2020 (stand van 1 december 2020)",
            "Cijfer: afgeschermd",
            "Figuur 1. Antwoord op brieven",
            UnderForTests.WORDS,
            "3 teksten (geteld in een register, tot 30 november 2020): FG-01",
            "42 %, 95 %-interval 32 – 53, n = 90 (gemeten, tot 31 juli 2020): J19");
  }
}
