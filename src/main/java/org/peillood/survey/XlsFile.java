package org.peillood.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/**
 * Reads an {@code .xls} workbook of Excel 97 to 2003, one record after another; formulas count with
 * the value that was saved with them.
 */
final class XlsFile extends AbortableHSSFListener {

  private static final Set<Integer> BUILT_IN_DATES =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);
  private static final Pattern SHOWN_AS_IT_STANDS =
      Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]|[$\\-+/(): ]");
  private static final Set<String> NO_DATES =
      Set.of("0.00E+00", "##0.0E+0", "General", "GENERAL", "general", "@");
  private static final short ON = 0;

  private final Grid.Measure measure = new Grid.Measure();
  private final List<BoundSheetRecord> listed = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
  private CellText.Epoch epoch = CellText.Epoch.OF_1900;
  private String[] strings = new String[0];
  private int depth;
  private int streams = -1;
  private Grid.@org.jspecify.annotations.Nullable Builder grid;
  private int row = -1;
  private int formulaColumn = -1;

  private XlsFile() {}

  /** The sheets in their order, hidden ones too. */
  static List<Grid> read(Path file) throws IOException, Unreadable {
    var reader = new XlsFile();
    try (var store = new POIFSFileSystem(file.toFile(), true)) {
      if (store.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new Unreadable(Fault.FILE_LOCKED);
      }
      var request = new HSSFRequest();
      request.addListenerForAllRecords(reader);
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, store);
      return reader.grids;
    } catch (HSSFUserException e) {
      if (e.getCause() instanceof Unreadable why) {
        throw why;
      }
      throw new Unreadable(Fault.FILE_BROKEN);
    } catch (EncryptedDocumentException e) {
      throw new Unreadable(Fault.FILE_LOCKED);
    } catch (OldExcelFormatException e) {
      throw new Unreadable(Fault.FILE_OLD);
    } catch (RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NegativeArraySizeException e) {
      // So does the library report a file that is not what it says to be.
      throw new Unreadable(Fault.FILE_BROKEN);
    }
  }

  @Override
  public short abortableProcessRecord(Record record) throws HSSFUserException {
    try {
      formats.processRecord(record);
      process(record);
      return ON;
    } catch (Unreadable e) {
      throw new HSSFUserException(e);
    }
  }

  private void process(Record record) throws Unreadable {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      end();
    } else if (record instanceof BoundSheetRecord sheet) {
      listed.add(sheet);
    } else if (record instanceof DateWindow1904Record window) {
      epoch = window.getWindowing() == 1 ? CellText.Epoch.OF_1904 : CellText.Epoch.OF_1900;
    } else if (record instanceof SSTRecord table) {
      strings = new String[table.getNumUniqueStrings()];
      for (int i = 0; i < strings.length; i++) {
        strings[i] = CellText.stripped(table.getString(i).getString());
      }
    } else if (grid != null && depth == 1) {
      cell(record, grid);
    }
  }

  private void begin(BOFRecord record) throws Unreadable {
    depth++;
    if (depth > 1) {
      return;
    }
    if (record.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    streams++;
    var sheets = BoundSheetRecord.orderByBofPosition(listed);
    if (record.getType() == BOFRecord.TYPE_WORKSHEET
        && streams < sheets.length
        && FormSheets.has(sheets[streams].getSheetname(), sheets.length)) {
      grid = new Grid.Builder(sheets[streams].getSheetname(), measure);
      row = -1;
    }
  }

  private void end() throws Unreadable {
    depth--;
    if (depth == 0 && grid != null) {
      grids.add(grid.grid());
      grid = null;
    }
  }

  private void cell(Record record, Grid.Builder into) throws Unreadable {
    if (record instanceof StringRecord text && formulaColumn >= 0) {
      into.cell(formulaColumn, CellText.stripped(text.getString()));
      formulaColumn = -1;
    } else if (record instanceof CellValueRecordInterface cell) {
      if (cell.getRow() != row) {
        row = cell.getRow();
        into.line(row + 1, 0);
      }
      into.cell(cell.getColumn(), value(cell));
    }
  }

  private String value(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label) {
      return strings[label.getSSTIndex()];
    }
    if (cell instanceof LabelRecord label) {
      return CellText.stripped(label.getValue());
    }
    if (cell instanceof NumberRecord number) {
      return number(number.getValue(), cell);
    }
    if (cell instanceof BoolErrRecord truth) {
      // The reference converter shows an error by its number.
      return truth.isBoolean()
          ? CellText.truth(truth.getBooleanValue())
          : String.valueOf(truth.getErrorValue());
    }
    return cell instanceof FormulaRecord formula ? value(formula) : "";
  }

  private String value(FormulaRecord formula) {
    formulaColumn = formula.hasCachedResultString() ? formula.getColumn() : -1;
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula.getValue(), formula);
      case BOOLEAN -> CellText.truth(formula.getCachedBooleanValue());
      case ERROR -> String.valueOf(formula.getCachedErrorValue());
      default -> "";
    };
  }

  private String number(double value, CellValueRecordInterface cell) {
    if (!isDate(formats.getFormatIndex(cell), formats.getFormatString(cell))) {
      return CellText.number(value);
    }
    // Whole seconds, as the reference converter has them.
    return CellText.date(Math.round(value * 86_400) / 86_400.0, epoch);
  }

  private static boolean isDate(int index, @org.jspecify.annotations.Nullable String format) {
    if (BUILT_IN_DATES.contains(index)) {
      return true;
    }
    if (format == null || NO_DATES.contains(format)) {
      return false;
    }
    var bare = SHOWN_AS_IT_STANDS.matcher(format).replaceAll("");
    long dates = bare.chars().filter(c -> "ymdhsYMDHS".indexOf(c) >= 0).count();
    long numbers = bare.chars().filter(c -> "0#?".indexOf(c) >= 0).count();
    return dates > numbers;
  }
}
