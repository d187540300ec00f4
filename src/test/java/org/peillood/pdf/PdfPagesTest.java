package org.peillood.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

class PdfPagesTest {

  private static final Language ARABIC = new Language("ar");

  @Test
  void a_page_is_tagged_names_its_language_and_carries_its_fonts() throws IOException {
    var pages =
        new PdfPages(
            new Language("nl"),
            "Een brief",
            "",
            List.of(
                PdfPages.paragraphs("Dag Amina\n\nDit is uw code.", new Language("nl")),
                PdfPages.paragraphs("مرحباً أمينة\n\nهذا رمزكم: (ABCD) شكراً 12!", ARABIC)));
    var bytes = pages.bytes();
    Files.createDirectories(Path.of("target", "paper"));
    Files.write(Path.of("target", "paper", "brief.pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Een brief");
      assertThat(fonts(pdf)).allSatisfy(name -> assertThat(name).contains("+"));
      assertThat(new PDFTextStripper().getText(pdf)).contains("Dag Amina", "ABCD", "12");
    }
  }

  @Test
  void pages_pass_pdf_ua_whatever_stands_on_them() {
    var page =
        """
        <h1>Kop, officieel</h1><p>Tekst: fi, fl, <b>ffi</b></p><h2>Lager</h2>
        <ul><li>een</li><li>twee</li></ul>
        <table><thead><tr><th>&#160;</th><th>ja</th></tr></thead>
        <tbody><tr><th>rij</th><td>&#160;</td></tr></tbody></table>
        """;
    assertThat(
            PdfUa.failures(
                new PdfPages(new Language("nl"), "Alles", "", List.of(page, page)).bytes()))
        .isEmpty();
  }

  @Test
  void a_page_without_tags_does_not_pass() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var bare = new PDDocument()) {
      bare.addPage(new PDPage());
      bare.save(bytes);
    }
    assertThat(PdfUa.failures(bytes.toByteArray())).isNotEmpty();
  }

  private static List<String> fonts(PDDocument pdf) throws IOException {
    var names = new ArrayList<String>();
    for (var page : pdf.getPages()) {
      for (var font : page.getResources().getFontNames()) {
        names.add(page.getResources().getFont(font).getName());
      }
    }
    return names;
  }
}
