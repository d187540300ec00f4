package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The number formats of an {@code .xlsx}, as far as they tell days and times from numbers. */
final class XlsxStyles {

  // The formats that every workbook has without saying so (ECMA-376, 18.8.30).
  private static final Set<Integer> BUILT_IN_DATES =
      Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);
  private static final int BUILT_IN_DURATION = 46;
  private static final int LARGEST_SERIAL = 2_958_465;

  private enum Shows {
    NUMBER,
    DATE,
    DURATION
  }

  private final List<Shows> byStyle;
  private final CellText.Epoch epoch;

  private XlsxStyles(List<Shows> byStyle, CellText.Epoch epoch) {
    this.byStyle = byStyle;
    this.epoch = epoch;
  }

  static XlsxStyles none() {
    return new XlsxStyles(List.of(), CellText.Epoch.OF_1900);
  }

  static XlsxStyles read(PackedXml xml, CellText.Epoch epoch)
      throws XMLStreamException, Unreadable {
    Map<Integer, String> own = new HashMap<>();
    List<Shows> byStyle = new ArrayList<>();
    while (xml.nextElement()) {
      if (xml.is("numFmt")) {
        own.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
      } else if (xml.is("cellXfs")) {
        while (xml.nextElementIn("cellXfs")) {
          if (xml.is("xf")) {
            byStyle.add(shows(number(xml.attribute("numFmtId")), own));
          }
        }
      }
    }
    return new XlsxStyles(byStyle, epoch);
  }

  /** A number as text, a day or time when its style shows it as one. */
  String number(String style, String value) {
    int index = number(style);
    var shows = index < byStyle.size() ? byStyle.get(index) : Shows.NUMBER;
    if (shows == Shows.NUMBER) {
      return CellText.number(value);
    }
    double serial = Double.parseDouble(value.strip());
    if (!(Math.abs(serial) <= LARGEST_SERIAL)) {
      return "#VALUE!";
    }
    return shows == Shows.DURATION ? CellText.duration(serial) : CellText.date(serial, epoch);
  }

  private static Shows shows(int format, Map<Integer, String> own) {
    var code = own.get(format);
    if (code == null) {
      return format == BUILT_IN_DURATION
          ? Shows.DURATION
          : BUILT_IN_DATES.contains(format) ? Shows.DATE : Shows.NUMBER;
    }
    if (!CellText.isDateFormat(code)) {
      return Shows.NUMBER;
    }
    return CellText.isDuration(code) ? Shows.DURATION : Shows.DATE;
  }

  private static int number(String written) {
    return written.isEmpty() ? 0 : Integer.parseInt(written);
  }
}
