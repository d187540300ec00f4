package org.peillood.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Codes that were typed one a line, to be added at once.
 *
 * @param faults why none of them is added; empty when all can be
 */
record NewCodes(List<NewCode> codes, List<Complaint> faults) {

  // Leaves room for a number behind it.
  private static final int LONGEST_ROOT = 16;

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
    var letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toUpperCase(Locale.ROOT);
    var root = letters.substring(0, Math.min(letters.length(), LONGEST_ROOT)).replaceAll("-$", "");
    var first = root.isEmpty() ? "CODE" : root;
    return Stream.concat(
            Stream.of(first), IntStream.iterate(2, i -> i + 1).mapToObj(i -> first + "-" + i))
        .filter(mark -> !isTaken(tree, mark))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(String mark) {
    return mark.toLowerCase(Locale.ROOT);
  }
}
