package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.peillood.pdf.PdfPages;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Html;
import org.peillood.web.Language;
import org.peillood.web.QrSquare;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/** Letters, cards with codes, and posters, ready to print. */
@ApplicationScoped
class Paper {

  private static final int PICTURE_SCALE = 8; // points a module: sharp up to 15 cm
  private static final int CARDS_A_PAGE = 8;

  @Inject Wordings wordings;
  @Inject Addresses addresses;
  @Inject Settings settings;

  /** One letter a page, each in the language of its reader, with the address in a window. */
  byte[] letters(Survey survey, Wave wave, List<Invitees.Written> written) {
    var style =
        """
        @page { size: A4; margin: 20mm 22mm; }
        .from { height: 25mm; font-size: 10pt; }
        .to { margin-left: 88mm; height: 42mm; }
        .square { width: 40mm; height: 40mm; }
        """;
    var pages = written.stream().map(each -> letter(survey, wave, each)).toList();
    return pdf(survey, style, pages);
  }

  private String letter(Survey survey, Wave wave, Invitees.Written written) {
    var person = written.invitee().person();
    var language = new Language(person.language());
    var filling =
        new Wording.Filling(person.name(), addresses.typed(survey), written.code().grouped(), "");
    var wording =
        wordings
            .of(survey, wave, Wording.Kind.LETTER, language)
            .filled(survey, wave, language, settings.organisation(), filling);
    var to = new ArrayList<>(List.of(person.name()));
    to.addAll(person.address());
    return "<div class=\"from\">"
        + Html.escaped(settings.organisation())
        + "</div><div class=\"to\">"
        + String.join("<br/>", to.stream().map(Html::escaped).toList())
        + "</div><h1"
        + PdfPages.direction(language)
        + ">"
        + Html.escaped(wording.subject())
        + "</h1>"
        + PdfPages.paragraphs(wording.body(), language)
        + square(addresses.withCode(survey, wave, language.code(), written.code()), language)
        + "<p class=\"code\" style=\"text-align:"
        + (language.direction().equals("rtl") ? "right" : "left")
        + "\">"
        + written.code().grouped()
        + "</p>";
  }

  /** Cards to cut out, one code each, for people whose address is not known. */
  byte[] cards(Survey survey, Wave wave, List<Invitees.Written> written) {
    var style =
        """
        @page { size: A4; margin: 10mm; }
        table { width: 188mm; border-collapse: collapse; table-layout: fixed; }
        td { width: 94mm; height: 66mm; border: 0.3pt dashed #64798B; padding: 4mm; \
        vertical-align: top; font-size: 10pt; line-height: 1.3; }
        td p { margin: 0 0 1.5mm 0; }
        .square { width: 26mm; height: 26mm; }
        .code { font-size: 15pt; }
        """;
    var pages = new ArrayList<String>();
    for (int from = 0; from < written.size(); from += CARDS_A_PAGE) {
      var rows = new StringBuilder("<table>");
      var onPage = written.subList(from, Math.min(written.size(), from + CARDS_A_PAGE));
      for (int i = 0; i < onPage.size(); i += 2) {
        rows.append("<tr><td>").append(card(survey, wave, onPage.get(i))).append("</td><td>");
        rows.append(i + 1 < onPage.size() ? card(survey, wave, onPage.get(i + 1)) : "&#160;");
        rows.append("</td></tr>");
      }
      pages.add(rows.append("</table>").toString());
    }
    return pdf(survey, style, pages);
  }

  private String card(Survey survey, Wave wave, Invitees.Written written) {
    var language = new Language(written.invitee().person().language());
    var texts = Texts.in(language);
    return "<p"
        + PdfPages.direction(language)
        + "><b>"
        + Html.escaped(survey.title().in(language.code()))
        + "</b></p>"
        + square(addresses.withCode(survey, wave, language.code(), written.code()), language)
        + "<p"
        + PdfPages.direction(language)
        + ">"
        + Html.escaped(texts.get("entry.card", addresses.typed(survey)))
        + "</p><p class=\"code\">"
        + written.code().grouped()
        + "</p>";
  }

  /** A poster in every language of the wave, with the address of one association. */
  byte[] poster(Survey survey, Wave wave, Association association, Format format) {
    var style =
        """
        @page { size: %s; margin: %s; }
        body { font-size: %s; line-height: 1.3; text-align: center; }
        p { margin: 0 0 2mm 0; }
        .title { font-weight: bold; font-size: 150%%; margin: 0 0 1mm 0; }
        .square { width: %s; height: %s; margin: 4mm 0; }
        .address { font-weight: bold; direction: ltr; }
        .foot { font-size: 75%%; margin-top: 5mm; }
        """
            .formatted(format.size, format.margin, format.letters, format.square, format.square);
    var page = new StringBuilder();
    var languages = wave.languages().stream().map(Language::new).toList();
    for (var language : languages) {
      page.append("<p class=\"title\"").append(centred(language)).append('>');
      page.append(Html.escaped(survey.title().in(language.code()))).append("</p>");
    }
    var address = addresses.through(survey, wave, association);
    page.append(square(address, languages.get(0), centred(languages.get(0))));
    page.append("<p class=\"address\">");
    page.append(Html.escaped(address.replaceFirst("^https?://", ""))).append("</p>");
    for (var language : languages) {
      var texts = Texts.in(language);
      page.append("<p").append(centred(language)).append('>');
      page.append(Html.escaped(texts.get("entry.poster", wave.minutes()))).append("</p>");
    }
    page.append("<p class=\"foot\">").append(Html.escaped(settings.organisation()));
    page.append(" · ").append(Html.escaped(association.name())).append("</p>");
    return pdf(survey, style, List.of(page.toString()));
  }

  /** The sizes of paper of a poster. */
  enum Format {
    A4("A4", "15mm", "15pt", "90mm"),
    A3("A3", "20mm", "22pt", "140mm");

    private final String size;
    private final String margin;
    private final String letters;
    private final String square;

    Format(String size, String margin, String letters, String square) {
      this.size = size;
      this.margin = margin;
      this.letters = letters;
      this.square = square;
    }
  }

  /** The address of an association as a QR code. */
  QrSquare square(Survey survey, Wave wave, Association association) {
    return QrSquare.of(addresses.through(survey, wave, association));
  }

  private static String centred(Language language) {
    return " lang=\"%s\" style=\"direction:%s;text-align:center\""
        .formatted(language.code(), language.direction());
  }

  private static String square(String address, Language language) {
    return square(address, language, PdfPages.direction(language));
  }

  private static String square(String address, Language language, String attributes) {
    var picture = Base64.getEncoder().encodeToString(QrSquare.of(address).png(PICTURE_SCALE));
    return "<p"
        + attributes
        + "><img class=\"square\" alt=\""
        + Html.escaped(Texts.in(language).get("entry.square", address))
        + "\" src=\"data:image/png;base64,"
        + picture
        + "\"/></p>";
  }

  private static byte[] pdf(Survey survey, String style, List<String> pages) {
    var language = survey.languages().get(0);
    return new PdfPages(new Language(language), survey.name().in(language), style, pages).bytes();
  }
}
