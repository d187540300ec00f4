package org.peillood.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.actions.ActionController;
import org.javarosa.core.model.actions.SetValueAction;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;

/**
 * What items hold before anybody answers them: the value in column {@code default}, or what the
 * expression there comes to when a walk begins or an instance of a repeat is added. Rules see it
 * from the start. It becomes an answer when its page is sent, and is gone for good once the
 * respondent has taken it away.
 *
 * @param fixed by item name, of what is asked once
 * @param computed what is asked once and begins with an expression
 */
record Starts(Map<String, IAnswerData> fixed, List<Item> computed) {

  /** The starts in a form that nobody has answered yet. */
  static Starts in(Nodes nodes) {
    var fixed = new HashMap<String, IAnswerData>();
    for (var item : nodes.askedOnce()) {
      if (item.startValue().isPresent()) {
        nodes
            .of(new Asked(item, Where.once()))
            .flatMap(node -> Optional.ofNullable(node.getValue()))
            .ifPresent(value -> fixed.put(item.name(), value));
      }
    }
    return new Starts(
        Map.copyOf(fixed), nodes.askedOnce().stream().filter(Starts::isComputed).toList());
  }

  /** Whether an expression says what it holds at first. */
  static boolean isComputed(Item item) {
    return item.rules().start().isPresent() && item.startValue().isEmpty();
  }

  /** Whether it holds what its calculation comes to, be it shown, whatever anybody answers. */
  static boolean isAlwaysComputed(Item item) {
    return item.isComputed()
        || (item.rules().calculation().isPresent() && item.rules().triggers().isEmpty());
  }

  /** Whether it begins so in answers from elsewhere too, because nobody can have taken it away. */
  static boolean isUnseen(Item item) {
    return item.isComputed() || item.type() == ItemType.HIDDEN;
  }

  /** Whether an expression has to be worked out, because nothing has replaced what it comes to. */
  boolean areToBeComputed(Answers answers) {
    return computed.stream().anyMatch(item -> answers.get(item.name()).isEmpty());
  }

  /** What an item begins with as long as no expression says it. */
  Optional<IAnswerData> of(Item item) {
    return item.type() == ItemType.TODAY
        ? Optional.ofNullable(today())
        : Optional.ofNullable(fixed.get(item.name()));
  }

  // By the clock from which the engine tells today().
  private static @Nullable IAnswerData today() {
    var day = LocalDate.now(Clock.system(ZoneId.systemDefault()));
    return XFormAnswerDataParser.getAnswerData(day.toString(), Constants.DATATYPE_DATE);
  }

  /**
   * Does what an event asks for, in the nodes of a form; places and sounds, which only an app can
   * tell, stay away.
   */
  static void happen(String event, ActionController at, FormDef form, TreeReference context) {
    at.getListenersForEvent(event).stream()
        .filter(SetValueAction.class::isInstance)
        .forEach(action -> action.processAction(form, context));
  }
}
