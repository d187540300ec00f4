package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;

/**
 * A section that another part adds to the page of an item: its results, what leans on it. Beans of
 * this type are asked, so that this package needs to know none of them.
 */
public interface ItemPanel {

  /** Where the section stands; lower comes first. */
  int order();

  /**
   * The section about an item; none when there is nothing to say.
   *
   * @param query what the address of the page asks for, by name
   */
  Optional<JteModel> about(Frame frame, Survey survey, Item item, Map<String, List<String>> query);
}
