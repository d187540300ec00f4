package org.peillood.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a note beside its text.
 *
 * @param approvedBy the body or function that approved it; empty for none
 * @param stateOn since when its state is what it is
 * @param level whose policy it is about
 * @param themes codes of themes
 * @param coAuthors names of organisations
 * @param addressees functions and administrations, never persons
 */
public record NoteFacts(
    String approvedBy,
    Optional<LocalDate> stateOn,
    Optional<Level> level,
    List<String> themes,
    List<String> coAuthors,
    List<String> addressees,
    List<Shown> shown,
    List<Source> sources,
    List<Effect> effects) {

  static final NoteFacts NONE =
      new NoteFacts(
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public NoteFacts {
    themes = List.copyOf(themes);
    coAuthors = List.copyOf(coAuthors);
    addressees = List.copyOf(addressees);
    shown = List.copyOf(shown);
    sources = List.copyOf(sources);
    effects = List.copyOf(effects);
  }

  /** Whose policy a note is about. */
  public enum Level {
    LOCAL,
    PROVINCIAL,
    FLEMISH,
    FEDERAL,
    EU;

    public String key() {
      return "note.level." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it was presented, and to whom. */
  public record Shown(Optional<LocalDate> date, String where, String to) {}

  /**
   * What a position rests on.
   *
   * @param code of a piece of evidence of the plan or of a finding; empty for none
   */
  public record Source(Tag tag, String code, String words) {

    /** The four kinds of sources of the mission. */
    public enum Tag {
      LIVED_EXPERIENCE,
      FIELD_PRACTICE,
      RESEARCH,
      NETWORK;

      public String key() {
        return "note.source." + name().toLowerCase(Locale.ROOT);
      }
    }

    /** The page of what it points at; empty for none. */
    public Optional<String> address() {
      if (code.startsWith("B-")) {
        return Optional.of("/bevindingen/" + code);
      }
      if (code.startsWith("NT-")) {
        return Optional.of("/notas/" + code);
      }
      return code.matches("[A-Z]{2}-\\d+") ? Optional.of("/bewijs/" + code) : Optional.empty();
    }
  }

  /**
   * What came of it, as far as anybody knows.
   *
   * @param source where that is written or who said so
   */
  public record Effect(
      Optional<LocalDate> date, What what, String words, String source, Attribution attribution) {

    /** What sort of effect. */
    public enum What {
      DECISION,
      BILL,
      ANSWER,
      NOTHING_YET;

      public String key() {
        return "note.effect." + name().toLowerCase(Locale.ROOT);
      }
    }

    /** How sure it is that the note had a part in it. */
    public enum Attribution {
      /** A source says that it contributed. */
      CONTRIBUTED,
      /** Somebody infers it. */
      INFERRED;

      public String key() {
        return "note.attribution." + name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
