package org.peillood.office;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.peillood.analysis.Figure;
import org.peillood.chart.Plotted;
import org.peillood.web.Texts;

/**
 * Bars with intervals, drawn by Word or PowerPoint from the workbook inside the chart. A change in
 * that workbook changes the bars.
 */
final class DrawnChart {

  private static final String INK = "000000";
  private static final String HOLLOW = "FFFFFF";
  private static final double LINE = 1.25;
  private static final int GAP = 60;
  private static final int LAST = 3;

  private final XDDFChart chart;
  private final Plotted plot;
  private final ChartSheet sheet;

  private DrawnChart(XDDFChart chart, Plotted plot, ChartSheet sheet) {
    this.chart = chart;
    this.plot = plot;
    this.sheet = sheet;
  }

  static void draw(XDDFChart chart, Plotted plot, Texts words) throws IOException {
    try {
      var sheet = ChartSheet.write(chart.getWorkbook(), plot, words);
      new DrawnChart(chart, plot, sheet).draw();
    } catch (InvalidFormatException e) {
      throw new IOException("a workbook cannot be put in a chart", e);
    }
  }

  private void draw() {
    var values = chart.createValueAxis(AxisPosition.BOTTOM);
    var labels = chart.createCategoryAxis(AxisPosition.LEFT);
    labels.setOrientation(AxisOrientation.MAX_MIN);
    labels.crossAxis(values);
    values.crossAxis(labels);
    values.setCrosses(AxisCrosses.MAX);
    values.setNumberFormat(Scale.format(plot));
    bound(values);
    values.getOrAddMajorGridProperties().setLineProperties(line("D5DDE4"));
    var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
    bars.setBarDirection(BarDirection.BAR);
    bars.setBarGrouping(BarGrouping.CLUSTERED);
    bars.setGapWidth(GAP);
    bars.setVaryColors(false);
    for (int i = 0; i < plot.series().size(); i++) {
      add(bars, i);
    }
    chart.plot(bars);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setAutoTitleDeleted(true);
    if (plot.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    }
  }

  private void bound(XDDFValueAxis values) {
    if (!Scale.isOneSided(plot)) {
      return;
    }
    values.setMinimum(0);
    if (Scale.of(plot).filter(Figure.Unit.SHARE::equals).isPresent()) {
      values.setMaximum(Scale.shareEnd(plot));
    }
  }

  private void add(XDDFBarChartData bars, int number) {
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromStringCellRange(sheet.sheet(), rows(0));
    var figures = numbers(sheet.value(number));
    figures.setFormatCode(Scale.format(plot));
    var series = (XDDFBarChartData.Series) bars.addSeries(names, figures);
    series.setTitle(
        plot.series().get(number).name(), chart.setSheetTitle(sheet.head(number), number + 1));
    series.setFillProperties(fill(number));
    series.setLineProperties(edge(number));
    series.setInvertIfNegative(false);
    if (Scale.of(plot).isPresent()) {
      intervals(series, number);
    }
    if (plot.series().size() == 1) {
      label(series);
    }
  }

  private String colour(int number) {
    return plot.series().get(number).colour();
  }

  private CellRangeAddress rows(int column) {
    return new CellRangeAddress(1, plot.categories().size(), column, column);
  }

  private XDDFNumericalDataSource<Double> numbers(int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet.sheet(), rows(column));
  }

  private void intervals(XDDFBarChartData.Series series, int number) {
    // POI's own error bars cannot be made anew in 5.5. Bars have no direction: Word knows only one.
    var bars = series.getCTBarSer().addNewErrBars();
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(false);
    fill(bars.addNewPlus(), sheet.plus(number));
    fill(bars.addNewMinus(), sheet.minus(number));
    var shape = new XDDFShapeProperties(bars.addNewSpPr());
    var line = line(INK);
    line.setWidth(LINE);
    shape.setLineProperties(line);
  }

  private void fill(CTNumDataSource target, int column) {
    var reference = target.addNewNumRef();
    var numbers = numbers(column);
    reference.setF(numbers.getDataRangeReference());
    numbers.fillNumericalCache(reference.addNewNumCache());
  }

  private static void label(XDDFBarChartData.Series series) {
    var labels = series.getCTBarSer().addNewDLbls();
    labels.addNewDLblPos().setVal(STDLblPos.IN_BASE);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  // A series is told by more than its colour: every second one is hollow.
  private XDDFFillProperties fill(int number) {
    return new XDDFSolidFillProperties(
        XDDFColor.from(bytes(number % 2 == 0 ? colour(number) : HOLLOW)));
  }

  private XDDFLineProperties edge(int number) {
    var line = line(plot.series().size() == 1 || number == 2 ? INK : colour(number));
    line.setWidth(LINE);
    if (number == LAST) {
      line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    }
    return line;
  }

  private static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(bytes(colour))));
  }

  private static byte[] bytes(String colour) {
    return HexFormat.of().parseHex(colour);
  }
}
