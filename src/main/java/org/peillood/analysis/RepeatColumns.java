package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;
import org.peillood.survey.Item;

/**
 * Turns the answers in one repeat into columns with a row for each instance, one response after
 * another. It begins empty for a repeat and only grows.
 */
final class RepeatColumns {

  private final List<Group> path;
  private final ItemColumns items;
  private final List<Integer> owners = new ArrayList<>();
  private int respondents;

  /**
   * Of a repeat.
   *
   * @param path the repeats around it, outermost first, and itself
   */
  RepeatColumns(List<Group> path) {
    this.path = List.copyOf(path);
    this.items = new ItemColumns(path.get(path.size() - 1).items());
  }

  /** What its items are called. */
  List<String> names() {
    return path.get(path.size() - 1).items().stream().map(Item::name).toList();
  }

  /**
   * The next response.
   *
   * @param continuing the items that it was asked in the sense of this questionnaire
   */
  void append(Answers answers, Set<String> continuing) {
    append(answers, path, continuing);
    respondents++;
  }

  private void append(Answers answers, List<Group> further, Set<String> continuing) {
    if (further.isEmpty()) {
      items.append(answers, continuing);
      owners.add(respondents);
    } else if (answers.get(further.get(0).name()).orElse(null)
        instanceof Answer.Repeated repeated) {
      repeated
          .instances()
          .forEach(instance -> append(instance, further.subList(1, further.size()), continuing));
    }
  }

  Instances view() {
    return new Instances(items.view(), owners, respondents);
  }
}
