package org.peillood.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.web.Language;

/** A translator's desk in the tests: a few English texts and what there is of them in Turkish. */
final class Desk {

  static final Language ENGLISH = new Language("en");
  static final Language TURKISH = new Language("tr");
  static final Part PART = new Part("town", "2026");

  private final List<TextLine> lines = new ArrayList<>();

  /** Missing; reviewed; stale; a draft with a remark. */
  static List<TextLine> lines() {
    return new Desk()
        .text("survey/town/label", "Do you **like** ${town} & ${town}?", "", "", 0)
        .text("survey/work/label", "Do you work?", "Çalışıyor musun?", "Do you work?", 2)
        .text("survey/age/hint", "In whole years", "Yıl", "In years", 1)
        .text("choices/yn/yes/label", "Yes <b>", "Evet <b>", "Yes <b>", 0)
        .lines;
  }

  private Desk text(String key, String source, String words, String madeFrom, int revision) {
    var original = new Original(key, "label", key.split("/")[1], source, Original.Duty.NEEDED);
    var kept =
        new TextLine.Kept(
            key,
            words,
            revision == 2 ? TextState.REVIEWED : TextState.DRAFT,
            madeFrom,
            Words.hash(madeFrom),
            "",
            revision == 0 ? "short!" : "",
            revision,
            "beleid");
    lines.add(
        TextLine.of(
            new Matter.Text(original, "", List.of()),
            TextState.DRAFT,
            words.isEmpty() ? Optional.empty() : Optional.of(kept)));
    return this;
  }
}
