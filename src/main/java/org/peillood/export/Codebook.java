package org.peillood.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a file of microdata: the one description that every format writes down in its own
 * way.
 *
 * @param file how files are called, without an ending
 * @param title the survey and its waves, in words
 * @param language code of the language of its words
 * @param made the day on which the file was made
 * @param notes what a reader must know, such as what was left out; a sentence each
 * @param ofInstances whether its lines are instances of a repeat
 * @param repeats of the files beside it, one for each repeat, with a line for each instance
 */
record Codebook(
    String file,
    String title,
    String language,
    LocalDate made,
    List<Variable> variables,
    List<ResponseSet> sets,
    List<String> notes,
    boolean ofInstances,
    List<Codebook> repeats) {
  Codebook {
    repeats = List.copyOf(repeats);
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
    notes = List.copyOf(notes);
  }

  /** Of these variables only, without repeats. */
  Codebook with(List<Variable> some) {
    return new Codebook(
        file, title, language, made, some, List.of(), notes, ofInstances, List.of());
  }

  /** The same with these files beside it, and a sentence about them. */
  Codebook beside(List<Codebook> others, String note) {
    var all = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Codebook(file, title, language, made, variables, sets, all, ofInstances, others);
  }

  /** The place of a variable among the variables. */
  int indexOf(String name) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no variable is called " + name);
  }
}
