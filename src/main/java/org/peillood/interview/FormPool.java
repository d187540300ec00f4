package org.peillood.interview;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.peillood.survey.CompiledForm;
import org.peillood.survey.Questionnaire;

/**
 * Forms of one questionnaire that are ready for use. Each is with one caller at a time; one during
 * whose use something failed is thrown away, because nobody knows what is left in it.
 */
final class FormPool {

  // More than this are never busy at once for long; further ones are made and dropped again.
  private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

  private final Questionnaire questionnaire;
  private final CompiledForm compiled;
  private final BlockingQueue<LiveForm> idle = new ArrayBlockingQueue<>(KEPT);

  FormPool(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    try {
      this.compiled = CompiledForm.of(questionnaire);
    } catch (CompiledForm.Refused e) {
      throw new IllegalArgumentException(
          "the engine refuses the questionnaire " + questionnaire.id(), e);
    }
  }

  /** Does something with a form that nobody else has meanwhile. */
  <T> T with(Function<LiveForm, T> use) {
    var free = idle.poll();
    var form = free != null ? free : new LiveForm(compiled.form(), questionnaire);
    T result = use.apply(form);
    // Refused by a full pool, it is garbage: it was made for a busy moment.
    idle.offer(form);
    return result;
  }
}
