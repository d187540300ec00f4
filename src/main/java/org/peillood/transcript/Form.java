package org.peillood.transcript;

import java.util.List;
import java.util.Map;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** The fields of a form as they were sent. */
record Form(Map<String, List<String>> sent) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  static String clean(String text) {
    return text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip();
  }

  String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return sent.getOrDefault(name, List.of()).stream().map(Form::clean).toList();
  }

  /** One value of several with the same name; empty when there are fewer. */
  String at(String name, int index) {
    var all = all(name);
    return index < all.size() ? all.get(index) : "";
  }

  /** The edition that whoever sent it had before their eyes. */
  long seen() {
    var text = one("uitgave");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /** What is wrong at a field. */
  static Complaint fault(Frame frame, String where, String what, Object... about) {
    var key = "transcript.fault." + what;
    return new Complaint(
        frame.t("transcript." + where), frame.t(key, about), frame.t(key + ".remedy", about));
  }
}
