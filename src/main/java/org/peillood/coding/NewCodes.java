package org.peillood.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Codes that were typed one a line, to be added at once.
 *
 * @param faults why none of them is added; empty when all can be
 */
record NewCodes(List<NewCode> codes, List<Complaint> faults) {

  static NewCodes read(String typed, CodeTree tree, Frame page) {
    var lines = NewCode.lines(typed, page.language());
    var codes = lines.stream().flatMap(Optional::stream).toList();
    var faults = new ArrayList<Complaint>();
    if (lines.isEmpty() || codes.size() < lines.size()) {
      faults.add(CodeForm.fault(page, "coding.lines", "lines"));
    }
    var marks = new HashSet<String>();
    boolean taken =
        codes.stream()
            .anyMatch(code -> isTaken(tree, code.mark()) || !marks.add(plain(code.mark())));
    if (taken) {
      faults.add(CodeForm.fault(page, "coding.lines", "taken"));
    }
    return new NewCodes(codes, faults);
  }

  /** Whether a mark is that of a code already, be it in other capitals. */
  static boolean isTaken(CodeTree tree, String mark) {
    return tree.marks().stream().map(NewCodes::plain).anyMatch(plain(mark)::equals);
  }

  /** A mark for a code with this name that no other code has. */
  static String markFor(String name, CodeTree tree) {
    return Marks.of(name, mark -> isTaken(tree, mark));
  }

  private static String plain(String mark) {
    return mark.toLowerCase(Locale.ROOT);
  }
}
