package org.peillood.qda;

import java.util.List;
import java.util.Optional;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.Names;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The page on which a codebook is read in.
 *
 * @param frame to which codes are added; none for one that is to begin
 * @param id of the frame that is to begin, as typed
 * @param name of it
 * @param seen the edition of the frame before the eyes of whoever reads in
 * @param table the codes as CSV, which may be changed; empty before a file is chosen
 */
public record CodebookPage(
    Optional<CodeFrame> frame, String id, Names name, long seen, String table, Draft draft) {

  /** What the file would do, in numbers and lines. */
  public record Draft(List<Line> lines, int added, int known) {
    static final Draft NONE = new Draft(List.of(), 0, 0);

    static Draft of(CodebookDraft draft) {
      int added = draft.added().size();
      return new Draft(
          draft.codes().stream().map(Line::of).toList(), added, draft.codes().size() - added);
    }
  }

  /** A code as it is shown before it is taken. */
  public record Line(
      String mark,
      String name,
      String parent,
      String definition,
      boolean isOffered,
      boolean isNew) {
    static Line of(DraftCode code) {
      return new Line(
          code.mark(),
          code.name(),
          code.parent(),
          code.words().definition(),
          code.isOffered(),
          code.isNew());
    }
  }

  /** Where its forms are sent. */
  public String address() {
    return frame.map(known -> "/codekaders/" + known.id() + "/qdc").orElse("/codekaders")
        + "/inlezen";
  }

  public List<Language> languages() {
    return Texts.STAFF_LANGUAGES;
  }

  public boolean isPreview() {
    return !table.isEmpty();
  }
}
