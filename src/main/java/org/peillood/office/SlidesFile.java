package org.peillood.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.chart.Plotted;

/**
 * A document for PowerPoint: a slide with the chart and its caption, then slides with the figures.
 * Lengths are in points on a slide of 720 by 540.
 */
final class SlidesFile {

  private static final int POINT = 12_700;
  private static final int LEFT = 36;
  private static final int WIDTH = 648;
  private static final int TOP = 96;
  private static final int BOTTOM = 528;
  private static final int CAPTION_LINE = 12;
  private static final int CAPTION_CHARACTERS = 130;
  private static final int TABLE_ROWS = 11;
  private static final int PICTURE_WIDTH = 560;

  private final Handout handout;
  private final XMLSlideShow show;

  private SlidesFile(Handout handout, XMLSlideShow show) {
    this.handout = handout;
    this.show = show;
  }

  static void write(Handout handout, OutputStream out) throws IOException {
    try (var show = new XMLSlideShow()) {
      new SlidesFile(handout, show).write();
      show.write(out);
    }
  }

  private void write() throws IOException {
    var properties = show.getProperties().getCoreProperties();
    properties.setTitle(handout.title());
    properties.setCreator("Peillood");
    properties.getUnderlyingProperties().setLanguageProperty(handout.tag());
    if (handout.hasChart()) {
      chart();
    }
    for (var grid : Grid.of(handout.result(), handout.words())) {
      for (int from = 0; from < grid.rows().size(); from += TABLE_ROWS) {
        int to = Math.min(grid.rows().size(), from + TABLE_ROWS);
        table(grid, grid.rows().subList(from, to));
      }
    }
  }

  private void chart() throws IOException {
    var slide = slide(handout.title());
    int caption = captionHeight();
    int height = BOTTOM - TOP - caption - 6;
    if (handout.plotted().isPresent()) {
      drawn(slide, handout.plotted().get(), height);
    } else {
      picture(slide, height);
    }
    caption(slide, handout.caption(), BOTTOM - caption, caption);
  }

  private int captionHeight() {
    int lines = 1;
    for (var line : handout.caption()) {
      lines += 1 + line.length() / CAPTION_CHARACTERS;
    }
    return lines * CAPTION_LINE;
  }

  private void drawn(XSLFSlide slide, Plotted plot, int height) throws IOException {
    var chart = show.createChart(slide);
    slide.addChart(chart);
    DrawnChart.draw(chart, plot, handout.words());
    var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameArray();
    CTGraphicalObjectFrame frame = frames[frames.length - 1];
    place(frame.getXfrm(), LEFT, WIDTH, TOP, height);
    describe(frame.getNvGraphicFramePr().getCNvPr());
  }

  private void picture(XSLFSlide slide, int most) {
    var drawing = handout.drawing().orElseThrow();
    var data =
        show.addPicture(drawing.png(PICTURE_WIDTH, Medium.PRINT), PictureData.PictureType.PNG);
    var picture = (CTPicture) slide.createPicture(data).getXmlObject();
    double ratio = drawing.height(PICTURE_WIDTH) / (double) PICTURE_WIDTH;
    int height = (int) Math.min(most, WIDTH * ratio);
    int width = (int) (height / ratio);
    place(picture.getSpPr().getXfrm(), LEFT + (WIDTH - width) / 2, width, TOP, height);
    describe(picture.getNvPicPr().getCNvPr());
  }

  private void describe(CTNonVisualDrawingProps object) {
    object.setDescr(handout.alternative());
    object.setTitle(handout.title());
  }

  private void table(Grid grid, List<List<String>> rows) {
    var slide = slide(grid.title());
    var table = slide.createTable(rows.size() + 1, grid.head().size());
    table.getCTTable().getTblPr().setFirstRow(true);
    int label = grid.head().size() > 4 ? 200 : 320;
    for (int i = 0; i < grid.head().size(); i++) {
      table.setColumnWidth(i, i == 0 ? label : (WIDTH - label) / (double) (grid.head().size() - 1));
    }
    row(table, 0, grid.head());
    for (int i = 0; i < rows.size(); i++) {
      row(table, i + 1, rows.get(i));
    }
    var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameArray();
    place(frames[frames.length - 1].getXfrm(), LEFT, WIDTH, TOP, 24 * (rows.size() + 1));
    caption(slide, List.of(grid.foot()), BOTTOM - 3 * CAPTION_LINE, 3 * CAPTION_LINE);
  }

  private void row(XSLFTable table, int number, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = table.getCell(number, i);
      cell.clearText();
      var paragraph = cell.addNewTextParagraph();
      paragraph.setTextAlign(i == 0 ? TextAlign.LEFT : TextAlign.RIGHT);
      text(paragraph, cells.get(i), 12);
      paragraph.getTextRuns().get(0).setBold(number == 0);
    }
  }

  private XSLFSlide slide(String title) {
    var layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
    var slide = show.createSlide(layout);
    var shape = slide.getPlaceholder(0);
    shape.clearText();
    var paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    text(paragraph, title, title.length() > 90 ? 18 : 24);
    var properties = ((CTShape) shape.getXmlObject()).getSpPr();
    place(frame(properties), LEFT, WIDTH, 18, 72);
    return slide;
  }

  private void caption(XSLFSlide slide, List<String> lines, int top, int height) {
    var box = slide.createTextBox();
    box.clearText();
    for (var line : lines) {
      text(box.addNewTextParagraph(), line, 9);
    }
    var properties = ((CTShape) box.getXmlObject()).getSpPr();
    place(frame(properties), LEFT, WIDTH, top, height);
  }

  private void text(XSLFTextParagraph paragraph, String text, double points) {
    var run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(points);
    ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(handout.tag());
  }

  private static CTTransform2D frame(CTShapeProperties properties) {
    return properties.isSetXfrm() ? properties.getXfrm() : properties.addNewXfrm();
  }

  private static void place(CTTransform2D where, int left, int width, int top, int height) {
    var offset = where.isSetOff() ? where.getOff() : where.addNewOff();
    offset.setX(left * (long) POINT);
    offset.setY(top * (long) POINT);
    var size = where.isSetExt() ? where.getExt() : where.addNewExt();
    size.setCx(width * (long) POINT);
    size.setCy(height * (long) POINT);
  }
}
