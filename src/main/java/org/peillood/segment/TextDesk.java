package org.peillood.segment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.CodeTree;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** What every page about one transcript begins with, and who reads it. */
@RequestScoped
class TextDesk {

  @Inject SpokenTexts texts;
  @Inject Segments segments;
  @Inject CodeFrames frames;
  @Inject AuditTrail trail;
  @Inject Pages pages;

  /**
   * The transcript of an address.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TEXT}
   */
  SpokenText text(String group, String id) {
    return Sent.id(id)
        .flatMap(texts::find)
        .filter(text -> text.group().equals(group))
        .orElseThrow(() -> ProblemType.UNKNOWN_TEXT.because(id));
  }

  /** How it is coded; empty when that is still to be chosen. */
  Optional<CodedText> settings(SpokenText text) {
    return segments.settings(text.id());
  }

  CodedText chosen(SpokenText text) {
    return settings(text).orElseThrow(() -> ProblemType.UNKNOWN_CODE_FRAME.because(text.id()));
  }

  CodeFrame frame(CodedText settings) {
    return frames.frame(settings.frame());
  }

  CodeTree tree(CodedText settings) {
    return frames.tree(settings.frame());
  }

  /** Remembers that the words of a transcript are shown, or leave. */
  void tell(SpokenText text, Act act, long pieces) {
    trail.add(
        by(), act, new AuditTrail.About(text.group(), Optional.empty(), text.title()), pieces);
  }

  void tell(String group, String what, Act act, long pieces) {
    trail.add(by(), act, new AuditTrail.About(group, Optional.empty(), what), pieces);
  }

  String by() {
    return pages.viewer().orElseThrow().name();
  }

  Frame page() {
    return pages.frame("focusgroups");
  }

  List<Complaint> fault(String where, String what) {
    var key = "segment.fault." + what;
    return List.of(new Complaint(page().t(where), page().t(key), page().t(key + ".remedy")));
  }

  static String home(SpokenText text) {
    return "/focusgroepen/" + text.group() + "/teksten/" + text.id();
  }

  static String home(String group, UUID id) {
    return "/focusgroepen/" + group + "/teksten/" + id;
  }
}
