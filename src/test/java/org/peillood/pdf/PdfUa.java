package org.peillood.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the reference checker of the PDF Association, says of a document. */
public final class PdfUa {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUa() {}

  /** Where a document fails PDF/UA-1 (ISO 14289-1): clause and message, each once. */
  public static List<String> failures(byte[] document) {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
          .map(found -> found.getRuleId().getClause() + " " + found.getMessage())
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ModelParsingException | ValidationException | EncryptedPdfException e) {
      throw new IllegalStateException("veraPDF could not read the document", e);
    }
  }
}
