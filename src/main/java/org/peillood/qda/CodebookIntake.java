package org.peillood.qda;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.Marks;
import org.peillood.coding.Names;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/**
 * Reads a codebook in two steps: the file is shown as a table that may be changed, and the table is
 * taken. Nothing is kept in between but what stands in the page.
 */
@RequestScoped
class CodebookIntake {

  /** The name that is an address of its own below the code frames. */
  private static final String RESERVED = "inlezen";

  @Inject Pages pages;
  @Inject CodeFrames frames;
  @Inject Codebooks codebooks;

  /**
   * A page to show, or where to go.
   *
   * @param status of the page
   */
  record Outcome(Optional<JteModel> page, int status, String address) {}

  /** The page before a file is chosen. */
  JteModel empty(Optional<CodeFrame> frame) {
    var page =
        new CodebookPage(
            frame, "", new Names(new HashMap<>()), edition(frame), "", CodebookPage.Draft.NONE);
    return shown(page, List.of());
  }

  private static long edition(Optional<CodeFrame> frame) {
    return frame.map(CodeFrame::edition).orElse(0L);
  }

  /** Shows what was brought, or takes what was shown. */
  Outcome bring(Optional<CodeFrame> frame, Brought brought) {
    var page = pages.frame("surveys");
    var known = frame.map(one -> codebooks.known(one.id())).orElse(CodebookDraft.Known.NOTHING);
    boolean takes = brought.field("knop").equals("opnemen");
    var faults = new ArrayList<Complaint>();
    var draft = draft(brought, takes, known, page, faults);
    var sent = sent(frame, brought, draft, takes);
    if (frame.isEmpty()) {
      faults.addAll(faultsOfFrame(sent, page, takes));
    }
    draft.faults().forEach(fault -> faults.add(said(fault, page)));
    if (takes && faults.isEmpty() && draft.added().isEmpty()) {
      faults.add(said(LineFault.of(0, "nothing-new"), page));
    }
    if (!faults.isEmpty()) {
      return new Outcome(Optional.of(shown(sent, faults)), ProblemType.INVALID_INPUT.status(), "");
    }
    return takes
        ? take(frame, sent, draft, page)
        : new Outcome(Optional.of(shown(sent, List.of())), 200, "");
  }

  private Outcome take(
      Optional<CodeFrame> frame, CodebookPage sent, CodebookDraft draft, Frame page) {
    var by = pages.viewer().orElseThrow().name();
    if (frame.isEmpty()) {
      codebooks.begin(sent.id(), sent.name(), draft, by);
      return new Outcome(Optional.empty(), 303, "/codekaders/" + sent.id());
    }
    var id = frame.get().id();
    if (codebooks.add(id, sent.seen(), draft, by)) {
      return new Outcome(Optional.empty(), 303, "/codekaders/" + id);
    }
    var now = Optional.of(frames.frame(id));
    var anew =
        new CodebookPage(now, sent.id(), sent.name(), edition(now), sent.table(), sent.draft());
    return new Outcome(
        Optional.of(shown(anew, List.of(said(LineFault.of(0, "overtaken"), page)))),
        ProblemType.CHANGED_MEANWHILE.status(),
        "");
  }

  private static CodebookDraft draft(
      Brought brought,
      boolean takes,
      CodebookDraft.Known known,
      Frame page,
      List<Complaint> faults) {
    var language = page.language();
    if (takes || brought.files().isEmpty()) {
      var table = brought.field("tabel");
      return table.isBlank()
          ? new CodebookDraft(List.of(), List.of(LineFault.of(0, "no-file")))
          : CodebookTable.read(table.getBytes(StandardCharsets.UTF_8), language.code(), known);
    }
    var file = brought.files().entrySet().iterator().next();
    try {
      return read(file.getKey(), file.getValue(), language, known);
    } catch (QdaRefused refused) {
      refused.faults().forEach(fault -> faults.add(said(fault, page)));
      return new CodebookDraft(List.of(), List.of());
    }
  }

  /** A workbook is an archive too, so its name is looked at first. */
  static CodebookDraft read(String name, byte[] file, Language language, CodebookDraft.Known known)
      throws QdaRefused {
    boolean isBook = name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]");
    if (!isBook && (QdaArchive.is(file) || QdaDocument.looksLikeXml(file))) {
      return CodebookDraft.of(QdaFile.codebook(name, file), language, known);
    }
    return CodebookTable.read(file, language.code(), known);
  }

  private static CodebookPage sent(
      Optional<CodeFrame> frame, Brought brought, CodebookDraft draft, boolean takes) {
    var names = new HashMap<String, String>();
    for (var language : Texts.STAFF_LANGUAGES) {
      var name = printable(brought.field("naam-" + language.code()));
      if (!name.isEmpty()) {
        names.put(language.code(), name);
      }
    }
    var seen = brought.field("uitgave");
    return new CodebookPage(
        frame,
        printable(brought.field("code")).toLowerCase(Locale.ROOT),
        new Names(names),
        seen.matches("\\d{1,18}") ? Long.parseLong(seen) : edition(frame),
        takes ? brought.field("tabel") : table(brought, draft),
        CodebookPage.Draft.of(draft));
  }

  private static String table(Brought brought, CodebookDraft draft) {
    return draft.codes().isEmpty() ? brought.field("tabel") : CodebookTable.text(draft.codes());
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "").strip();
  }

  private List<Complaint> faultsOfFrame(CodebookPage sent, Frame page, boolean takes) {
    var faults = new ArrayList<Complaint>();
    if (!takes && sent.id().isEmpty() && sent.name().byLanguage().isEmpty()) {
      return faults; // a look at the file alone
    }
    if (!Marks.isMark(sent.id()) || sent.id().equals(RESERVED)) {
      faults.add(said("mark", page));
    } else if (frames.exists(sent.id())) {
      faults.add(said("taken", page));
    }
    if (sent.name().byLanguage().isEmpty()) {
      faults.add(said("no-name", page));
    } else if (sent.name().byLanguage().values().stream()
        .anyMatch(name -> name.length() > CodebookDraft.LONGEST_NAME)) {
      faults.add(said("too-long", page));
    }
    return faults;
  }

  // Those that the form of a frame has too.
  private static Complaint said(String fault, Frame page) {
    var key = "coding.fault." + fault;
    var where = fault.equals("mark") || fault.equals("taken") ? "coding.frame.id" : "coding.name";
    return new Complaint(page.t(where), page.t(key), page.t(key + ".remedy"));
  }

  static Complaint said(LineFault fault, Frame page) {
    var key = "qda.line." + fault.slug();
    var details = fault.details().toArray();
    var where = fault.line() == 0 ? page.t("qda.codebook.file") : page.t("qda.line", fault.line());
    return new Complaint(where, page.t(key, details), page.t(key + ".remedy", details));
  }

  static Complaint said(QdaFault fault, Frame page) {
    var key = "qda.fault." + fault.kind().slug();
    var details = fault.details().toArray();
    return new Complaint(fault.where(), page.t(key, details), page.t(key + ".remedy", details));
  }

  private JteModel shown(CodebookPage page, List<Complaint> complaints) {
    return new StaticTemplates().qdaCodebook(pages.frame("surveys"), page, complaints);
  }
}
