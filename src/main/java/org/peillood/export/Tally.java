package org.peillood.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Looks at the rows that pass into a file: how many they are, and how far their values reach. */
final class Tally implements DataFile {

  private final List<Variable> variables;
  private final DataFile file;
  private final int[] octets;
  private final double[] least;
  private final double[] most;
  private long rows;

  /** Of rows that pass into this file. */
  Tally(Codebook codebook, DataFile file) {
    this.variables = codebook.variables();
    this.file = file;
    this.octets = new int[variables.size()];
    this.least = new double[variables.size()];
    this.most = new double[variables.size()];
    Arrays.fill(least, Double.NaN);
    Arrays.fill(most, Double.NaN);
  }

  @Override
  public void write(Row row) throws IOException {
    rows++;
    for (int i = 0; i < octets.length; i++) {
      var variable = variables.get(i);
      double number = row.number(i);
      if (variable.isText()) {
        octets[i] = Math.max(octets[i], Utf8.of(row.text(i)).length);
      } else if (variable.kind() != Variable.Kind.CODED
          && !Double.isNaN(number)
          && variable.missing().filter(missing -> missing.has(number)).isEmpty()) {
        least[i] = least[i] <= number ? least[i] : number;
        most[i] = most[i] >= number ? most[i] : number;
      }
    }
    file.write(row);
  }

  @Override
  public void end() throws IOException {
    file.end();
  }

  long rows() {
    return rows;
  }

  /** For each variable how many octets its longest text has; 0 for numbers. */
  int[] octets() {
    return octets.clone();
  }

  /** The smallest true number of a variable. */
  OptionalDouble least(int variable) {
    return Double.isNaN(least[variable])
        ? OptionalDouble.empty()
        : OptionalDouble.of(least[variable]);
  }

  /** The largest true number of a variable. */
  OptionalDouble most(int variable) {
    return Double.isNaN(most[variable])
        ? OptionalDouble.empty()
        : OptionalDouble.of(most[variable]);
  }
}
