package org.peillood.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How a transcript is coded. It begins when somebody chooses its frame and goes with the text. */
@Entity
@Table(name = "coded_text")
public class CodedText {

  @Id
  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "focus_group")
  private String group;

  @Column(name = "frame")
  private String frame;

  @Column(name = "blind")
  private boolean blind;

  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CodedText() {}

  CodedText(UUID transcript, String group, String frame) {
    this.transcript = transcript;
    this.group = group;
    this.frame = frame;
  }

  void set(String newFrame, boolean isBlind) {
    this.frame = newFrame;
    this.blind = isBlind;
    this.version++;
  }

  UUID transcript() {
    return transcript;
  }

  /** The code of the focus group. */
  String group() {
    return group;
  }

  /** With which frame it is coded. */
  public String frame() {
    return frame;
  }

  /** Whether coders see each other's segments only once they are done. */
  public boolean isBlind() {
    return blind;
  }

  public long version() {
    return version;
  }
}
