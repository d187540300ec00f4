package org.peillood.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.survey.DefinitionProblem.Severity;

/** What is wrong with one file, collected while it is read to its end. */
final class Problems {

  // A file that is wrong from top to bottom need not be listed from top to bottom.
  private static final int MOST = 200;

  private final String file;
  private final List<DefinitionProblem> found = new ArrayList<>();
  // Two checks may stumble over the same cell; people need to read of it once.
  private final Set<List<String>> told = new HashSet<>();
  private int errors;

  Problems(String file) {
    this.file = file;
  }

  void add(Fault fault, String place, String value, Object... arguments) {
    add(problem(Severity.ERROR, fault, place, value, arguments));
  }

  void warn(Fault fault, String place, String value, Object... arguments) {
    add(problem(Severity.WARNING, fault, place, value, arguments));
  }

  /** Whether the file can be used; it may still have warnings. */
  boolean none() {
    return errors == 0;
  }

  /** The places of which something is told. */
  Set<String> places() {
    return found.stream().map(DefinitionProblem::place).collect(Collectors.toSet());
  }

  /** Errors and warnings in the order in which they were found. */
  List<DefinitionProblem> all() {
    return List.copyOf(found);
  }

  /** Adds what was found elsewhere, as something in this file. */
  void add(DefinitionProblem found, String place) {
    add(found.at(file, place));
  }

  private void add(DefinitionProblem problem) {
    if (!told.add(List.of(problem.severity().name(), problem.place(), problem.value()))) {
      return;
    }
    errors += problem.isError() ? 1 : 0;
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  private DefinitionProblem problem(
      Severity severity, Fault fault, String place, String value, Object... arguments) {
    var words =
        Arrays.stream(arguments).map(String::valueOf).map(word -> shortened(word, 500)).toList();
    return new DefinitionProblem(
        file,
        place,
        shortened(value),
        fault.message(Fault.DEFAULT_LANGUAGE, words),
        fault.remedy(Fault.DEFAULT_LANGUAGE, words),
        severity,
        fault.code(),
        words);
  }

  private static String shortened(String value) {
    return shortened(value, 120);
  }

  private static String shortened(String value, int most) {
    return value.length() <= most ? value : value.substring(0, most - 1) + "…";
  }
}
