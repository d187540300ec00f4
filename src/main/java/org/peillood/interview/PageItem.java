package org.peillood.interview;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.Item;

/**
 * One item as it stands on a page now, in one language.
 *
 * @param label the question, with answers it refers to filled in
 * @param hint the explanation under it; empty for none
 * @param offered the categories that can be chosen now, the missing codes last; empty for other
 *     types
 * @param answer the answer given before, or just now when it can be read
 * @param typed what to show as filled in: category codes, or a text as it was typed
 * @param required whether it must be answered before the page is left
 */
public record PageItem(
    Item item,
    String label,
    String hint,
    List<Category> offered,
    Optional<Answer> answer,
    List<String> typed,
    boolean required) {

  public PageItem {
    offered = List.copyOf(offered);
    typed = List.copyOf(typed);
  }

  /** Whether this category is to be shown as chosen. */
  public boolean chosen(String code) {
    return typed.contains(code);
  }
}
