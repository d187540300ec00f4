package org.peillood.coding;

import java.util.List;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.Translated;

/**
 * An open question whose answers are coded, as a variable with categories.
 *
 * @param item the question
 * @param frame what the frame is called
 * @param edition of the frame; another edition may mean other codes
 * @param categories the codes in the order of the tree, labelled with their names, and last {@link
 *     CodedAnswers#NONE_FITS}; a text that has a code has those above it too
 */
public record CodedItem(Item item, Translated frame, long edition, List<Category> categories) {

  public CodedItem {
    categories = List.copyOf(categories);
  }

  /** The name of its variable. */
  public String variable() {
    return item.name() + CodedAnswers.CODES;
  }

  /** The name of the variable that tells whether an answer was coded. */
  public String progress() {
    return item.name() + CodedAnswers.PROGRESS;
  }
}
