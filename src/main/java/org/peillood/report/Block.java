package org.peillood.report;

import java.util.List;

/** A piece of a report as it is laid out: the same for pages, Word and PDF, in reading order. */
sealed interface Block {

  /**
   * Some words.
   *
   * @param language empty for the language of the headings
   * @param address what it leads to: a web address, {@code #id} within the report, or empty
   * @param id by which it can be led to; mostly empty
   */
  record Run(String text, String language, boolean bold, String address, String id) {

    static Run of(String text) {
      return new Run(text, "", false, "", "");
    }

    static Run bold(String text) {
      return new Run(text, "", true, "", "");
    }

    /** Words of the plan, in its language. */
    static Run plan(String text) {
      return new Run(text, Report.PLAN_LANGUAGE, false, "", "");
    }

    static Run in(String language, String text) {
      return new Run(text, language, false, "", "");
    }

    static Run link(String text, String address) {
      return new Run(text, "", false, address, "");
    }

    static Run named(String text, String id) {
      return new Run(text, "", false, "", id);
    }

    /** The same, leading nowhere. */
    Run unlinked() {
      return new Run(text, language, bold, "", id);
    }

    boolean isInside() {
      return address.startsWith("#");
    }
  }

  /** A part that begins on a page of its own where there are pages. */
  record PageBreak() implements Block {}

  /** Where the table of contents stands. */
  record Contents(String title) implements Block {}

  /**
   * A heading.
   *
   * @param level 1 is the title of the report
   * @param id stays the same from report to report
   */
  record Heading(int level, String id, List<Run> words) implements Block {
    public Heading {
      words = List.copyOf(words);
    }

    String text() {
      return words.stream().map(Run::text).reduce("", String::concat);
    }
  }

  /** How a paragraph looks. */
  enum Manner {
    PLAIN,
    LEAD,
    SMALL,
    /** Something to be careful about. */
    CAUTION,
    /** What begins a finding; what follows up to the next one belongs to it. */
    FINDING,
    /** Somebody's words. */
    QUOTE
  }

  record Paragraph(Manner manner, List<Run> words) implements Block {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  record Bullets(List<List<Run>> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** One fact: its name and what is to be said, a line each. */
  record Fact(String name, List<List<Run>> lines) {
    public Fact {
      lines = List.copyOf(lines);
    }
  }

  /** Facts about one thing. */
  record Facts(String about, List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** What a table is for, which decides the widths of its columns. */
  enum Shape {
    TEXT,
    NUMBERS,
    MATRIX
  }

  /**
   * A table; the first cell of each row is the row's heading.
   *
   * @param caption with its number
   */
  record Table(
      Shape shape, String id, String caption, List<List<Run>> head, List<List<List<Run>>> rows)
      implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /** A picture with its caption; {@code language} is that of its words. */
  record Figure(Report.Drawn drawn, String caption, String language) implements Block {}
}
