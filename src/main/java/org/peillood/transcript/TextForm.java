package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.transcript.Transcript.Card;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** The form with which a text is brought in, as it was sent. */
public record TextForm(String title, String language, String translator, String typed) {

  private static final String CODE = "[a-z]{2,3}(-[a-z0-9]{2,8})*";
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  static TextForm begun(List<String> languages) {
    return new TextForm("", languages.stream().findFirst().orElse("nl"), "", "");
  }

  static TextForm sent(Brought brought) {
    return new TextForm(
        one(brought, "titel"),
        one(brought, "taal").toLowerCase(Locale.ROOT),
        one(brought, "vertaler"),
        one(brought, "tekst"));
  }

  private static String one(Brought brought, String name) {
    return brought.field(name).replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip();
  }

  Card card(TextKind kind) {
    return new Card(title, new Language(language), kind, Optional.empty(), translator);
  }

  List<Complaint> faults(Frame frame) {
    var faults = new ArrayList<Complaint>();
    if (title.isEmpty() || title.length() > 300) {
      faults.add(fault(frame, "title", "no-title", ""));
    }
    if (!language.matches(CODE) || language.length() > 35) {
      faults.add(fault(frame, "language", "no-language", language));
    }
    if (translator.length() > 200) {
      faults.add(fault(frame, "translator", "translator", ""));
    }
    return faults;
  }

  static Complaint fault(Frame frame, String where, String what, String value) {
    return new Complaint(
        frame.t("transcript." + where),
        frame.t("transcript.fault." + what, value),
        frame.t("transcript.fault." + what + ".remedy"));
  }

  static Complaint fault(Frame frame, Fault fault) {
    return new Complaint(
        fault.line() > 0 ? frame.t("transcript.line", fault.line()) : frame.t("transcript.file"),
        frame.t("transcript.fault." + fault.what(), fault.value()),
        frame.t("transcript.fault.file.remedy"));
  }
}
