package org.peillood.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * Texts and their translations into one language, side by side, a page at a time.
 *
 * @param called how staff call the survey
 * @param title the title of the wave; empty for the survey's own texts
 * @param languageName the name of the language that is translated into
 * @param all every text of the part
 * @param begin the number of the first text that is shown, from 1
 * @param overtaken what was sent and not kept, because something changed meanwhile
 * @param said what is told above, in words; empty for nothing
 */
public record BenchPage(
    Part part,
    String called,
    String title,
    Language from,
    Language to,
    String languageName,
    List<TextLine> all,
    Selection selection,
    int begin,
    Map<String, Typed> overtaken,
    String said) {

  /** How many texts stand on a page. */
  static final int ON_A_PAGE = 20;

  public BenchPage {
    all = List.copyOf(all);
    overtaken = Map.copyOf(overtaken);
  }

  /**
   * One text on the page.
   *
   * @param number its place among all texts, from 1
   * @param field what stands in its field
   * @param theirs what somebody else made of it meanwhile, when that is not what stands in the
   *     field
   * @param reworded whether its source was changed while it was typed
   */
  public record Row(
      int number, TextLine line, String field, Optional<String> theirs, Reworded reworded) {

    /** Whether a source was changed while its translation was typed. */
    public enum Reworded {
      NO,
      MEANWHILE
    }

    /** How many lines its field has. */
    public int lines() {
      var longest = Math.max(field.length(), line.original().words().length());
      var breaks = line.original().words().lines().count();
      return (int) Math.min(14, Math.max(2, longest / 45 + breaks));
    }

    /** Whether the box that says it was looked over is ticked. */
    public boolean isReviewed() {
      return line.state() == TextState.REVIEWED;
    }

    /** Whether something about it has to be put right. */
    public boolean isWrong() {
      return theirs.isPresent()
          || reworded == Reworded.MEANWHILE
          || !Fidelity.differences(line.original().words(), field).isEmpty();
    }
  }

  /** The texts on this page. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (int i = Math.max(0, begin - 1); i < all.size() && rows.size() < ON_A_PAGE; i++) {
      var line = all.get(i);
      if (selection.takes(line) || overtaken.containsKey(line.original().key())) {
        rows.add(row(i + 1, line));
      }
    }
    return rows;
  }

  private Row row(int number, TextLine line) {
    var typed = Optional.ofNullable(overtaken.get(line.original().key()));
    if (typed.isEmpty()) {
      return new Row(number, line, line.words(), Optional.empty(), Row.Reworded.NO);
    }
    var reworded = !typed.get().sourceShown().equals(line.sourceMark());
    return new Row(
        number,
        line,
        typed.get().words(),
        TextLine.same(typed.get().words(), line.words())
            ? Optional.empty()
            : Optional.of(line.words()),
        reworded ? Row.Reworded.MEANWHILE : Row.Reworded.NO);
  }

  /** The number of the first text after this page; none on the last. */
  public OptionalInt next() {
    var rows = rows();
    int after = rows.isEmpty() ? all.size() : rows.get(rows.size() - 1).number();
    for (int i = after; i < all.size(); i++) {
      if (selection.takes(all.get(i))) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The numbers at which pages begin when everything is shown. */
  public List<Integer> beginnings() {
    var numbers = new ArrayList<Integer>();
    for (int i = 1; i <= all.size(); i += ON_A_PAGE) {
      numbers.add(i);
    }
    return numbers;
  }

  /** How much is still to be done from one beginning to the next. */
  public long left(int beginning) {
    return all.subList(beginning - 1, end(beginning)).stream()
        .filter(Selection.TO_DO::takes)
        .count();
  }

  /** The number of the last text from one beginning to the next. */
  public int end(int beginning) {
    return Math.min(all.size(), beginning - 1 + ON_A_PAGE);
  }

  public Coverage coverage() {
    return Coverage.of(all);
  }

  /** What a text is, in words: the question it belongs to, and which of its texts it is. */
  public String called(TextLine line, Frame frame) {
    var original = line.original();
    var field = frame.t("translation.field." + original.field());
    return original.about().isEmpty() ? field : original.about() + ": " + field;
  }

  /** The name of the language, apart from the direction of what stands around it. */
  public String isolatedName() {
    return "\u2068" + languageName + "\u2069";
  }

  /** Its address. */
  public String address() {
    return overview() + "/" + part.wave() + "/" + to.code();
  }

  /** The address with what is shown. */
  public String address(Selection other, int beginning) {
    return address() + "?toon=" + other.slug() + "&vanaf=" + beginning;
  }

  /** The address of the overview of languages. */
  public String overview() {
    return "/bevragingen/" + part.survey() + "/vertalingen";
  }

  /** Whether something typed was not kept. */
  public boolean isOvertaken() {
    return !overtaken.isEmpty();
  }
}
