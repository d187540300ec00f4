package org.peillood.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.WithheldFigures;
import org.peillood.chart.ChartDefinition;
import org.peillood.chart.ChartDefinition.Order;
import org.peillood.chart.Charts;
import org.peillood.chart.HouseStyle;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Reads charts and documents of results back, their drawn numbers, the words for who does not see
 * them, and the workbook inside a chart, and looks for what these results withhold.
 */
class OfficeDisclosureTest {

  private static final Texts WORDS = Texts.in(new Language("en"));
  private static final Pattern CACHED = Pattern.compile("<c:v>([-0-9.E]+)</c:v>");
  private static final Pattern TEXT = Pattern.compile("<(?:a|w):t(?: [^>]*)?>([^<]*)<");
  private static final Pattern TOLD = Pattern.compile("(?:descr|title|name)=\"([^\"]*)\"");

  private static Charts.Drawing drawing(TabulationResult result, ChartDefinition.Kind kind)
      throws IOException {
    var words = new ChartDefinition.Words("What was said", "Share of everybody");
    var definition =
        new ChartDefinition(
            "said", kind, Order.QUESTIONNAIRE, Map.of("en", words), result.tabulation());
    var style =
        Json.YAML.readValue(
            Files.readAllBytes(Path.of("charts/house-style.yaml")), HouseStyle.class);
    return new Charts.Drawing(definition, result, WORDS, style, List.of());
  }

  private static List<TabulationResult> ofShares() {
    return WithheldFigures.results().stream()
        .filter(
            result ->
                result.tables().stream()
                    .allMatch(table -> !table.rows(Kind.CATEGORY).isEmpty() && isOne(result)))
        .toList();
  }

  private static boolean isOne(TabulationResult result) {
    return result.tabulation().filter().isEmpty() && result.tabulation().variables().size() == 1;
  }

  @Test
  void a_picture_and_its_words_tell_nothing_that_is_withheld() throws IOException {
    var drawn = 0;
    for (var result : ofShares()) {
      for (var kind : kinds(result)) {
        var drawing = drawing(result, kind);
        var svg = drawing.svg(560, Medium.SCREEN);
        // Places are numbers too; what is written stands between tags, and in what is read out.
        WithheldFigures.assertTellsNothing(svg.replaceAll("<style.*?</style>|<[^>]*>", " "));
        var description = drawing.description();
        WithheldFigures.assertTellsNothing(description.text() + " " + drawing.caption());
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(20);
  }

  private static List<ChartDefinition.Kind> kinds(TabulationResult result) {
    var asked = result.tabulation();
    if (asked.weight().isEmpty() && !asked.banner().isEmpty() && asked.base() == Base.ANSWERED) {
      return List.of(ChartDefinition.Kind.GROUPED_DOTS, ChartDefinition.Kind.HEAT_MAP);
    }
    return asked.banner().isEmpty()
        ? List.of(ChartDefinition.Kind.BAR_WITH_INTERVALS, ChartDefinition.Kind.WAFFLE)
        : List.of(
            ChartDefinition.Kind.GROUPED_DOTS,
            ChartDefinition.Kind.GROUPED_BAR,
            ChartDefinition.Kind.STACKED_BAR);
  }

  @Test
  void a_document_and_the_workbook_inside_its_chart_have_shown_numbers_only() throws IOException {
    int workbooks = 0;
    for (var result : ofShares()) {
      for (var kind : DocumentKind.values()) {
        var out = new ByteArrayOutputStream();
        kind.write(Handout.of(drawing(result, kinds(result).get(0))), out);
        workbooks += read(result, out.toByteArray());
        out.reset();
        kind.write(Handout.of(result, Optional.empty(), WORDS), out);
        workbooks += read(result, out.toByteArray());
      }
    }
    assertThat(workbooks).isPositive();
  }

  private static int read(TabulationResult result, byte[] file) throws IOException {
    int workbooks = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var bytes = zip.readAllBytes();
        if (entry.getName().endsWith(".xlsx")) {
          workbook(result, bytes);
          workbooks++;
        } else if (entry.getName().endsWith(".xml")) {
          part(result, entry.getName(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return workbooks;
  }

  private static void part(TabulationResult result, String name, String xml) {
    if (name.contains("/charts/")) {
      var cached = new ArrayList<Double>();
      for (var found : CACHED.matcher(xml).results().toList()) {
        cached.add(Double.parseDouble(found.group(1)));
      }
      WithheldFigures.assertAreFiguresOf(result, cached);
    }
    for (var pattern : List.of(TEXT, TOLD)) {
      pattern
          .matcher(xml)
          .results()
          .forEach(found -> WithheldFigures.assertTellsNothing(found.group(1)));
    }
    if (name.startsWith("docProps/")) {
      WithheldFigures.assertTellsNothing(
          xml.replaceAll("<[^>]*>", " ").replaceAll("[0-9-]+T[0-9:.]+Z", ""));
    }
  }

  private static void workbook(TabulationResult result, byte[] bytes) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      var numbers =
          StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
              .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
              .filter(cell -> cell.getCellType() == CellType.NUMERIC)
              .map(cell -> cell.getNumericCellValue())
              .toList();
      WithheldFigures.assertAreFiguresOf(result, numbers);
    }
  }
}
