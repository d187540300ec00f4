package org.peillood.transcript;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.access.Permission;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * Who may read which text. A raw one: who brought it in, and who keeps names. A released one: who
 * does research, and who keeps names. Versions from before the release, and the key: only who keeps
 * names.
 */
@RequestScoped
class ReadingRoom {

  @Inject Pages pages;
  @Inject AuditTrail trail;
  @Inject Transcripts transcripts;

  boolean keepsNames() {
    return may(Permission.KEEP_NAMES);
  }

  /** Whether they may read the text as it is now. */
  boolean mayRead(Transcript transcript) {
    if (keepsNames()) {
      return true;
    }
    return transcript.isReleased() ? may(Permission.RESEARCH) : transcript.account().equals(by());
  }

  boolean mayRead(Transcript transcript, int version) {
    return (transcript.isReleased() && transcript.isBeforeRelease(version))
        ? keepsNames()
        : mayRead(transcript);
  }

  /**
   * A text of a group that they may read.
   *
   * @throws org.peillood.web.Problem UNKNOWN_TRANSCRIPT or NOT_PERMITTED
   */
  Transcript open(String group, String id) {
    var transcript =
        uuid(id)
            .flatMap(transcripts::find)
            .filter(found -> found.group().equals(group))
            .orElseThrow(() -> ProblemType.UNKNOWN_TRANSCRIPT.because(id));
    if (!mayRead(transcript)) {
      throw ProblemType.NOT_PERMITTED.because();
    }
    return transcript;
  }

  /** A version is about to be shown. */
  void shows(Transcript transcript, TranscriptText text) {
    if (transcript.isBeforeRelease(text.version())) {
      var act = transcript.isReleased() ? Act.EARLIER_TRANSCRIPT_READ : Act.RAW_TRANSCRIPT_READ;
      add(act, transcript.group(), transcript.title() + " · " + text.version(), 1);
    }
  }

  /** The key of a group is about to be shown. */
  void showsKey(String group, int names) {
    add(Act.PSEUDONYM_KEY_READ, group, "", names);
  }

  private void add(Act act, String group, String what, long rows) {
    trail.add(by(), act, new AuditTrail.About(group, Optional.empty(), what), rows);
  }

  private boolean may(Permission permission) {
    return pages.viewer().map(viewer -> viewer.may(permission.name())).orElse(false);
  }

  String by() {
    return pages.viewer().orElseThrow().name();
  }

  static Optional<UUID> uuid(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }
}
