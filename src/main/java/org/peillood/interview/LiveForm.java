package org.peillood.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.actions.Actions;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xform.parse.RandomizeHelper;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.parser.XPathSyntaxException;
import org.peillood.interview.Instances.Following;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Quota;

/**
 * One form of the engine with one respondent's answers in it. It is taken from the pool for one
 * question or one page, is used by one thread, and forgets everything at the next {@link #load}.
 */
final class LiveForm {

  private final FormDef form;
  private final Questionnaire questionnaire;
  private final Nodes nodes;
  private final Map<TreeReference, QuestionDef> questions = new HashMap<>();
  private final Map<TreeReference, GroupDef> repeats;
  private final Starts starts;
  private int everywhere;

  LiveForm(FormDef form, Questionnaire questionnaire) {
    this.form = form;
    this.questionnaire = questionnaire;
    this.nodes = new Nodes(form.getMainInstance().getRoot(), questionnaire.elements());
    var groups = new ArrayList<GroupDef>();
    collect(form.getChildren(), groups);
    this.repeats = Instances.in(groups);
    this.starts = Starts.in(nodes);
  }

  /** Replaces everything in the form by these answers and evaluates all rules. */
  void load(Answers answers, Following following) {
    var computed = starts.areToBeComputed(answers) ? atFirst() : Map.<String, IAnswerData>of();
    fill(answers, following, computed);
    if (repeats.isEmpty()) {
      evaluate();
      return;
    }
    var instances = new Instances(form, questionnaire.elements(), repeats, following);
    instances.load(answers);
    instances.follow(answers, this::evaluate);
    everywhere = instances.made();
  }

  // What expressions come to when nobody has answered anything; later answers change nothing in it.
  private Map<String, IAnswerData> atFirst() {
    fill(Answers.none(), Following.WALK, Map.of());
    if (!repeats.isEmpty()) {
      new Instances(form, questionnaire.elements(), repeats, Following.ANSWERS)
          .load(Answers.none());
    }
    evaluate();
    Starts.happen(
        Actions.EVENT_ODK_INSTANCE_FIRST_LOAD,
        form.getActionController(),
        form,
        TreeReference.rootRef());
    var found = new HashMap<String, IAnswerData>();
    for (var item : starts.computed()) {
      Optional.ofNullable(node(new Asked(item, Where.once())).getValue())
          .ifPresent(value -> found.put(item.name(), value));
    }
    return found;
  }

  private void fill(Answers answers, Following following, Map<String, IAnswerData> computed) {
    for (var item : nodes.askedOnce()) {
      var node = node(new Asked(item, Where.once()));
      var answer = answers.get(item.name());
      var value = answer.flatMap(a -> AnswerData.of(a, node));
      if (answer.isEmpty() && (following != Following.ANSWERS || Starts.isUnseen(item))) {
        value = Optional.ofNullable(computed.get(item.name())).or(() -> starts.of(item));
      }
      node.setAnswer(value.orElse(null));
    }
  }

  private void evaluate() {
    form.initialize(false, new InstanceInitializationFactory());
  }

  /**
   * Works out what is to be worked out because an item was answered, and nothing else.
   *
   * @param answered the item; the form holds its answer
   */
  void answered(Asked answered) {
    var node = node(answered).getRef();
    Optional.ofNullable(questions.get(node.genericize()))
        .ifPresent(
            question ->
                Starts.happen(
                    Actions.EVENT_QUESTION_VALUE_CHANGED,
                    question.getActionController(),
                    form,
                    node.getParentRef()));
  }

  /** The answer that the form itself has for an item: a start, or what was worked out. */
  Optional<Answer> own(Asked asked) {
    return nodes
        .of(asked)
        .flatMap(node -> Optional.ofNullable(node.getValue()))
        .flatMap(value -> AnswerData.read(value, asked.item()));
  }

  /** Every item as the respondent meets it now, those in repeats once for each instance. */
  List<Asked> everything() {
    var all = new ArrayList<Asked>();
    everything(questionnaire.items(), questionnaire.repeats(), Where.once(), all);
    return all;
  }

  private void everything(List<Item> items, List<Group> inner, Where where, List<Asked> all) {
    items.forEach(item -> all.add(new Asked(item, where)));
    for (var repeat : inner) {
      for (int i = 0; i < instances(repeat, where); i++) {
        everything(repeat.items(), repeat.repeats(), where.in(repeat.name(), i), all);
      }
    }
  }

  /** How many instances a repeat that stands here has now. */
  int instances(Group repeat, Where outer) {
    return nodes.around(repeat, outer).map(node -> Instances.of(node, repeat).size()).orElse(0);
  }

  /** Whether a repeat that has this many instances can have another one. */
  boolean mayAdd(int instances) {
    return instances < Instances.MOST && everywhere < Instances.MOST_IN_ALL;
  }

  /** Whether routing puts the repeat itself to this respondent, with or without instances. */
  boolean asks(Group repeat, Where outer) {
    return nodes
        .around(repeat, outer)
        .filter(TreeElement::isRelevant)
        .filter(node -> form.isRepeatRelevant(node.getRef().extendRef(repeat.node(), 0)))
        .isPresent();
  }

  /** Whether routing puts the item to this respondent. */
  boolean asks(Asked asked) {
    return nodes.of(asked).filter(TreeElement::isRelevant).isPresent();
  }

  /** Whether the respondent must answer it now, and can. */
  boolean demands(Asked asked) {
    return asks(asked) && node(asked).isRequired() && !asked.item().needsApp() && !isToRead(asked);
  }

  /** Whether its answer cannot be changed: a rule says so, or it is always worked out. */
  boolean isToRead(Asked asked) {
    return Starts.isAlwaysComputed(asked.item()) || !node(asked).isEnabled();
  }

  /**
   * The choices of an item, shuffled as its seed says. Those without a seed are left in the order
   * of the questionnaire: the engine knows no respondent by whom to remember another one.
   */
  List<Category> inOrder(Asked asked, List<Category> choices) {
    var itemset =
        Optional.ofNullable(questions.get(node(asked).getRef().genericize()))
            .map(QuestionDef::getDynamicChoices)
            .filter(set -> set.randomize && set.randomSeedExpr != null);
    if (itemset.isEmpty()) {
      return choices;
    }
    var context = new EvaluationContext(form.getEvaluationContext(), node(asked).getRef());
    var seed = itemset.get().randomSeedExpr.eval(form.getMainInstance(), context);
    return RandomizeHelper.shuffle(
        choices, RandomizeHelper.toNumericWithLongHash(XPathFuncExpr.unpack(seed)));
  }

  /** Whether the answer that was loaded meets the item's constraint. */
  boolean meetsConstraint(Asked asked) {
    var node = node(asked);
    var constraint = node.getConstraint();
    if (node.getValue() == null || constraint == null) {
      return true;
    }
    // The engine's own way puts the answer to be judged in place of every node of that question
    // which indexed-repeat() looks for. The answer is in the form already, so it is not needed.
    var context = new EvaluationContext(form.getEvaluationContext(), node.getRef());
    return constraint.constraint.eval(form.getMainInstance(), context);
  }

  /** Whether a condition holds for the answers in the form; its items are not in repeats. */
  boolean holds(Quota quota) {
    var path =
        quota.condition(
            name ->
                nodes
                    .of(new Asked(questionnaire.item(name).orElseThrow(), Where.once()))
                    .map(node -> node.getRef().genericize().toString(false))
                    .orElse("''"));
    try {
      var condition = XPathParseTool.parseXPath(path);
      return XPathFuncExpr.toBoolean(
          condition.eval(form.getMainInstance(), form.getEvaluationContext()));
    } catch (XPathSyntaxException e) {
      throw new IllegalStateException("a condition was checked when it was read: " + path, e);
    }
  }

  /**
   * What an item holds, as a {@code ${name}} in a text shows it that stands there: in the same
   * instance, else in the first; empty when it is not asked.
   */
  String value(String name, Where where) {
    return nodes
        .seenFrom(name, where)
        .filter(TreeElement::isRelevant)
        .map(TreeElement::getValue)
        .map(value -> value.getDisplayText())
        .orElse("");
  }

  /** The codes that the item's filter lets through; none when it has no filter. */
  Optional<Set<String>> filtered(Asked asked) {
    var item = asked.item();
    if (item.rules().choiceFilter().isEmpty() || item.categories().isEmpty()) {
      return Optional.empty();
    }
    var node = node(asked).getRef();
    var question = questions.get(node.genericize());
    if (question == null) {
      throw new IllegalStateException("the form has no control for " + item.name());
    }
    // Not through ItemsetBinding.getChoices: that also takes answers out of the form.
    var itemset = question.getDynamicChoices();
    var context =
        new EvaluationContext(form.getEvaluationContext(), itemset.contextRef.contextualize(node));
    var list = form.getNonMainInstance(itemset.nodesetRef.getInstanceName());
    var code = itemset.valueRef.getNameLast();
    var codes =
        itemset.nodesetExpr.evalNodeset(form.getMainInstance(), context).stream()
            .map(choice -> code((TreeElement) list.resolveReference(choice), code))
            .collect(Collectors.toCollection(HashSet::new));
    // A file does not know of "prefer not to say", which stays whatever the filter says.
    item.missing().stream().map(Category::code).forEach(codes::add);
    return Optional.of(codes);
  }

  private static String code(TreeElement choice, String column) {
    var cell = choice.getChild(column, 0);
    return cell == null || cell.getValue() == null ? "" : cell.getValue().getDisplayText().strip();
  }

  private TreeElement node(Asked asked) {
    return nodes
        .of(asked)
        .orElseThrow(
            () -> new IllegalStateException("the form has no node for " + asked.item().name()));
  }

  private void collect(List<IFormElement> elements, List<GroupDef> groups) {
    for (var element : elements) {
      if (element instanceof QuestionDef question) {
        questions.put(FormInstance.unpackReference(question.getBind()).genericize(), question);
      } else if (element.getChildren() != null) {
        if (element instanceof GroupDef group) {
          groups.add(group);
        }
        collect(element.getChildren(), groups);
      }
    }
  }
}
