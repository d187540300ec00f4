package org.peillood.coding;

import java.time.Instant;
import java.util.List;
import org.peillood.survey.Item;

/**
 * With what the answers to an open question were coded in one wave, and when: what tells whether
 * the codes of two waves mean the same.
 *
 * @param item the question
 * @param frames names in addresses of the frames that the codes are of; none where nothing is coded
 * @param coded for each text with a coding, when it was coded last
 * @param changes of the frame in use, oldest first
 */
public record CodedWith(
    Item item, List<String> frames, List<Instant> coded, List<CodeChange> changes) {

  public CodedWith {
    frames = List.copyOf(frames);
    coded = List.copyOf(coded);
    changes = List.copyOf(changes);
  }
}
