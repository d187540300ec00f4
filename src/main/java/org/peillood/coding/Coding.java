package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The codes that one coder gave to one text, or that were settled on where coders differed; no
 * codes means that none fits. It begins when the coder has judged the text, and can be judged anew.
 * It holds for that very text: when the respondent corrects it or withdraws, the coding is erased.
 */
@Entity
@Table(name = "coding")
public class Coding {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "response")
  private UUID response;

  @Column(name = "item")
  private String item;

  @Column(name = "instance")
  private String instance;

  @Column(name = "frame")
  private String frame;

  @Column(name = "coder")
  private String coder;

  @Column(name = "settled")
  private boolean settled;

  @Column(name = "codes")
  private String codes;

  @Column(name = "text_hash")
  private String textHash;

  @Column(name = "coded")
  private Instant coded;

  @Column(name = "revision")
  private long revision;

  @Version
  @Column(name = "version")
  private long version;

  /** Whose judgement a coding is. */
  enum Judgement {
    /** That of one coder alone. */
    OWN,
    /** That on which it was settled: it counts, whatever coders gave. */
    SETTLED
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Coding() {}

  Coding(String survey, OpenText text, String frame, String coder, Judgement judgement) {
    this.id = idOf(text.place(), coder, judgement);
    this.survey = survey;
    this.wave = text.wave();
    this.response = text.place().response();
    this.item = text.place().item();
    this.instance = text.place().instance();
    this.frame = frame;
    this.coder = coder;
    this.settled = judgement == Judgement.SETTLED;
    this.codes = "";
    this.textHash = text.hash();
    this.coded = Instant.EPOCH;
  }

  // What was settled is one for all; names of accounts have no sign like this.
  static String idOf(TextPlace place, String coder, Judgement judgement) {
    return place.key() + "/" + (judgement == Judgement.SETTLED ? "=" : coder);
  }

  /** Gives these codes, instead of those before. */
  void give(Collection<String> marks, String by, Instant at, long newRevision) {
    this.codes = String.join(" ", new LinkedHashSet<>(marks));
    this.coder = by;
    this.coded = at;
    this.revision = newRevision;
  }

  /** Has another code in place of one. */
  void replace(String mark, String other, long newRevision) {
    var marks = new LinkedHashSet<String>();
    codes().forEach(code -> marks.add(code.equals(mark) ? other : code));
    this.codes = String.join(" ", marks);
    this.revision = newRevision;
  }

  Set<String> codes() {
    return codes.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(codes.split(" ")));
  }

  TextPlace place() {
    return new TextPlace(response, item, instance);
  }

  boolean holdsFor(String text) {
    return textHash.equals(OpenText.hash(text));
  }

  String wave() {
    return wave;
  }

  String coder() {
    return coder;
  }

  boolean isSettled() {
    return settled;
  }

  long version() {
    return version;
  }
}
