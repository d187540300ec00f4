package org.peillood.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;
import org.peillood.web.Language;

/**
 * A laid-out report for Word: headings, tables, captions and lists are Word's own, so that whoever
 * gets it can go on writing. The table of contents is a field that is filled already; its page
 * numbers come when Word brings the field up to date, because only Word knows where its pages end.
 */
final class WordReport {

  private static final double CENTIMETRES = 360_000;
  private static final double TWIPS = 567;
  private static final double TEXT_WIDTH = 16.5;
  private static final int LONGEST_BOOKMARK = 40;
  private static final int MATRIX_POINTS = 7;
  private static final int HEADINGS = 4;
  private static final List<Integer> FACTS = List.of(22, 78);
  private static final Map<Manner, String> STYLES =
      Map.of(
          Manner.LEAD, "Subtitle",
          Manner.SMALL, "Small",
          Manner.CAUTION, "Caution",
          Manner.QUOTE, "Quote");

  private final XWPFDocument document;
  private final Language language;
  private final List<Block> blocks;
  private final Map<String, String> bookmarks = new HashMap<>();
  private long lastBookmark;
  private boolean breaks;

  private WordReport(XWPFDocument document, List<Block> blocks, Language language) {
    this.document = document;
    this.blocks = blocks;
    this.language = language;
  }

  static byte[] bytes(String title, List<Block> blocks, Language language) {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      new WordReport(document, blocks, language).write(title);
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a picture is always PNG", e);
    }
    return out.toByteArray();
  }

  private void write(String title) throws IOException, InvalidFormatException {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("Peillood");
    properties.getUnderlyingProperties().setLanguageProperty(tag(language.code()));
    styles();
    page();
    foot();
    for (var block : blocks) {
      write(block);
    }
  }

  private void write(Block block) throws IOException, InvalidFormatException {
    if (block instanceof Block.PageBreak) {
      breaks = true;
    } else if (block instanceof Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Contents contents) {
      contents(contents);
    } else if (block instanceof Block.Paragraph paragraph) {
      words(paragraph(STYLES.getOrDefault(paragraph.manner(), "")), paragraph.words());
    } else if (block instanceof Block.Bullets bullets) {
      for (var item : bullets.items()) {
        words(paragraph("ListBullet"), item);
      }
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    }
  }

  private static String style(Heading heading) {
    return heading.level() == 1 ? "Title" : "Heading" + (heading.level() - 1);
  }

  private void heading(Heading heading) {
    var paragraph = paragraph(style(heading));
    paragraph.setPageBreak(breaks);
    breaks = false;
    mark(paragraph, heading.id(), () -> words(paragraph, heading.words()));
  }

  /** Puts a bookmark around what is written, so that links lead there. */
  private void mark(XWPFParagraph paragraph, String id, Runnable write) {
    var number = BigInteger.valueOf(++lastBookmark);
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(number);
    start.setName(bookmark(id));
    write.run();
    paragraph.getCTP().addNewBookmarkEnd().setId(number);
  }

  // Word allows letters, digits and underscores, 40 at most.
  private String bookmark(String id) {
    return bookmarks.computeIfAbsent(
        id,
        key -> {
          var name = key.replaceAll("[^A-Za-z0-9]", "_");
          return name.substring(0, Math.min(name.length(), LONGEST_BOOKMARK));
        });
  }

  private void contents(Block.Contents contents) {
    words(paragraph("TOCHeading"), List.of(Run.of(contents.title())));
    var headings = HtmlReport.contents(blocks);
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      var paragraph = paragraph("TOC" + (heading.level() - 1));
      if (i == 0) {
        var run = paragraph.getCTP().addNewR();
        run.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var instruction = paragraph.getCTP().addNewR().addNewInstrText();
        instruction.setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
        paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
      }
      var link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(heading.id()));
      for (var run : heading.words()) {
        fill(link.addNewR(), paragraph, run);
      }
      if (i == headings.size() - 1) {
        paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
      }
    }
  }

  private void fill(CTR to, XWPFParagraph paragraph, Run run) {
    dress(new XWPFRun(to, (IRunBody) paragraph), run.unlinked());
  }

  private void facts(Block.Facts facts) {
    var table = document.createTable(facts.facts().size(), 2);
    plain(table);
    columns(table, FACTS);
    describe(table, facts.about());
    for (int i = 0; i < facts.facts().size(); i++) {
      var fact = facts.facts().get(i);
      var row = table.getRow(i);
      row.setCantSplitRow(true);
      words(start(row.getCell(0)), List.of(Run.bold(fact.name())));
      for (int line = 0; line < fact.lines().size(); line++) {
        var paragraph = line == 0 ? start(row.getCell(1)) : in(row.getCell(1).addParagraph());
        words(paragraph, fact.lines().get(line));
      }
    }
    after();
  }

  private void table(Block.Table block) {
    var caption = paragraph("Caption");
    caption.setKeepNext(true);
    mark(caption, block.id(), () -> words(caption, List.of(Run.of(block.caption()))));
    var table = document.createTable(block.rows().size() + 1, block.head().size());
    plain(table);
    columns(table, shares(block));
    describe(table, block.caption());
    table.getRow(0).setRepeatHeader(true);
    for (int column = 0; column < block.head().size(); column++) {
      var bold = block.head().get(column).stream().map(run -> Run.bold(run.text())).toList();
      cell(table.getRow(0).getCell(column), bold, block, column);
    }
    for (int i = 0; i < block.rows().size(); i++) {
      var row = table.getRow(i + 1);
      row.setCantSplitRow(true);
      for (int column = 0; column < block.rows().get(i).size(); column++) {
        cell(row.getCell(column), block.rows().get(i).get(column), block, column);
      }
    }
    after();
  }

  private void cell(XWPFTableCell cell, List<Run> words, Block.Table table, int column) {
    var paragraph = start(cell);
    if (column > 0 && table.shape() == Shape.NUMBERS) {
      paragraph.setAlignment(ParagraphAlignment.END);
    }
    words(paragraph, words);
    if (table.shape() == Shape.MATRIX) {
      paragraph.getRuns().forEach(run -> run.setFontSize(MATRIX_POINTS));
    }
  }

  /** How much of the width the columns take, in percent. */
  private static List<Integer> shares(Block.Table table) {
    int columns = table.head().size();
    return switch (table.shape()) {
      case NUMBERS -> shares(30, columns);
      case MATRIX -> shares(10, columns);
      case TEXT ->
          switch (columns) {
            case 3 -> List.of(38, 18, 44);
            case 4 -> List.of(10, 32, 26, 32);
            default -> shares(28, columns);
          };
    };
  }

  private static List<Integer> shares(int first, int columns) {
    var shares = new ArrayList<Integer>(List.of(first));
    for (int i = 1; i < columns; i++) {
      shares.add((100 - first) / (columns - 1));
    }
    return shares;
  }

  // Word goes by the cells, other programs by the grid; both are told the same.
  private static void columns(XWPFTable table, List<Integer> shares) {
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int share : shares) {
      grid.addNewGridCol().setW(twips(TEXT_WIDTH * share / 100));
    }
    for (var row : table.getRows()) {
      for (int i = 0; i < shares.size(); i++) {
        row.getCell(i).setWidth(twips(TEXT_WIDTH * shares.get(i) / 100).toString());
      }
    }
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
  }

  private void figure(Block.Figure figure) throws IOException, InvalidFormatException {
    var drawn = figure.drawn();
    var paragraph = paragraph("Normal");
    paragraph.setKeepNext(true);
    var run = paragraph.createRun();
    var width = (int) (TEXT_WIDTH * CENTIMETRES);
    run.addPicture(
        new ByteArrayInputStream(Base64.getDecoder().decode(drawn.png())),
        PictureType.PNG,
        drawn.id() + ".png",
        width,
        (int) ((double) width * drawn.height() / drawn.width()));
    var about = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    about.setDescr(drawn.alternative());
    about.setTitle(drawn.title());
    words(paragraph("Caption"), List.of(Run.in(figure.language(), figure.caption())));
    for (var line : drawn.caption()) {
      words(paragraph("Small"), List.of(Run.in(figure.language(), line)));
    }
  }

  private void words(XWPFParagraph paragraph, List<Run> words) {
    for (var run : words) {
      if (!run.id().isEmpty()) {
        mark(paragraph, run.id(), () -> dress(paragraph.createRun(), run));
      } else if (run.isInside()) {
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark(run.address().substring(1)));
        linked(new XWPFRun(link.addNewR(), (IRunBody) paragraph), run);
      } else if (!run.address().isEmpty()) {
        linked(paragraph.createHyperlinkRun(run.address()), run);
      } else {
        dress(paragraph.createRun(), run);
      }
    }
  }

  private void linked(XWPFRun to, Run run) {
    dress(to, run);
    to.setColor("0A3B6E");
  }

  private void dress(XWPFRun to, Run run) {
    to.setText(run.text());
    if (run.bold()) {
      to.setBold(true);
    }
    if (!run.language().isEmpty() && !run.language().equals(language.code())) {
      to.setLang(tag(run.language()));
    }
  }

  private static String tag(String code) {
    return switch (code) {
      case "nl" -> "nl-BE";
      case "fr" -> "fr-BE";
      case "en" -> "en-GB";
      default -> code;
    };
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    return paragraph;
  }

  private static XWPFParagraph start(XWPFTableCell cell) {
    return in(cell.getParagraphArray(0));
  }

  private static XWPFParagraph in(XWPFParagraph paragraph) {
    paragraph.setStyle("TableText");
    return paragraph;
  }

  // Two tables without anything between them would become one.
  private void after() {
    paragraph("Gap");
  }

  private static void describe(XWPFTable table, String words) {
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblCaption().setVal(words);
  }

  private static void plain(XWPFTable table) {
    table.setWidth("100%");
    table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 2, 0, "AEBBC6");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "0F2231");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "AEBBC6");
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(21));
    size.setH(twips(29.7));
    var margin = section.addNewPgMar();
    margin.setLeft(twips(2.25));
    margin.setRight(twips(2.25));
    margin.setTop(twips(2.25));
    margin.setBottom(twips(2.25));
  }

  private void foot() {
    var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.END);
    field(paragraph.getCTP(), "PAGE");
    paragraph.createRun().setText(" / ");
    field(paragraph.getCTP(), "NUMPAGES");
  }

  private static void field(CTP paragraph, String name) {
    var field = paragraph.addNewFldSimple();
    field.setInstr(name);
    field.addNewR().addNewT().setStringValue("1");
  }

  private static BigInteger twips(double centimetres) {
    return BigInteger.valueOf(Math.round(centimetres * TWIPS));
  }

  // Styles

  /** How a style looks; sizes in points, spaces in twentieths of a point. */
  private record Look(
      String id, String name, double points, int before, int after, String colour) {}

  private void styles() {
    var styles = document.createStyles();
    var font = CTFonts.Factory.newInstance();
    font.setAscii("Arial");
    font.setHAnsi("Arial");
    font.setCs("Arial");
    styles.setDefaultFonts(font);
    styles.setSpellingLanguage(tag(language.code()));
    add(styles, new Look("Normal", "Normal", 10.5, 0, 100, ""), style -> style.setDefault(true));
    add(styles, new Look("Title", "Title", 24, 1200, 120, "0F2231"), bold());
    add(styles, new Look("Subtitle", "Subtitle", 12, 0, 360, "33414D"), style -> {});
    for (int level = 1; level <= HEADINGS; level++) {
      var look =
          new Look(
              "Heading" + level,
              "heading " + level,
              List.of(18.0, 14.0, 11.5, 11.0).get(level - 1),
              level == 1 ? 360 : 280,
              100,
              "0F2231");
      var outline = BigInteger.valueOf(level - 1L);
      add(
          styles,
          look,
          bold()
              .andThen(style -> style.getPPr().addNewKeepNext())
              .andThen(style -> style.getPPr().addNewOutlineLvl().setVal(outline)));
    }
    add(styles, new Look("Caption", "caption", 9, 160, 60, "33414D"), bold());
    add(styles, new Look("Small", "Small", 9, 0, 80, "33414D"), style -> {});
    add(styles, new Look("Caution", "Caution", 10.5, 0, 100, "8A0F4B"), style -> {});
    add(styles, new Look("Quote", "Quote", 11, 60, 120, ""), indent(0.8));
    add(styles, new Look("TableText", "Table Text", 9.5, 20, 20, ""), style -> {});
    add(styles, new Look("Gap", "Gap", 5, 0, 0, ""), style -> {});
    add(styles, new Look("TOCHeading", "TOC Heading", 14, 240, 120, "0F2231"), bold());
    add(styles, new Look("TOC1", "toc 1", 10.5, 80, 20, ""), style -> {});
    add(styles, new Look("TOC2", "toc 2", 10, 0, 20, ""), indent(0.6));
    var bullets = bullets();
    add(
        styles,
        new Look("ListBullet", "List Bullet", 10.5, 0, 40, ""),
        style -> style.getPPr().addNewNumPr().addNewNumId().setVal(bullets));
  }

  private BigInteger bullets() {
    var numbering = document.createNumbering();
    var list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ZERO);
    var level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(twips(0.6));
    indent.setHanging(twips(0.4));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  private static Consumer<CTStyle> bold() {
    return style -> style.getRPr().addNewB();
  }

  private static Consumer<CTStyle> indent(double centimetres) {
    return style -> style.getPPr().addNewInd().setLeft(twips(centimetres));
  }

  // What is added is a copy, so that it must be whole by then.
  private static void add(XWPFStyles styles, Look look, Consumer<CTStyle> more) {
    var style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(look.id());
    style.addNewName().setVal(look.name());
    if (!look.id().equals("Normal")) {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    var paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(look.before()));
    spacing.setAfter(BigInteger.valueOf(look.after()));
    var run = style.addNewRPr();
    run.addNewSz().setVal(BigInteger.valueOf(Math.round(look.points() * 2)));
    if (!look.colour().isEmpty()) {
      run.addNewColor().setVal(look.colour());
    }
    more.accept(style);
    styles.addStyle(new XWPFStyle(style));
  }
}
