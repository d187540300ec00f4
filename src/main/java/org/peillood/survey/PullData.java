package org.peillood.survey;

import java.util.List;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;

/**
 * {@code pulldata('file', 'wanted', 'known', value)}, which the engine leaves to the client: the
 * cell of the table in the column wanted, in the row where the column known has the value. No
 * tables are kept here, so nothing is found.
 */
final class PullData implements IFunctionHandler {

  @Override
  public String getName() {
    return "pulldata";
  }

  @Override
  public List<Class<?>[]> getPrototypes() {
    return List.of();
  }

  @Override
  public boolean rawArgs() {
    return true;
  }

  @Override
  public Object eval(Object[] arguments, EvaluationContext context) {
    return "";
  }
}
