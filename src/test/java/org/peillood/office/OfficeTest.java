package org.peillood.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.peillood.analysis.Fieldwork.choice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition;
import org.peillood.chart.ChartDefinition.Kind;
import org.peillood.chart.ChartDefinition.Order;
import org.peillood.chart.Charts;
import org.peillood.chart.HouseStyle;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class OfficeTest {

  private static final Texts WORDS = Texts.in(new Language("en"));
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              diploma  one  Where did you get your diploma?  be Belgium | non outside the EU
              hurdle   one  What made it hard?  lang Language of the vacancies | few Few vacancies | bus No bus | car No car | none Nothing at all
              listen   one  They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              age      number  How old are you?
              """));

  /** Of 100 from Belgium 14 name the language, of 80 from elsewhere 48; two people name the bus. */
  private static Fieldwork work() {
    return Fieldwork.of(SURVEY)
        .times(14, person("be", "lang"))
        .times(40, person("be", "few"))
        .times(2, person("be", "bus"))
        .times(44, person("be", "none"))
        .times(48, person("non", "lang"))
        .times(12, person("non", "few"))
        .times(20, person("non", "none"));
  }

  private static Answers person(String diploma, String hurdle) {
    return Answers.none()
        .with("diploma", choice(diploma))
        .with("hurdle", choice(hurdle))
        .with("listen", choice(hurdle.equals("lang") ? "2" : "4"));
  }

  private static Handout handout(TabulationResult result, Kind kind) throws IOException {
    var words = new ChartDefinition.Words("What makes it hard", "Share of job seekers");
    var definition =
        new ChartDefinition(
            "hurdles", kind, Order.QUESTIONNAIRE, Map.of("en", words), result.tabulation());
    var style =
        Json.YAML.readValue(
            Files.readAllBytes(Path.of("charts/house-style.yaml")), HouseStyle.class);
    return Handout.of(new Charts.Drawing(definition, result, WORDS, style, List.of()));
  }

  private static byte[] file(Handout handout, DocumentKind kind, String name) throws IOException {
    var out = new ByteArrayOutputStream();
    kind.write(handout, out);
    Files.createDirectories(Path.of("target/office"));
    Files.write(Path.of("target/office", name + "." + kind.ending()), out.toByteArray());
    return out.toByteArray();
  }

  private static XWPFDocument word(Handout handout, String name) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file(handout, DocumentKind.DOCX, name)));
  }

  private static XMLSlideShow slides(Handout handout, String name) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(file(handout, DocumentKind.PPTX, name)));
  }

  private static Tabulation hurdles() {
    return Tabulation.of("work", List.of("hurdle"), Measure.SHARES);
  }

  private static Optional<Double> number(XSSFRow row, int column) {
    return Optional.ofNullable(row.getCell(column)).map(cell -> cell.getNumericCellValue());
  }

  /** Every number of the workbook and of the bars beside the result. */
  private static void hasTheFiguresOf(ResultTable table, XDDFChart chart, int series, int of)
      throws IOException, InvalidFormatException {
    XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
    var bars =
        ((XDDFBarChartData.Series) chart.getChartSeries().get(0).getSeries(series)).getCTBarSer();
    var drawn =
        bars.getVal().getNumRef().getNumCache().getPtList().stream()
            .collect(
                Collectors.toMap(
                    point -> (int) point.getIdx(), point -> Double.valueOf(point.getV())));
    int part = 1 + of + 6 * series;
    int line = 0;
    for (var row : table.rows(ResultTable.Kind.CATEGORY)) {
      var cells = sheet.getRow(line + 1);
      assertThat(cells.getCell(0).getStringCellValue()).isEqualTo(row.label());
      if (row.figure() instanceof Figure.Sounding sounding) {
        assertThat(number(cells, 1 + series)).hasValue(sounding.value());
        assertThat(drawn).containsEntry(line, sounding.value());
        assertThat(number(cells, part)).hasValue(sounding.low());
        assertThat(number(cells, part + 1)).hasValue(sounding.high());
        assertThat(number(cells, part + 2)).hasValue((double) sounding.count());
        assertThat(number(cells, part + 3)).hasValue((double) sounding.n());
        assertThat(sounding.value() - number(cells, part + 4).orElseThrow())
            .isCloseTo(sounding.low(), within(1e-12));
        assertThat(sounding.value() + number(cells, part + 5).orElseThrow())
            .isCloseTo(sounding.high(), within(1e-12));
      } else {
        for (int column : new int[] {1 + series, part, part + 1, part + 4, part + 5}) {
          assertThat(number(cells, column)).isEmpty();
        }
        assertThat(drawn).doesNotContainKey(line);
      }
      line++;
    }
    assertThat(bars.getErrBars().getPlus().getNumRef().getF()).isNotEmpty();
    assertThat(bars.getErrBars().getMinus().getNumRef().getNumCache().sizeOfPtArray())
        .isEqualTo(drawn.size());
  }

  @Test
  void a_document_for_word_has_a_chart_with_the_published_figures_in_its_workbook()
      throws IOException, InvalidFormatException {
    var result = work().run(hurdles());
    var handout = handout(result, Kind.BAR_WITH_INTERVALS);
    var table = result.tables().get(0);
    assertThat(table.rows()).extracting(ResultTable.Row::figure).contains(new Figure.Suppressed());
    try (var document = word(handout, "bars")) {
      hasTheFiguresOf(table, document.getCharts().get(0), 0, 1);
      var drawing =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
              .findFirst()
              .orElseThrow()
              .getCTR()
              .getDrawingArray(0);
      assertThat(drawing.getInlineArray(0).getDocPr().getDescr())
          .isEqualTo(handout.alternative())
          .contains("Language of the vacancies: 34 % (between 28 and 42)");
      var lines = document.getParagraphs().stream().map(line -> line.getText()).toList();
      assertThat(lines)
          .contains("What makes it hard")
          .containsAll(handout.caption())
          .anySatisfy(line -> assertThat(line).startsWith("Suppressed: Few vacancies; No bus"));
      assertThat(document.getTables().get(0).getRow(1).getTableCells())
          .extracting(cell -> cell.getText())
          .containsExactly("Language of the vacancies", "34 %", "28–42", "62");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void slides_have_a_bar_for_each_column_and_the_table_with_its_letters()
      throws IOException, InvalidFormatException {
    var result = work().run(hurdles().across(List.of(Banner.parse("diploma"))));
    var handout = handout(result, Kind.GROUPED_DOTS);
    try (var show = slides(handout, "groups")) {
      var chart = show.getCharts().get(0);
      var columns = result.tables().stream().filter(table -> table.column().isPresent()).toList();
      for (int i = 0; i < columns.size(); i++) {
        hasTheFiguresOf(columns.get(i), chart, i, 2);
        assertThat(chart.getChartSeries().get(0).getSeries(i).getCategoryData().getPointCount())
            .isEqualTo(5);
      }
      var frame = show.getSlides().get(0).getXmlObject().getCSld().getSpTree();
      assertThat(frame.getGraphicFrameArray(0).getNvGraphicFramePr().getCNvPr().getDescr())
          .isEqualTo(handout.alternative());
      var table =
          show.getSlides().get(1).getShapes().stream()
              .filter(XSLFTable.class::isInstance)
              .map(XSLFTable.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(table.getRows().get(1).getCells())
          .extracting(cell -> cell.getText())
          .containsExactly(
              "Language of the vacancies", "34 % (28–42)", "14 % (9–22)", "60 % (49–70) A");
    }
  }

  @Test
  void small_groups_are_bars_of_counts_without_intervals()
      throws IOException, InvalidFormatException {
    var result =
        Fieldwork.of(SURVEY)
            .times(12, "hurdle", choice("lang"))
            .times(9, "hurdle", choice("few"))
            .run(hurdles());
    var handout = handout(result, Kind.BAR_WITH_INTERVALS);
    try (var document = word(handout, "counts")) {
      var chart = document.getCharts().get(0);
      var row = chart.getWorkbook().getSheetAt(0).getRow(1);
      assertThat(number(row, 1)).hasValue(12.0);
      assertThat(number(row, 5)).hasValue(21.0);
      assertThat(
              ((XDDFBarChartData.Series) chart.getChartSeries().get(0).getSeries(0)).hasErrorBars())
          .isFalse();
    }
  }

  @Test
  void a_kind_that_office_cannot_draw_comes_as_its_picture_with_the_table() throws IOException {
    var result = work().run(Tabulation.of("work", List.of("listen"), Measure.LIKERT));
    var handout = handout(result, Kind.DIVERGING_LIKERT);
    try (var document = word(handout, "likert");
        var show = slides(handout, "likert")) {
      assertThat(document.getCharts()).isEmpty();
      assertThat(document.getAllPictures()).hasSize(1);
      assertThat(document.getTables()).hasSize(1);
      assertThat(show.getPictureData()).hasSize(1);
      assertThat(
              show.getSlides()
                  .get(0)
                  .getXmlObject()
                  .getCSld()
                  .getSpTree()
                  .getPicArray(0)
                  .getNvPicPr()
                  .getCNvPr()
                  .getDescr())
          .isEqualTo(handout.alternative());
    }
  }

  @Test
  void means_are_bars_too() throws IOException, InvalidFormatException {
    var result =
        Fieldwork.of(SURVEY)
            .times(20, "age", Answer.Number.of(30))
            .times(20, "age", Answer.Number.of(40))
            .run(Tabulation.of("work", List.of("age"), Measure.NUMBER));
    var handout = Handout.of(result, Optional.empty(), WORDS);
    var mean = result.tables().get(0).row(ResultTable.Kind.MEAN).orElseThrow().figure();
    try (var document = word(handout, "means")) {
      var row = document.getCharts().get(0).getWorkbook().getSheetAt(0).getRow(1);
      assertThat(number(row, 1)).hasValue(((Figure.Sounding) mean).value());
    }
  }

  @Test
  void nothing_of_a_result_that_is_withheld_is_in_the_file() throws IOException {
    var result = Fieldwork.of(SURVEY).times(3, "hurdle", choice("lang")).run(hurdles());
    try (var document = word(Handout.of(result, Optional.empty(), WORDS), "withheld")) {
      assertThat(document.getCharts()).isEmpty();
      assertThat(document.getTables().get(0).getText()).contains("suppressed").doesNotContain("3");
    }
  }
}
