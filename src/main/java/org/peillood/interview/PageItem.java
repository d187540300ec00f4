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
 * @param guidance a longer explanation for who asks for it; empty for none
 * @param offered the categories that can be chosen now, in the words of this language and in the
 *     order that a seed of the questionnaire gives, the missing codes last; empty for other types
 * @param answer the answer given before, or just now when it can be read
 * @param typed what to show as filled in: category codes, or a text as it was typed
 */
public record PageItem(
    Item item,
    String label,
    String hint,
    String guidance,
    List<Category> offered,
    Optional<Answer> answer,
    List<String> typed,
    Purpose purpose) {

  /** What it stands on the page for. */
  public enum Purpose {
    TO_ANSWER,
    /** What it holds can be seen and not changed. */
    TO_READ
  }

  public PageItem {
    offered = List.copyOf(offered);
    typed = List.copyOf(typed);
  }

  /** Whether what it holds can only be read. */
  public boolean isToRead() {
    return purpose == Purpose.TO_READ;
  }

  /** Whether this category is to be shown as chosen. */
  public boolean chosen(String code) {
    return typed.contains(code);
  }
}
