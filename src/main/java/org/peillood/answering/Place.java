package org.peillood.answering;

import java.util.List;
import org.peillood.web.Frame;

/** One place of a ranking, with the options as they stand there. */
public record Place(String id, String field, int number, List<Option> options) {

  /** How the place is called: the first three by word, the others by number. */
  public String words(Frame frame) {
    return number <= 3
        ? frame.t("response.place." + number)
        : frame.t("response.place.more", number);
  }
}
