package org.peillood.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A number of a text, held against the statistics of its note.
 *
 * @param place among the numbers of the text, from 1
 * @param statistic the figure it is held against
 * @param today whether it is the figure of today that it agrees with, not the one that was linked
 * @param cautions what a reader must know of it besides
 * @param decision what a person decided about it
 * @param remembered what was decided about it when its sentence was another
 * @param others further figures that it could stand on, likeliest first
 */
public record Claim(
    int place,
    TextNumber number,
    State state,
    Optional<Statistic> statistic,
    boolean today,
    Set<Caution> cautions,
    Optional<NumberDecision> decision,
    Optional<NumberDecision> remembered,
    List<Statistic> others) {

  /** How it stands with the number. */
  public enum State {
    /** It is the figure. */
    MATCHES("=", "klopt"),
    /** It is the figure, rounded. */
    ROUNDED("≈", "afgerond"),
    /** It is the figure that was linked, which has moved beyond its interval or is gone since. */
    DRIFTED("↗", "verschoven"),
    /** The sentence is about the figure, and the number is another. */
    DIFFERS("×", "wijkt-af"),
    /** No figure bears it. */
    UNSOURCED("?", "zonder-bron"),
    /** A person said that it is no claim. */
    NO_CLAIM("–", "geen-bewering");

    private final String sign;
    private final String slug;

    State(String sign, String slug) {
      this.sign = sign;
      this.slug = slug;
    }

    /** The sign beside the number, so that colour never tells it alone. */
    public String sign() {
      return sign;
    }

    /** Its name in addresses. */
    public String slug() {
      return slug;
    }

    /** The key of its words. */
    public String key() {
      return "note.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody must look at it. */
    public boolean asks() {
      return this == DRIFTED || this == DIFFERS || this == UNSOURCED;
    }
  }

  /** What a reader must know of a number. */
  public enum Caution {
    /** It is a share of fewer than 30 answers. */
    SMALL_BASE,
    /** It is about fewer people than a cell may have. */
    SMALL_CELL,
    /** Its sentence was changed since somebody decided about it. */
    CHANGED_SENTENCE,
    /** Only the number is the same; no word of the sentence points at the figure. */
    ONLY_THE_NUMBER;

    /** The key of its words. */
    public String key() {
      return "note.caution." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a person confirmed on which figure it stands. */
  public boolean isConfirmed() {
    return decision.filter(each -> each.verdict() == NumberDecision.Verdict.STANDS).isPresent();
  }

  /** The id of what was decided last; empty for nothing. */
  public String seen() {
    return decision.map(each -> each.id().toString()).orElse("");
  }

  /** Where it stands on the page. */
  public String anchor() {
    return "g" + place;
  }
}
