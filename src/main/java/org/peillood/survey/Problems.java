package org.peillood.survey;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, collected while it is read to its end. */
final class Problems {

  // A file that is wrong from top to bottom need not be listed from top to bottom.
  private static final int MOST = 200;

  private final String file;
  private final List<DefinitionProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(String place, String value, String message, String remedy) {
    if (found.size() < MOST) {
      found.add(new DefinitionProblem(file, place, shortened(value), message, remedy));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<DefinitionProblem> all() {
    return List.copyOf(found);
  }

  private static String shortened(String value) {
    return value.length() <= 120 ? value : value.substring(0, 119) + "…";
  }
}
