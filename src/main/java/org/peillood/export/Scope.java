package org.peillood.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Wave;

/**
 * Where questions stand that have one file together: those that are asked once, or those of one
 * repeat.
 *
 * @param path the names of the repeats around them, outermost first; empty for what is asked once
 * @param name what its table is called, unlike any other where capitals do not count; empty for
 *     what is asked once
 */
record Scope(List<String> path, String name) {

  /** What is asked once. */
  static final Scope ONCE = new Scope(List.of(), "");

  // The table of what is asked once and a function in scripts for R, and the file of the codebook.
  private static final List<String> TAKEN = List.of("d", "labelled", "codebook");

  Scope {
    path = List.copyOf(path);
  }

  /** One instance of a repeat: its number in each of the repeats around it, and its answers. */
  record Instance(List<Integer> numbers, Answers answers) {
    Instance {
      numbers = List.copyOf(numbers);
    }
  }

  /** Each repeat of some waves after those around it; what only older waves have comes last. */
  static List<Scope> repeats(List<Wave> waves) {
    var found = new LinkedHashSet<List<String>>();
    for (var wave : Question.newestFirst(waves)) {
      wave.questionnaire().repeatPaths().forEach(path -> found.add(names(path)));
    }
    var names = new Names();
    TAKEN.forEach(names::of);
    return found.stream().map(path -> new Scope(path, names.of(String.join("_", path)))).toList();
  }

  private static List<String> names(List<Group> path) {
    return path.stream().map(Group::name).toList();
  }

  boolean isRepeat() {
    return !path.isEmpty();
  }

  /** The repeats around, outermost first, as a questionnaire has them. */
  Optional<List<Group>> groups(Questionnaire questionnaire) {
    return questionnaire.repeatPaths().stream()
        .filter(groups -> names(groups).equals(path))
        .findFirst();
  }

  /** The items that a questionnaire has here. */
  List<Item> items(Questionnaire questionnaire) {
    return isRepeat()
        ? groups(questionnaire).map(path -> path.get(path.size() - 1).items()).orElse(List.of())
        : questionnaire.items();
  }

  /** The item with this name that a questionnaire has here. */
  Optional<Item> item(Questionnaire questionnaire, String name) {
    return items(questionnaire).stream().filter(item -> item.name().equals(name)).findFirst();
  }

  /** The instances in a response, in its order. */
  List<Instance> instances(Answers answers) {
    var instances = new ArrayList<Instance>();
    gather(new Instance(List.of(), answers), instances);
    return instances;
  }

  private void gather(Instance in, List<Instance> into) {
    if (in.numbers().size() == path.size()) {
      into.add(in);
      return;
    }
    if (in.answers().get(path.get(in.numbers().size())).orElse(null)
        instanceof Answer.Repeated repeated) {
      int number = 0;
      for (var instance : repeated.instances()) {
        number++;
        var numbers = Stream.concat(in.numbers().stream(), Stream.of(number)).toList();
        gather(new Instance(numbers, instance), into);
      }
    }
  }
}
