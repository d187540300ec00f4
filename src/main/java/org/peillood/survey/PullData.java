package org.peillood.survey;

import java.util.List;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.xpath.expr.XPathFuncExpr;

/**
 * {@code pulldata('file', 'wanted', 'known', value)}, which the engine leaves to the client: the
 * cell of the table in the column wanted, in the first row where the column known has the value.
 * Nothing when there is no such file, column or row.
 */
record PullData(FormFiles files) implements IFunctionHandler {

  private static final int ARGUMENTS = 4;

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
    if (arguments.length != ARGUMENTS) {
      return "";
    }
    var name = text(arguments[0]);
    return files
        .table(name.endsWith(".csv") ? name : name + ".csv")
        .map(table -> table.lookUp(text(arguments[1]), text(arguments[2]), text(arguments[3])))
        .orElse("");
  }

  private static String text(Object argument) {
    return XPathFuncExpr.toString(argument);
  }
}
