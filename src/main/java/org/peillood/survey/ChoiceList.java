package org.peillood.survey;

import java.util.List;

/**
 * The answer options that one or more items share, in the order in which they are offered.
 *
 * @param name the name of the list in the questionnaire
 */
public record ChoiceList(String name, List<Category> categories) {

  /** The reserved list that holds the words for 97 and 98. */
  static final String MISSING = "missing";

  public ChoiceList {
    categories = List.copyOf(categories);
  }

  /** Whether its words stand among the translations. */
  boolean isTranslated() {
    return categories.stream().anyMatch(Category::isTranslated);
  }
}
