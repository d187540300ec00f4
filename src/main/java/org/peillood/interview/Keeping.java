package org.peillood.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.interview.Instances.Following;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;

/**
 * What remains of answers under the rules of the form that holds them. Instances past the count of
 * a repeat stay as long as the walk goes on, because the count may grow again; at the end they go.
 */
record Keeping(LiveForm form, Questionnaire questionnaire) {

  private static final Answer NOT_ASKED = new Answer.Missing(MissingCode.NOT_ASKED);

  /**
   * The answers without those that routing or a filter has removed; afterwards the form holds
   * these.
   */
  Answers kept(Answers answers) {
    var kept = answers;
    // A code that a filter takes away may decide what else is asked; each round takes at least one
    // away.
    for (var next = pruned(kept); !next.equals(kept); next = pruned(kept)) {
      kept = next;
      form.load(kept, Following.WALK);
    }
    return calculated(kept);
  }

  /** The answers of a walk that is over, with what was never asked marked so. */
  Answers settled(Answers answers) {
    var next = calculated(inAllRepeats(answers, this::asManyAsThereAre));
    for (var asked : form.everything()) {
      if (asked.item().type() != ItemType.NOTE && !form.asks(asked)) {
        next = asked.put(next, Optional.of(NOT_ASKED));
      } else if (asked.in(next).equals(Optional.of(NOT_ASKED))) {
        // Asked after all, since an answer was changed: then it was left empty.
        next = asked.put(next, Optional.empty());
      } else if (asked.in(next).isEmpty()) {
        next = asked.put(next, begun(asked));
      }
    }
    next = withoutTakenAway(next);
    return inAllRepeats(next, this::markedWhenNotAsked);
  }

  // What a page proposed that routing led to, and that the walk passed by.
  private Optional<Answer> begun(Asked asked) {
    return asked.item().rules().start().isPresent() && asked.item().type().isAnswered()
        ? form.own(asked).flatMap(Filter.of(form, asked)::kept)
        : Optional.empty();
  }

  /** Settled answers in the middle of a walk again. */
  Answers reopened(Answers settled) {
    var next = settled;
    for (var asked : form.everything()) {
      if (asked.item().rules().start().isPresent()
          && asked.item().type().isAnswered()
          && form.asks(asked)
          && asked.in(next).isEmpty()) {
        next = asked.put(next, Optional.of(Asked.TAKEN_AWAY));
      }
    }
    return next;
  }

  private Answers withoutTakenAway(Answers answers) {
    var next = answers;
    for (var asked : form.everything()) {
      if (asked.in(next).equals(Optional.of(Asked.TAKEN_AWAY))) {
        next = asked.put(next, Optional.empty());
      }
    }
    return next;
  }

  private Answers pruned(Answers answers) {
    var next = answers;
    for (var asked : form.everything()) {
      var answer = asked.in(answers);
      if (answer.isPresent() && !Starts.isUnseen(asked.item())) {
        next =
            asked.put(
                next,
                form.asks(asked) ? Filter.of(form, asked).kept(answer.get()) : Optional.empty());
      }
    }
    return inAllRepeats(next, this::withoutWhenNotAsked);
  }

  private Answers calculated(Answers answers) {
    var next = answers;
    for (var asked : form.everything()) {
      if (isBegun(asked.where(), next)) {
        if (asked.item().isComputed()) {
          var value = form.value(asked.item().name(), asked.where());
          next = asked.put(next, computed(asked.item(), value));
        } else if (isTheForms(asked.item())) {
          next = asked.put(next, form.own(asked));
        }
      }
    }
    return next;
  }

  private static boolean isTheForms(Item item) {
    return Starts.isUnseen(item)
        || item.type() == ItemType.TODAY
        || (item.type().isAnswered() && Starts.isAlwaysComputed(item));
  }

  private static boolean isBegun(Where where, Answers answers) {
    return where.steps().isEmpty()
        || where.last().index()
            < Where.instances(where.outer().of(answers), where.last().repeat()).size();
  }

  private static Optional<Answer> computed(Item item, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          item.type().isNumber()
              ? new Answer.Number(new BigDecimal(value))
              : Answers.ofText(value, item.type()));
    } catch (NumberFormatException e) {
      // What comes to no number, as 1 div 0, is no answer to a question about a number.
      return Optional.empty();
    }
  }

  /** Something done with one repeat, whose instances stand among these answers. */
  private interface OfRepeat {
    Answers done(Group repeat, Where outer, Answers there);
  }

  private Answers inAllRepeats(Answers answers, OfRepeat what) {
    return inRepeats(questionnaire.repeats(), Where.once(), answers, what);
  }

  private Answers inRepeats(List<Group> repeats, Where where, Answers answers, OfRepeat what) {
    var next = answers;
    for (var repeat : repeats) {
      next = what.done(repeat, where, next);
      var instances = new ArrayList<>(Where.instances(next, repeat.name()));
      int there = Math.min(instances.size(), form.instances(repeat, where));
      for (int i = 0; i < there; i++) {
        var instance = where.in(repeat.name(), i);
        instances.set(i, inRepeats(repeat.repeats(), instance, instances.get(i), what));
      }
      if (!instances.equals(Where.instances(next, repeat.name()))) {
        next = next.with(repeat.name(), new Answer.Repeated(instances));
      }
    }
    return next;
  }

  private Answers withoutWhenNotAsked(Group repeat, Where outer, Answers there) {
    return there.get(repeat.name()).isEmpty() || form.asks(repeat, outer)
        ? there
        : there.without(repeat.name());
  }

  private Answers markedWhenNotAsked(Group repeat, Where outer, Answers there) {
    if (!form.asks(repeat, outer)) {
      return there.with(repeat.name(), NOT_ASKED);
    }
    return there.get(repeat.name()).equals(Optional.of(NOT_ASKED))
        ? there.without(repeat.name())
        : there;
  }

  private Answers asManyAsThereAre(Group repeat, Where outer, Answers there) {
    var instances = Where.instances(there, repeat.name());
    int wanted = form.instances(repeat, outer);
    if (instances.size() == wanted) {
      return there;
    }
    var as = new ArrayList<>(instances.subList(0, Math.min(wanted, instances.size())));
    while (as.size() < wanted) {
      as.add(Answers.none());
    }
    return there.with(repeat.name(), new Answer.Repeated(as));
  }
}
