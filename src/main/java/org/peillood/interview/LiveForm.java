package org.peillood.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;

/**
 * One form of the engine with one respondent's answers in it. It is taken from the pool for one
 * question or one page, is used by one thread, and forgets everything at the next {@link #load}.
 */
final class LiveForm {

  private final FormDef form;
  private final Questionnaire questionnaire;
  private final boolean hasRepeats;
  private final Map<String, TreeElement> nodes = new HashMap<>();
  private final Map<TreeReference, QuestionDef> questions = new HashMap<>();

  LiveForm(FormDef form, Questionnaire questionnaire) {
    this.form = form;
    this.questionnaire = questionnaire;
    this.hasRepeats = !questionnaire.repeats().isEmpty();
    var root = questionnaire.settings().root();
    questionnaire
        .items()
        .forEach(
            item ->
                nodes.put(item.name(), form.getMainInstance().resolveReference(ref(root, item))));
    collect(form.getChildren());
  }

  /** Replaces everything in the form by these answers and evaluates all rules. */
  void load(Answers answers, List<Item> items) {
    for (var item : items) {
      // What nobody sees keeps what it began with.
      if (!item.isComputed() && item.type() != ItemType.HIDDEN) {
        var node = node(item);
        node.setAnswer(answers.get(item.name()).flatMap(a -> data(a, node)).orElse(null));
      }
    }
    if (hasRepeats) {
      Instances.load(form.getMainInstance().getRoot(), questionnaire.elements(), answers);
    }
    form.initialize(false, new InstanceInitializationFactory());
  }

  /** Whether routing puts the item to this respondent. */
  boolean asks(Item item) {
    return node(item).isRelevant();
  }

  /** Whether the item must be answered now. */
  boolean requires(Item item) {
    return node(item).isRequired();
  }

  /** Whether the respondent must answer it now, and can. */
  boolean demands(Item item) {
    return asks(item) && requires(item) && !item.needsApp();
  }

  /** Whether the answer that was loaded meets the item's constraint. */
  boolean meetsConstraint(Item item) {
    var node = node(item);
    return node.getValue() == null || form.evaluateConstraint(node.getRef(), node.getValue());
  }

  /** What an item holds, as a {@code ${name}} in a text shows it; empty when it is not asked. */
  String value(String name) {
    var node = nodes.get(name);
    return node == null || !node.isRelevant() || node.getValue() == null
        ? ""
        : node.getValue().getDisplayText();
  }

  /** The codes that the item's filter lets through; none when it has no filter. */
  Optional<Set<String>> filtered(Item item) {
    if (item.rules().choiceFilter().isEmpty() || item.choices().isEmpty()) {
      return Optional.empty();
    }
    var node = node(item).getRef();
    var question = questions.get(node.genericize());
    if (question == null) {
      throw new IllegalStateException("the form has no control for " + item.name());
    }
    // Not through ItemsetBinding.getChoices: that also takes answers out of the form.
    var itemset = question.getDynamicChoices();
    var context =
        new EvaluationContext(form.getEvaluationContext(), itemset.contextRef.contextualize(node));
    var list = form.getNonMainInstance(itemset.nodesetRef.getInstanceName());
    return Optional.of(
        itemset.nodesetExpr.evalNodeset(form.getMainInstance(), context).stream()
            .map(choice -> code((TreeElement) list.resolveReference(choice)))
            .collect(Collectors.toCollection(HashSet::new)));
  }

  private static String code(TreeElement choice) {
    return choice.getChild("name", 0).getValue().getDisplayText();
  }

  private TreeElement node(Item item) {
    var node = nodes.get(item.name());
    if (node == null) {
      throw new IllegalStateException("the form has no node for " + item.name());
    }
    return node;
  }

  private static TreeReference ref(String root, Item item) {
    var ref = TreeReference.rootRef();
    ref.add(root, 0);
    item.groups().forEach(group -> ref.add(group, 0));
    ref.add(item.node(), 0);
    return ref;
  }

  private void collect(List<IFormElement> elements) {
    for (var element : elements) {
      if (element instanceof QuestionDef question) {
        questions.put(FormInstance.unpackReference(question.getBind()).genericize(), question);
      } else if (element.getChildren() != null) {
        collect(element.getChildren());
      }
    }
  }

  // Text serves for codes too: the engine's functions on selections take codes with spaces between.
  static Optional<IAnswerData> data(Answer answer, TreeElement node) {
    if (answer instanceof Answer.Choice choice) {
      return Optional.of(new StringData(choice.code()));
    } else if (answer instanceof Answer.Choices choices) {
      return Optional.of(new StringData(String.join(" ", choices.codes())));
    } else if (answer instanceof Answer.Text text) {
      return Optional.of(new StringData(text.text()));
    } else if (answer instanceof Answer.Number number) {
      return Optional.of(number(number));
    } else if (answer instanceof Answer.Moment moment) {
      return Optional.ofNullable(
          XFormAnswerDataParser.getAnswerData(moment.iso(), node.getDataType()));
    } else if (answer instanceof Answer.Location location) {
      return Optional.ofNullable(
          XFormAnswerDataParser.getAnswerData(location.points(), node.getDataType()));
    } else if (answer instanceof Answer.Attachment file) {
      return Optional.of(new StringData(file.name()));
    }
    return answer instanceof Answer.Missing missing && missing.code() != MissingCode.NOT_ASKED
        ? Optional.of(new StringData(Integer.toString(missing.code().code().orElseThrow())))
        : Optional.empty();
  }

  private static IAnswerData number(Answer.Number number) {
    var value = number.value();
    return value.scale() == 0 && value.precision() <= 9
        ? new IntegerData(value.intValueExact())
        : new DecimalData(value.doubleValue());
  }
}
