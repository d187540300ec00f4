package org.peillood.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.analysis.Figure;
import org.peillood.chart.Plotted;
import org.peillood.web.Texts;

/**
 * The workbook inside a chart: categories, the bars of each series beside each other, then for each
 * series its interval, count and base, and how far the interval reaches on both sides of the bar. A
 * cell is empty where there is no such number or where it may not be shown.
 *
 * @param heads how a series is named in the first row
 */
record ChartSheet(XSSFSheet sheet, List<String> heads) {

  private static final List<String> PARTS = List.of("low", "high", "count", "n", "minus", "plus");
  private static final int MINUS = 4;
  private static final int PLUS = 5;
  private static final int CHARACTER = 256;

  ChartSheet {
    heads = List.copyOf(heads);
  }

  static ChartSheet write(XSSFWorkbook book, Plotted plot, Texts words) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(Scale.format(plot)));
    var sheet = book.getSheetAt(0);
    book.setSheetName(0, words.get("office.sheet"));
    var heads = new ArrayList<String>();
    for (var series : plot.series()) {
      heads.add(series.name().isEmpty() ? words.get("office.value") : series.name());
    }
    var filled = new ChartSheet(sheet, heads);
    filled.head(words);
    for (int i = 0; i < plot.categories().size(); i++) {
      filled.row(plot, i, style);
    }
    sheet.setColumnWidth(0, 40 * CHARACTER);
    return filled;
  }

  private void head(Texts words) {
    var row = sheet.createRow(0);
    row.createCell(0).setCellValue(words.get("office.answer"));
    for (int i = 0; i < heads.size(); i++) {
      row.createCell(value(i)).setCellValue(heads.get(i));
      for (int part = 0; part < PARTS.size(); part++) {
        var name = words.get("office." + PARTS.get(part));
        row.createCell(first(i) + part)
            .setCellValue(heads.size() == 1 ? name : heads.get(i) + ": " + name);
      }
    }
  }

  private void row(Plotted plot, int category, XSSFCellStyle style) {
    var row = sheet.createRow(category + 1);
    row.createCell(0).setCellValue(plot.categories().get(category));
    for (int i = 0; i < heads.size(); i++) {
      var figure = plot.series().get(i).figures().get(category);
      int series = i;
      Scale.value(plot, figure)
          .ifPresent(length -> number(row, value(series), length).setCellStyle(style));
      write(row, first(i), figure, style);
    }
  }

  private static void write(XSSFRow row, int from, Figure figure, XSSFCellStyle style) {
    if (figure instanceof Figure.Sounding sounding) {
      number(row, from, sounding.low()).setCellStyle(style);
      number(row, from + 1, sounding.high()).setCellStyle(style);
      number(row, from + 2, (double) sounding.count());
      number(row, from + 3, (double) sounding.n());
      number(row, from + MINUS, sounding.value() - sounding.low());
      number(row, from + PLUS, sounding.high() - sounding.value());
    } else if (figure instanceof Figure.Counted counted) {
      number(row, from + 2, (double) counted.count());
      number(row, from + 3, (double) counted.n());
    }
  }

  private static XSSFCell number(XSSFRow row, int column, double value) {
    var cell = row.createCell(column);
    cell.setCellValue(value);
    return cell;
  }

  String head(int series) {
    return heads.get(series);
  }

  /** The column of the bars of a series. */
  int value(int series) {
    return 1 + series;
  }

  /** The column of how far the interval of a series reaches below its bar. */
  int minus(int series) {
    return first(series) + MINUS;
  }

  /** The column of how far the interval of a series reaches past its bar. */
  int plus(int series) {
    return first(series) + PLUS;
  }

  private int first(int series) {
    return 1 + heads.size() + series * PARTS.size();
  }
}
