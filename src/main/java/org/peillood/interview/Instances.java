package org.peillood.interview;

import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;

/**
 * Puts the instances of repeats into a form of the engine: as many as there are answers for, each
 * made from the template that the form has for it.
 */
final class Instances {

  private Instances() {}

  /** Replaces all instances of the repeats among these elements, below this node. */
  static void load(TreeElement node, List<Element> elements, Answers answers) {
    for (var element : elements) {
      if (element instanceof Group group && group.isRepeat()) {
        replace(node, group, answers);
      } else if (element instanceof Group group) {
        child(node, group.name()).ifPresent(inner -> load(inner, group.children(), answers));
      }
    }
  }

  private static void replace(TreeElement node, Group repeat, Answers answers) {
    for (var old : List.copyOf(node.getChildrenWithName(repeat.name()))) {
      if (old.getMult() != TreeReference.INDEX_TEMPLATE) {
        node.removeChild(old);
      }
    }
    var template = Optional.ofNullable(node.getChild(repeat.name(), TreeReference.INDEX_TEMPLATE));
    var instances =
        answers.get(repeat.name()).orElse(null) instanceof Answer.Repeated repeated
            ? repeated.instances()
            : List.<Answers>of();
    for (int i = 0; i < instances.size() && template.isPresent(); i++) {
      var instance = template.get().deepCopy(true);
      instance.setMult(i);
      node.addChild(instance);
      fill(instance, repeat.children(), instances.get(i));
      load(instance, repeat.children(), instances.get(i));
    }
  }

  private static void fill(TreeElement node, List<Element> elements, Answers answers) {
    for (var element : elements) {
      if (element instanceof Group group && !group.isRepeat()) {
        child(node, group.name()).ifPresent(inner -> fill(inner, group.children(), answers));
      } else if (element instanceof Item item && !item.isComputed()) {
        child(node, item.name())
            .ifPresent(
                leaf ->
                    answers
                        .get(item.name())
                        .flatMap(answer -> LiveForm.data(answer, leaf))
                        .ifPresent(leaf::setAnswer));
      }
    }
  }

  private static Optional<TreeElement> child(TreeElement node, String name) {
    return Optional.ofNullable(node.getChild(name, 0));
  }
}
