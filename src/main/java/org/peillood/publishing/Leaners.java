package org.peillood.publishing;

import java.util.List;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * Tells what leans on the figures about an item, so that whoever publishes a new version of it
 * knows what hangs from it. Beans of this type are asked, so that this package needs to know none
 * of them.
 */
public interface Leaners {

  /**
   * Something that shows or cites figures about an item.
   *
   * @param name how it is called
   * @param address where it is
   */
  record Leaner(String name, String address) {}

  /** What leans on an item, in a stable order. */
  List<Leaner> on(Survey survey, Item item, Language language);
}
