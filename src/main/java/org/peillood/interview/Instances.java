package org.peillood.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.actions.Actions;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.peillood.survey.Answers;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;

/**
 * The instances of repeats in a form of the engine, each made from the template that the form has
 * for it. They come and go with the answers; only the template stays.
 */
final class Instances {

  /** How many instances a repeat has. */
  enum Following {
    /** As many as there are answers for. */
    ANSWERS,
    /** Those with a count as many as it says, the others as there are answers for. */
    COUNTS,
    /** The same, but of a repeat that nobody has come to yet the first stands there already. */
    WALK
  }

  /** More are never asked on our pages, whatever a count says: each costs work at every page. */
  static final int MOST = 100;

  /** More are never asked of one respondent, those of repeats in repeats together. */
  static final int MOST_IN_ALL = 500;

  // A count may look at answers in a repeat whose own count has just been followed.
  private static final int MOST_ROUNDS = 10;

  private final FormDef form;
  private final List<Element> elements;
  private final Map<TreeReference, GroupDef> repeats;
  private final Following following;
  private final List<Added> added = new ArrayList<>();
  private int made;

  /** An instance in which expressions have still to say what its items begin with. */
  private record Added(GroupDef repeat, TreeElement instance, List<Element> among, Answers here) {}

  Instances(
      FormDef form,
      List<Element> elements,
      Map<TreeReference, GroupDef> repeats,
      Following following) {
    this.form = form;
    this.elements = elements;
    this.repeats = repeats;
    this.following = following;
  }

  /** Replaces all instances by those of these answers. */
  void load(Answers answers) {
    made = 0;
    replace(root(), elements, answers);
  }

  /**
   * Evaluates the rules, and makes the number of instances follow the counts.
   *
   * @param evaluate evaluates the rules
   */
  void follow(Answers answers, Runnable evaluate) {
    evaluate.run();
    if (following == Following.ANSWERS) {
      return;
    }
    begin(evaluate);
    for (int round = 0; round < MOST_ROUNDS && adjusted(root(), elements, answers); round++) {
      evaluate.run();
      begin(evaluate);
    }
  }

  private void begin(Runnable evaluate) {
    if (added.isEmpty()) {
      return;
    }
    for (var one : added) {
      Starts.happen(
          Actions.EVENT_ODK_NEW_REPEAT,
          one.repeat().getActionController(),
          form,
          one.instance().getRef());
      fill(one.instance(), one.among(), one.here());
    }
    added.clear();
    evaluate.run();
  }

  /** How many were made in all. */
  int made() {
    return made;
  }

  /** The instances of a repeat below this node, in their order. */
  static List<TreeElement> of(TreeElement node, Group repeat) {
    return node.getChildrenWithName(repeat.node()).stream()
        .filter(child -> child.getMult() != TreeReference.INDEX_TEMPLATE)
        .toList();
  }

  private TreeElement root() {
    return form.getMainInstance().getRoot();
  }

  private void replace(TreeElement node, List<Element> among, Answers answers) {
    for (var element : among) {
      if (element instanceof Group group && group.isRepeat()) {
        of(node, group).forEach(node::removeChild);
        var instances = Where.instances(answers, group.name());
        resize(node, group, wanted(group, instances, answers), answers);
      } else if (element instanceof Group group) {
        child(node, group).ifPresent(inner -> replace(inner, group.children(), answers));
      }
    }
  }

  private int wanted(Group repeat, List<Answers> instances, Answers answers) {
    boolean opens =
        following == Following.WALK
            && repeat.count().isEmpty()
            && answers.get(repeat.name()).isEmpty();
    return opens ? 1 : instances.size();
  }

  private boolean adjusted(TreeElement node, List<Element> among, Answers answers) {
    boolean changed = false;
    for (var element : among) {
      if (element instanceof Group group && group.isRepeat()) {
        if (group.count().isPresent()) {
          changed |= resize(node, group, count(node, group), answers);
        }
        var instances = Where.instances(answers, group.name());
        var nodes = of(node, group);
        for (int i = 0; i < nodes.size(); i++) {
          changed |= adjusted(nodes.get(i), group.children(), at(instances, i));
        }
      } else if (element instanceof Group group) {
        var inner = child(node, group);
        changed |= inner.isPresent() && adjusted(inner.get(), group.children(), answers);
      }
    }
    return changed;
  }

  private boolean resize(TreeElement node, Group repeat, int wanted, Answers answers) {
    var template = Optional.ofNullable(node.getChild(repeat.node(), TreeReference.INDEX_TEMPLATE));
    var nodes = new ArrayList<>(of(node, repeat));
    int before = nodes.size();
    for (int i = before; i > wanted; i--) {
      node.removeChild(nodes.remove(i - 1));
    }
    var instances = Where.instances(answers, repeat.name());
    for (int i = nodes.size(); i < wanted && template.isPresent() && mayGrow(); i++) {
      made++;
      var instance = template.get().deepCopy(true);
      instance.setMult(i);
      node.addChild(instance);
      fill(instance, repeat.children(), at(instances, i));
      awaitStart(instance, repeat, at(instances, i));
      replace(instance, repeat.children(), at(instances, i));
      nodes.add(instance);
    }
    return nodes.size() != before;
  }

  private void awaitStart(TreeElement instance, Group repeat, Answers here) {
    if (following != Following.ANSWERS && beginsComputed(repeat.children(), here)) {
      Optional.ofNullable(repeats.get(instance.getRef().genericize()))
          .ifPresent(control -> added.add(new Added(control, instance, repeat.children(), here)));
    }
  }

  private static boolean beginsComputed(List<Element> among, Answers here) {
    return among.stream()
        .anyMatch(
            element ->
                element instanceof Group group
                    ? !group.isRepeat() && beginsComputed(group.children(), here)
                    : element instanceof Item item
                        && Starts.isComputed(item)
                        && here.get(item.name()).isEmpty());
  }

  private boolean mayGrow() {
    return following == Following.ANSWERS || made < MOST_IN_ALL;
  }

  private int count(TreeElement node, Group repeat) {
    var ref = node.getRef().extendRef(repeat.node(), 0);
    var count =
        Optional.ofNullable(repeats.get(ref.genericize()))
            .map(control -> control.getConextualizedCountReference(ref))
            .map(form.getMainInstance()::resolveReference)
            .filter(TreeElement::isRelevant)
            .map(TreeElement::getValue)
            .map(IAnswerData::getDisplayText)
            .orElse("");
    try {
      return (int) Math.max(0, Math.min(MOST, Double.parseDouble(count)));
    } catch (NumberFormatException e) {
      // Nothing answered yet, or nothing that is a number: then there is nothing to ask about.
      return 0;
    }
  }

  private static Answers at(List<Answers> instances, int index) {
    return index < instances.size() ? instances.get(index) : Answers.none();
  }

  // What nobody has answered keeps what the template, or an expression, gives it.
  private void fill(TreeElement node, List<Element> elements, Answers answers) {
    for (var element : elements) {
      if (element instanceof Group group && !group.isRepeat()) {
        child(node, group).ifPresent(inner -> fill(inner, group.children(), answers));
      } else if (element instanceof Item item) {
        var answer = answers.get(item.name());
        boolean begins =
            answer.isEmpty() && (following != Following.ANSWERS || Starts.isUnseen(item));
        child(node, item)
            .filter(leaf -> !begins)
            .ifPresent(
                leaf -> leaf.setAnswer(answer.flatMap(a -> AnswerData.of(a, leaf)).orElse(null)));
      }
    }
  }

  private static Optional<TreeElement> child(TreeElement node, Element element) {
    return Optional.ofNullable(node.getChild(element.node(), 0));
  }

  /** The repeats of a form by the path of their instances. */
  static Map<TreeReference, GroupDef> in(List<GroupDef> groups) {
    var found = new HashMap<TreeReference, GroupDef>();
    groups.stream()
        .filter(GroupDef::getRepeat)
        .forEach(
            group -> found.put(FormInstance.unpackReference(group.getBind()).genericize(), group));
    return found;
  }
}
