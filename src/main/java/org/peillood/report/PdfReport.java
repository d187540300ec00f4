package org.peillood.report;

import java.util.List;
import org.peillood.pdf.PdfPages;
import org.peillood.web.Language;

/** A laid-out report as tagged PDF (ISO 14289-1, PDF/UA-1) on A4. */
final class PdfReport {

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 20mm 22mm 20mm; \
      @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Sofia Sans'; \
      font-size: 9pt; color: #43566A; } }
      body { font-size: 10pt; line-height: 1.4; }
      h1 { font-size: 24pt; margin: 30mm 0 4mm 0; }
      h2 { font-size: 17pt; line-height: 1.2; margin: 0 0 4mm 0; border-bottom: 1pt solid #0F2231; \
      padding-bottom: 1.5mm; }
      h3 { font-size: 13pt; line-height: 1.25; margin: 7mm 0 2mm 0; page-break-after: avoid; }
      h4, h5 { font-size: 10.5pt; line-height: 1.3; margin: 5mm 0 1.5mm 0; \
      page-break-after: avoid; }
      p { margin: 0 0 2.5mm 0; }
      a { color: #0A3B6E; text-decoration: none; }
      .lead { font-size: 12pt; color: #33414D; margin-bottom: 8mm; }
      .small, .caption { font-size: 8.5pt; color: #33414D; }
      .caption { font-weight: bold; margin: 3mm 0 1mm 0; page-break-after: avoid; }
      .caution { color: #8A0F4B; }
      blockquote { margin: 2mm 0 3mm 0; padding-left: 4mm; border-left: 2pt solid #8A0F4B; }
      ul { margin: 0 0 3mm 0; padding-left: 5mm; }
      .toc-list { list-style-type: none; padding-left: 0; }
      .toc-list ul { list-style-type: none; padding-left: 6mm; margin: 0; }
      .toc-list a:after { content: leader('.') target-counter(attr(href), page); }
      table { width: 100%; border-collapse: collapse; margin: 0 0 3mm 0; font-size: 9pt; \
      -fs-table-paginate: paginate; }
      th, td { text-align: left; vertical-align: top; padding: 0.8mm 1.5mm; \
      border-bottom: 0.4pt solid #AEBBC6; font-weight: normal; }
      thead th { border-bottom: 0.8pt solid #0F2231; font-weight: bold; vertical-align: bottom; }
      tbody th { color: #0F2231; }
      tr { page-break-inside: avoid; }
      .facts th { width: 34mm; font-weight: bold; }
      .num { text-align: right; width: 19mm; }
      .of-text.columns-2 thead th:first-child { width: 28%; }
      .of-text.columns-3 thead th:first-child { width: 40%; }
      .of-text.columns-3 thead th:last-child { width: 43%; }
      .of-text.columns-4 thead th:first-child { width: 10%; }
      .of-text.columns-4 thead th:last-child { width: 34%; }
      .of-matrix { font-size: 7.5pt; }
      .of-matrix th, .of-matrix td { padding: 0.6mm 0.8mm; }
      .figure { page-break-inside: avoid; }
      .figure img { width: 140mm; height: auto; }
      """;

  // Without a table of contents there is no title page, and all has to fit on one.
  private static final String ON_ONE_PAGE =
      """
      h1 { font-size: 18pt; margin: 0 0 2mm 0; }
      h2 { font-size: 14pt; margin: 0 0 2mm 0; }
      .lead { margin-bottom: 4mm; }
      """;

  private PdfReport() {}

  static byte[] bytes(String title, List<Block> blocks, Language language) {
    boolean isLong = blocks.stream().anyMatch(Block.Contents.class::isInstance);
    var style = isLong ? STYLE : STYLE + ON_ONE_PAGE;
    var marks =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .filter(heading -> heading.level() > 1)
            .map(heading -> new PdfPages.Mark(heading.level() - 1, heading.text(), heading.id()))
            .toList();
    return new PdfPages(language, title, style, HtmlReport.sheets(blocks, language.code()), marks)
        .bytes();
  }
}
