package org.peillood.segment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peillood.focusgroup.Guide;

/**
 * What was asked: a question of a guide, the beginning of a block, or something outside the guide.
 * Groups that were asked the same words were asked the same.
 *
 * @param block the title of its block; empty outside the guide
 * @param question its words; empty for the beginning of a block
 */
public record GuideQuestion(String block, String question) {

  /** What the guide does not ask. */
  static final GuideQuestion OUTSIDE = new GuideQuestion("", "");

  /** What a guide asks, in its order. */
  static List<GuideQuestion> of(Guide guide) {
    var found = new ArrayList<GuideQuestion>();
    for (var block : guide.blocks()) {
      found.add(new GuideQuestion(block.title(), ""));
      block.questions().forEach(q -> found.add(new GuideQuestion(block.title(), q.text())));
    }
    return found.stream().distinct().toList();
  }

  public boolean isOutside() {
    return equals(OUTSIDE);
  }

  /** Whether it is the beginning of a block rather than a question. */
  public boolean isBlock() {
    return question.isEmpty() && !isOutside();
  }

  /** What it is called in forms and addresses; the same words always give the same. */
  public String key() {
    var words = (block + "\n" + question).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(words).toString().replace("-", "").substring(0, 12);
  }
}
