package org.peillood.export;

import java.util.List;

/**
 * The variables of one question to which several answers can be given: one 0/1 variable for each
 * category.
 *
 * @param name what programs that know such sets call it; unlike any variable's name
 * @param label the question
 * @param variables names of its variables, in the order of the categories
 * @param categories the words for the categories
 */
record ResponseSet(
    String name, String item, String label, List<String> variables, List<String> categories) {
  ResponseSet {
    variables = List.copyOf(variables);
    categories = List.copyOf(categories);
  }
}
