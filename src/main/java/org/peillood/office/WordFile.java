package org.peillood.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.chart.Plotted;

/**
 * A document for Word: the title as a heading, the chart with its caption, the figures in tables.
 */
final class WordFile {

  private static final String HEADING = "Heading1";
  private static final String SUBHEADING = "Heading2";
  private static final String CAPTION = "Caption";
  private static final double CENTIMETRES = 360_000;
  private static final double TWIPS = 567;
  private static final double TEXT_WIDTH = 16;
  private static final int PICTURE_WIDTH = 560;

  private final Handout handout;
  private final XWPFDocument document;

  private WordFile(Handout handout, XWPFDocument document) {
    this.handout = handout;
    this.document = document;
  }

  static void write(Handout handout, OutputStream out) throws IOException {
    try (var document = new XWPFDocument()) {
      new WordFile(handout, document).write();
      document.write(out);
    }
  }

  private void write() throws IOException {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(handout.title());
    properties.setCreator("Peillood");
    properties.getUnderlyingProperties().setLanguageProperty(handout.tag());
    styles();
    page();
    paragraph(handout.title(), HEADING);
    paragraph(handout.subtitle(), "");
    if (handout.plotted().isPresent()) {
      chart(handout.plotted().get());
    } else if (handout.drawing().isPresent()) {
      picture();
    }
    handout.caption().forEach(line -> paragraph(line, CAPTION));
    for (var grid : Grid.of(handout.result(), handout.words())) {
      table(grid);
    }
  }

  private void chart(Plotted plot) throws IOException {
    double bars = plot.categories().size() * (0.5 + 0.5 * plot.series().size());
    int height = (int) (Math.min(20, 2.5 + bars) * CENTIMETRES);
    try {
      var run = document.createParagraph().createRun();
      var chart = document.createChart(run, (int) (TEXT_WIDTH * CENTIMETRES), height);
      DrawnChart.draw(chart, plot, handout.words());
      describe(run);
    } catch (InvalidFormatException e) {
      throw new IOException("a chart cannot be put in a document", e);
    }
  }

  private void picture() throws IOException {
    var drawing = handout.drawing().orElseThrow();
    var png = drawing.png(PICTURE_WIDTH, Medium.PRINT);
    double ratio = drawing.height(PICTURE_WIDTH) / (double) PICTURE_WIDTH;
    try {
      var run = document.createParagraph().createRun();
      run.addPicture(
          new ByteArrayInputStream(png),
          PictureType.PNG,
          drawing.definition().id() + ".png",
          (int) (TEXT_WIDTH * CENTIMETRES),
          (int) (TEXT_WIDTH * ratio * CENTIMETRES));
      describe(run);
    } catch (InvalidFormatException e) {
      throw new IOException("a picture cannot be put in a document", e);
    }
  }

  private void describe(XWPFRun run) {
    CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
    inline.getDocPr().setDescr(handout.alternative());
    inline.getDocPr().setTitle(handout.title());
  }

  private void table(Grid grid) {
    paragraph(grid.title(), SUBHEADING);
    var table = document.createTable(grid.rows().size() + 1, grid.head().size());
    table.setWidth("100%");
    table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.getRow(0).setRepeatHeader(true);
    row(table, 0, grid.head());
    for (int i = 0; i < grid.rows().size(); i++) {
      table.getRow(i + 1).setCantSplitRow(true);
      row(table, i + 1, grid.rows().get(i));
    }
    paragraph(grid.foot(), CAPTION);
  }

  private static void row(XWPFTable table, int number, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var paragraph = table.getRow(number).getCell(i).getParagraphArray(0);
      paragraph.setAlignment(i == 0 ? ParagraphAlignment.START : ParagraphAlignment.END);
      paragraph.setSpacingAfter(0);
      table.getRow(number).getCell(i).setWidth(share(i, cells.size()) + "%");
      var run = paragraph.createRun();
      run.setText(cells.get(i));
      run.setBold(number == 0);
      run.setFontSize(10);
    }
  }

  /** How much of the width a column takes, in percent; labels need the most. */
  private static int share(int column, int of) {
    int label = of > 4 ? 30 : 52;
    return column == 0 ? label : (100 - label) / (of - 1);
  }

  private void paragraph(String text, String style) {
    if (text.isEmpty()) {
      return;
    }
    var paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(21));
    size.setH(twips(29.7));
    var margin = section.addNewPgMar();
    margin.setLeft(twips(2.5));
    margin.setRight(twips(2.5));
    margin.setTop(twips(2.5));
    margin.setBottom(twips(2.5));
  }

  private static BigInteger twips(double centimetres) {
    return BigInteger.valueOf(Math.round(centimetres * TWIPS));
  }

  private void styles() {
    var styles = document.createStyles();
    var font = CTFonts.Factory.newInstance();
    font.setAscii("Arial");
    font.setHAnsi("Arial");
    font.setCs("Arial");
    styles.setDefaultFonts(font);
    styles.setSpellingLanguage(handout.tag());
    styles.addStyle(style("Normal", "Normal", 11, 120, ""));
    styles.addStyle(style(HEADING, "heading 1", 16, 120, "0"));
    styles.addStyle(style(SUBHEADING, "heading 2", 12, 80, "1"));
    styles.addStyle(style(CAPTION, "caption", 9, 60, ""));
  }

  private static XWPFStyle style(String id, String name, int points, int after, String outline) {
    var style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    var run = style.addNewRPr();
    run.addNewSz().setVal(BigInteger.valueOf(points * 2L));
    var paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setAfter(BigInteger.valueOf(after));
    if (id.equals("Normal")) {
      style.setDefault(true);
    }
    if (!outline.isEmpty()) {
      run.addNewB();
      paragraph.addNewKeepNext();
      spacing.setBefore(BigInteger.valueOf(240));
      paragraph.addNewOutlineLvl().setVal(new BigInteger(outline));
    }
    return new XWPFStyle(style);
  }
}
