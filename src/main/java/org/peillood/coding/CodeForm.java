package org.peillood.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Texts;

/**
 * The form of a frame or of one of its codes, as it was sent.
 *
 * @param mark of a code, or the name of a frame in addresses
 * @param parent the mark of the code above it, or the scope of a frame
 */
public record CodeForm(String mark, Code.Meaning meaning, String parent, long seen) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";
  private static final int LONGEST = 2000;

  /** An empty form. */
  static CodeForm begun(String parent, long edition) {
    return new CodeForm("", new Code.Meaning(new Names(Map.of()), "", "", ""), parent, edition);
  }

  static CodeForm of(Code code, long edition) {
    return new CodeForm(code.mark(), code.meaning(), code.parent(), edition);
  }

  static CodeForm sent(Map<String, List<String>> fields) {
    var names = new HashMap<String, String>();
    for (var language : Texts.STAFF_LANGUAGES) {
      var name = one(fields, "naam-" + language.code());
      if (!name.isEmpty()) {
        names.put(language.code(), name);
      }
    }
    var meaning =
        new Code.Meaning(
            new Names(names),
            one(fields, "definitie"),
            one(fields, "niet"),
            one(fields, "voorbeeld"));
    return new CodeForm(
        one(fields, "code"), meaning, one(fields, "onder"), number(one(fields, "uitgave")));
  }

  static long number(String sent) {
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(text -> text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip())
        .orElse("");
  }

  Names names() {
    return meaning.name();
  }

  /** How a code is shown and reached, as it was sent. */
  static Code.Sign sign(Map<String, List<String>> fields) {
    long colour = number(one(fields, "kleur"));
    return new Code.Sign(
        colour <= Code.Sign.COLOURS ? (int) colour : 0,
        one(fields, "toets").toLowerCase(Locale.ROOT),
        one(fields, "memo"));
  }

  /** What is wrong with how a code is to be shown and reached. */
  static List<Complaint> faultsOf(Code.Sign sign, String mark, CodeTree tree, Frame frame) {
    var faults = new ArrayList<Complaint>();
    if (!sign.key().matches("[a-z0-9]?")) {
      faults.add(fault(frame, "coding.key", "key"));
    }
    var other = tree.withKey(sign.key()).filter(code -> !code.mark().equals(mark));
    if (other.isPresent()) {
      faults.add(fault(frame, "coding.key", "key-taken"));
    }
    if (sign.memo().length() > LONGEST) {
      faults.add(fault(frame, "coding.memo", "too-long"));
    }
    return faults;
  }

  /** What is wrong with its words. */
  List<Complaint> faults(Frame frame) {
    var faults = new ArrayList<Complaint>();
    if (names().byLanguage().isEmpty()) {
      faults.add(fault(frame, "coding.name", "no-name"));
    }
    boolean nameTooLong =
        names().byLanguage().values().stream().anyMatch(n -> n.length() > NewCode.LONGEST_NAME);
    if (nameTooLong
        || meaning.definition().length() > LONGEST
        || meaning.notWhen().length() > LONGEST
        || meaning.example().length() > LONGEST) {
      faults.add(fault(frame, "coding.name", "too-long"));
    }
    return faults;
  }

  /** What is wrong with its mark, for something new. */
  List<Complaint> faultsOfMark(Frame frame, boolean isTaken) {
    if (!NewCode.MARK.matcher(mark).matches()) {
      return List.of(fault(frame, "coding.mark", "mark"));
    }
    return isTaken ? List.of(fault(frame, "coding.mark", "taken")) : List.of();
  }

  static Complaint fault(Frame frame, String where, String what) {
    var key = "coding.fault." + what;
    return new Complaint(frame.t(where), frame.t(key), frame.t(key + ".remedy"));
  }
}
