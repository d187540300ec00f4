package org.peillood.paper;

import org.peillood.web.Language;

/** How a printed form looks, in the direction of its language. */
final class FormStyle {

  private FormStyle() {}

  /**
   * The rules of CSS.
   *
   * @param word across each page, such as that this is only to look at; empty for none
   */
  static String of(Language language, String word) {
    boolean rtl = language.direction().equals("rtl");
    var start = rtl ? "right" : "left";
    var end = rtl ? "left" : "right";
    return """
    @page { size: A4; margin: 15mm 18mm 17mm 18mm; \
    @bottom-START { content: element(foot); } \
    @bottom-END { content: "WORD" counter(page); font-family: 'Sofia Sans', 'Noto Naskh Arabic'; \
    font-size: 9pt; color: #43566A; } }
    body { direction: DIR; text-align: START; font-size: 11.5pt; line-height: 1.35; }
    .page, .page.last { page-break-after: auto; }
    .next { page-break-before: right; -fs-page-sequence: start; }
    .foot { position: running(foot); }
    .nr { font-weight: bold; font-size: 11pt; }
    .keep { page-break-before: right; }
    h1 { font-size: 20pt; margin: 0 0 3mm 0; }
    h2 { font-size: 14.5pt; margin: 6mm 0 2.5mm 0; padding-top: 2mm; \
    border-top: 1.2pt solid #0F5399; page-break-after: avoid; line-height: 1.25; }
    .keep h2 { border: none; margin-top: 0; font-size: 18pt; }
    h3 { font-size: 12.5pt; margin: 0 0 1mm 0; line-height: 1.3; page-break-after: avoid; }
    p { margin: 0 0 2mm 0; }
    .by { color: #43566A; }
    .small { font-size: 9.5pt; line-height: 1.35; }
    .hint { color: #43566A; font-size: 10.5pt; margin-bottom: 1.5mm; }
    .only { border-START: 2.4pt solid #A9195F; padding-START: 2.5mm; font-weight: bold; \
    font-size: 10.5pt; page-break-after: avoid; margin: 3mm 0 2mm 0; }
    .note { margin: 3mm 0; }
    .end { font-weight: bold; margin-top: 6mm; }
    .q { margin: 0 0 5mm 0; page-break-inside: avoid; padding-top: 1mm; }
    .q.long { page-break-inside: auto; }
    .consent { border: 1.2pt solid #0F2231; padding: 3mm 4mm 1mm 4mm; }
    ul { list-style-type: none; margin: 0 0 1mm 0; padding: 0; }
    ul.plain { list-style-type: disc; margin: 0 0 3mm 0; padding-START: 5mm; }
    ul.plain li { margin-bottom: 1mm; }
    li.o { position: relative; padding-START: 15mm; min-height: 6.2mm; margin: 0 0 1.3mm 0; \
    line-height: 1.3; page-break-inside: avoid; }
    .k { position: absolute; START: 0; top: 1.2mm; width: 5.5mm; text-align: END; \
    font-size: 7.5pt; color: #43566A; direction: ltr; }
    .box { position: absolute; START: 7.5mm; top: 0.3mm; width: 4.6mm; height: 4.6mm; \
    border: 1pt solid #0F2231; }
    .round { border-radius: 2.6mm; }
    .place { width: 6mm; height: 6mm; top: 0; START: 7mm; }
    li.place-o { min-height: 7.4mm; }
    .go { font-weight: bold; color: #A9195F; white-space: nowrap; }
    .comb { margin: 1mm 0 2mm 0; direction: ltr; text-align: START; }
    .c { display: inline-block; width: 6.4mm; height: 8mm; border: 0.8pt solid #0F2231; \
    margin: 0 0.6mm 0 0; }
    .sep { display: inline-block; padding: 0 1.2mm; font-size: 13pt; }
    .cap { font-size: 8.5pt; color: #43566A; }
    .line { border-bottom: 0.6pt solid #64798B; height: 8.6mm; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; \
    font-size: 10pt; margin: 1mm 0 2mm 0; }
    th, td { border-bottom: 0.5pt solid #64798B; padding: 1.4mm 1mm; vertical-align: middle; }
    thead th { font-size: 8.5pt; line-height: 1.15; vertical-align: bottom; \
    text-align: center; font-weight: bold; }
    tbody th { text-align: START; font-weight: normal; }
    thead th.w { width: 34%; }
    td { text-align: center; white-space: nowrap; }
    tr { page-break-inside: avoid; }
    .cell { display: inline-block; width: 4.6mm; height: 4.6mm; border: 1pt solid #0F2231; \
    border-radius: 2.6mm; }
    .ck { font-size: 6.5pt; color: #43566A; }
    .code { direction: ltr; text-align: START; font-size: 24pt; letter-spacing: 1.5pt; \
    margin: 0 0 3mm 0; }
    .square { width: 32mm; height: 32mm; }
    """
        .replace("START", start)
        .replace("END", end)
        .replace("DIR", language.direction())
        .replace("WORD", word.isEmpty() ? "" : word.replace("\"", "") + " · ");
  }
}
