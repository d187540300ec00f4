package org.peillood.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peillood.pdf.PdfUa;

class FormPagesTest {

  @Test
  void forms_pass_pdf_ua_from_right_to_left_too() throws IOException {
    assertThat(PdfUa.failures(kept("werkzoekenden", "2019", "nl"))).isEmpty();
    assertThat(PdfUa.failures(kept("werkzoekenden", "2020-07", "ar"))).isEmpty();
    assertThat(PdfUa.failures(kept("leden", "2020", "fr"))).isEmpty();
  }

  @Test
  void each_copy_has_its_number_on_each_of_its_pages_and_never_beside_the_code()
      throws IOException {
    try (var pdf = Loader.loadPDF(Printed.pdf("werkzoekenden", "2020-07", "nl", 2))) {
      var text = new PDFTextStripper();
      int keeps = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        var words = text.getText(pdf).replace('\u00A0', ' ');
        if (words.contains("1234 5678 9012 3456")) {
          keeps++;
          assertThat(words).as("the sheet to keep").doesNotContain("Formulier ");
          assertThat(page % 2).as("on the front of a sheet").isEqualTo(1);
        } else if (words.contains("vraag") || words.contains("Doet u mee")) {
          assertThat(words).containsPattern("Formulier [0-9]{4} [0-9]{4}");
        }
      }
      assertThat(keeps).isEqualTo(2);
    }
  }

  private static byte[] kept(String survey, String wave, String language) throws IOException {
    var bytes = Printed.pdf(survey, wave, language, 1);
    var folder = Files.createDirectories(Path.of("target", "paper"));
    Files.write(folder.resolve(survey + "-" + language + ".pdf"), bytes);
    return bytes;
  }
}
