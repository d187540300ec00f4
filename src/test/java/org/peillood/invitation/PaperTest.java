package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;
import org.peillood.web.QrSquare;

class PaperTest {

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
  void a_square_has_its_margin_and_its_three_corners() throws IOException {
    var square = QrSquare.of("https://peiling.example.org/v/leden?golf=1&code=2222");
    var picture = ImageIO.read(new ByteArrayInputStream(square.png(3)));
    assertThat(picture.getWidth()).isEqualTo(square.size() * 3);
    for (int corner : List.of(4, square.size() - 11)) {
      assertThat(isDark(picture, corner * 3 + 1, 4 * 3 + 1)).isTrue();
      assertThat(isDark(picture, 4 * 3 + 1, corner * 3 + 1)).isTrue();
    }
    assertThat(isDark(picture, 1, 1)).isFalse();
    assertThat(square.svg("Een <adres>"))
        .contains("<title>Een &lt;adres&gt;</title>", "M4 4h7v1h-7z");
  }

  private static List<String> fonts(PDDocument pdf) throws IOException {
    var names = new java.util.ArrayList<String>();
    for (var page : pdf.getPages()) {
      for (var font : page.getResources().getFontNames()) {
        names.add(page.getResources().getFont(font).getName());
      }
    }
    return names;
  }

  private static boolean isDark(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFF) == 0;
  }
}
