package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One code of a frame: something that can be said of a text. Its mark, which stands in codings and
 * in files, never changes; what it is called and where it stands in the tree may. It ends when it
 * is retired, and then is offered no more but keeps what was coded with it, or when it is merged
 * into another, which takes that over. It is never removed.
 */
@Entity
@Table(name = "frame_code")
public class Code {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "frame")
  private String frame;

  @Column(name = "mark")
  private String mark;

  @Column(name = "name")
  @Convert(converter = Names.AsJson.class)
  private Names name;

  @Column(name = "definition")
  private String definition;

  @Column(name = "not_when")
  private String notWhen;

  @Column(name = "example")
  private String example;

  @Column(name = "parent")
  private String parent;

  @Column(name = "place")
  private int place;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "merged_into")
  private String mergedInto;

  @Column(name = "colour")
  private int colour;

  @Column(name = "shortcut")
  private String shortcut;

  @Column(name = "memo")
  private String memo;

  /** Whether texts can be coded with it. */
  enum State {
    ACTIVE,
    RETIRED,
    MERGED
  }

  /**
   * What a code means.
   *
   * @param definition when it is used
   * @param notWhen when it is not, and which code is then
   * @param example words of a text that has it
   */
  public record Meaning(Names name, String definition, String notWhen, String example) {}

  /**
   * How a code is shown and reached where transcripts are coded.
   *
   * @param colour from 1 to {@link #COLOURS} of the palette; 0 for that of the code above it
   * @param key one small letter or digit that gives it; empty for none
   * @param memo what coders note about its use
   */
  public record Sign(int colour, String key, String memo) {

    /** How many colours there are; each also has a stripe of its own. */
    public static final int COLOURS = 6;

    static final Sign NONE = new Sign(0, "", "");
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Code() {}

  Code(String frame, String mark, Meaning meaning, String parent, int place) {
    this.id = idOf(frame, mark);
    this.frame = frame;
    this.mark = mark;
    this.parent = parent;
    this.place = place;
    this.state = State.ACTIVE;
    this.mergedInto = "";
    mean(meaning);
    sign(Sign.NONE);
  }

  static String idOf(String frame, String mark) {
    return frame + "/" + mark;
  }

  /** Is said otherwise. */
  final void mean(Meaning meaning) {
    this.name = meaning.name();
    this.definition = meaning.definition();
    this.notWhen = meaning.notWhen();
    this.example = meaning.example();
  }

  /** Is shown and reached otherwise. */
  final void sign(Sign sign) {
    this.colour = sign.colour();
    this.shortcut = sign.key();
    this.memo = sign.memo();
  }

  /** Stands under another code from now on, or under none. */
  void moveUnder(String otherParent) {
    this.parent = otherParent;
  }

  void retire() {
    this.state = State.RETIRED;
  }

  void restore() {
    this.state = State.ACTIVE;
  }

  void mergeInto(String other) {
    this.state = State.MERGED;
    this.mergedInto = other;
  }

  /** What it is known by, such as {@code DR-TAAL}. */
  public String mark() {
    return mark;
  }

  public Meaning meaning() {
    return new Meaning(name, definition, notWhen, example);
  }

  public Sign sign() {
    return new Sign(colour, shortcut, memo);
  }

  public Names name() {
    return name;
  }

  /** The mark of the code above it; empty at the top. */
  public String parent() {
    return parent;
  }

  int place() {
    return place;
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  public boolean isMerged() {
    return state == State.MERGED;
  }

  /** The mark of the code that took it over; empty when none did. */
  public String mergedInto() {
    return mergedInto;
  }
}
