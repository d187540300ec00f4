package org.peillood.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.web.Json;

/** Where in a transcript which question of the guide begins. */
@Entity
@Table(name = "question_marks")
class QuestionMarks {

  @Id
  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "marks")
  private String marks;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected QuestionMarks() {}

  QuestionMarks(UUID transcript) {
    this.transcript = transcript;
    this.marks = "[]";
    this.account = "";
    this.changed = Instant.EPOCH;
  }

  void set(int ofVersion, List<QuestionMark> newMarks, String by, Instant at) {
    move(ofVersion, newMarks);
    this.account = by;
    this.changed = at;
  }

  /** The text changed: the marks stand elsewhere. */
  final void move(int ofVersion, List<QuestionMark> newMarks) {
    try {
      this.marks = Json.JSON.writeValueAsString(newMarks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("marks are always JSON", e);
    }
    this.textVersion = ofVersion;
    this.version++;
  }

  UUID transcript() {
    return transcript;
  }

  int textVersion() {
    return textVersion;
  }

  String account() {
    return account;
  }

  Instant changed() {
    return changed;
  }

  long version() {
    return version;
  }

  List<QuestionMark> marks() {
    try {
      return Json.JSON.readValue(marks, new TypeReference<List<QuestionMark>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("marks cannot be read", e);
    }
  }

  /** What begins with a turn. */
  static Optional<GuideQuestion> beginning(List<QuestionMark> marks, SpokenTurn turn) {
    return marks.stream()
        .filter(mark -> !mark.flagged() && mark.span().overlaps(turn.words()))
        .findFirst()
        .map(QuestionMark::asked);
  }

  /**
   * What each turn is about, by its number: what began last. Before anything began, it is outside
   * the guide.
   */
  static Map<Integer, GuideQuestion> byTurn(SpokenText text, List<QuestionMark> marks) {
    var found = new HashMap<Integer, GuideQuestion>();
    var now = GuideQuestion.OUTSIDE;
    for (var turn : text.turns()) {
      now = beginning(marks, turn).orElse(now);
      found.put(turn.number(), now);
    }
    return found;
  }
}
