package org.peillood.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.peillood.web.Html;
import org.peillood.web.Language;

/**
 * Pages of paper, written as XHTML and made into tagged PDF (ISO 14289, PDF/UA) with the fonts that
 * travel with the platform. Fetches nothing.
 *
 * @param language of the document as a whole; parts can name another one
 * @param style rules of CSS besides the common ones
 * @param pages each begins on a page of its own, as XHTML
 * @param marks the outline beside the pages, in reading order
 */
public record PdfPages(
    Language language, String title, String style, List<String> pages, List<Mark> marks) {

  /**
   * A line of the outline.
   *
   * @param level 1 for the outermost; each is at most one deeper than the one before it
   * @param id of the element it leads to
   */
  public record Mark(int level, String title, String id) {}

  public PdfPages {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
  }

  /** Pages without an outline. */
  public PdfPages(Language language, String title, String style, List<String> pages) {
    this(language, title, style, pages, List.of());
  }

  private static final String STYLE =
      """
      body { font-family: 'Sofia Sans', 'Noto Naskh Arabic'; font-size: 12pt; line-height: 1.45; \
      margin: 0; color: #0F2231; }
      h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 6mm 0; }
      p { margin: 0 0 3.5mm 0; }
      .page { page-break-after: always; }
      .page.last { page-break-after: auto; }
      .code { font-weight: bold; font-size: 21pt; letter-spacing: 1pt; direction: ltr; }
      .whole { white-space: nowrap; }
      """;

  // Where the directory of a font stands, and how long each part of it is, in bytes.
  private static final int TABLES = 4;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int TAG = 4;

  /** The document. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try {
      var builder =
          new PdfRendererBuilder()
              .usePdfUaAccessibility(true)
              .useUnicodeBidiSplitter(WritingDirections.SPLITTERS)
              .useUnicodeBidiReorderer(new WritingDirections())
              .withHtmlContent(html(), "")
              .toStream(out);
      font(builder, "sofia-sans-400", "Sofia Sans", 400);
      font(builder, "sofia-sans-700", "Sofia Sans", 700);
      font(builder, "noto-naskh-arabic-400", "Noto Naskh Arabic", 400);
      font(builder, "noto-naskh-arabic-400", "Noto Naskh Arabic", 700);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open("/fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String name) {
    try (var font = PdfPages.class.getResourceAsStream(name)) {
      if (font == null) {
        throw new IllegalStateException("the font " + name + " is not in the archive");
      }
      return new ByteArrayInputStream(withoutLigatures(font.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be read", e);
    }
  }

  // PDFBox draws "fi" as one shape without telling which letters it stands for, so that nothing
  // can read it aloud. It does not when the table of such shapes has a name that it does not know
  // (OpenType 1.9, table directory).
  private static byte[] withoutLigatures(byte[] font) {
    int tables = ByteBuffer.wrap(font).getShort(TABLES);
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * ENTRY;
      if (new String(font, at, TAG, StandardCharsets.US_ASCII).equals("GSUB")) {
        font[at] = 'x';
      }
    }
    return font;
  }

  private String html() {
    var body = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      body.append("<div class=\"page").append(i + 1 == pages.size() ? " last" : "").append("\">");
      body.append(pages.get(i)).append("</div>\n");
    }
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
        + language.code()
        + "\"><head><title>"
        + Html.escaped(title)
        + "</title><meta name=\"subject\" content=\""
        + Html.escaped(title)
        + "\"/><style>"
        + STYLE
        + style
        + "</style>"
        + outline()
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private String outline() {
    if (marks.isEmpty()) {
      return "";
    }
    var outline = new StringBuilder("<bookmarks>");
    int open = 0;
    for (var mark : marks) {
      for (; open >= mark.level(); open--) {
        outline.append("</bookmark>");
      }
      outline
          .append("<bookmark name=\"")
          .append(Html.escaped(mark.title()))
          .append("\" href=\"#")
          .append(Html.escaped(mark.id()))
          .append("\">");
      open = mark.level();
    }
    return outline + "</bookmark>".repeat(open) + "</bookmarks>";
  }

  /** Paragraphs of a text in its language and direction, as part of a page. */
  public static String paragraphs(String text, Language language) {
    var paragraphs = new StringBuilder();
    for (var paragraph : text.split("\n{2,}", -1)) {
      paragraphs
          .append("<p")
          .append(direction(language))
          .append('>')
          .append(whole(Html.escaped(paragraph)).replace("\n", "<br/>"))
          .append("</p>");
    }
    return paragraphs.toString();
  }

  // A code is read from left to right, and never broken at its dashes.
  private static String whole(String html) {
    return html.replaceAll(
        "\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "<span class=\"whole\">$0</span>");
  }

  /** The attributes that say in which language and direction a part is written. */
  public static String direction(Language language) {
    return " lang=\"%s\" style=\"direction:%s;text-align:%s\""
        .formatted(
            language.code(),
            language.direction(),
            language.direction().equals("rtl") ? "right" : "left");
  }
}
