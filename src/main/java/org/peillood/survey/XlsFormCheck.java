package org.peillood.survey;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Converts one form without a server: {@code XlsFormCheck FORM [OUT.xml]}. Writes the XForm and
 * leaves with 0, or writes the complaints, one a line, and leaves with 1; with 2 when it was called
 * in another way. Warnings go with either, to the error stream.
 */
public final class XlsFormCheck {

  private static final int CONVERTED = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;

  private XlsFormCheck() {}

  /** The command. */
  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /** The command with its streams; gives what it leaves with. */
  static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      err.println("XlsFormCheck FORM [OUT.xml]");
      return MISUSED;
    }
    var problems = new Problems(arguments[0]);
    // What the engine cannot load, no client can either.
    var xform =
        QuestionnaireReader.readForClients(Path.of(arguments[0]), problems).map(XFormWriter::write);
    problems.all().stream()
        .filter(problem -> xform.isEmpty() == problem.isError() || !problem.isError())
        .forEach(problem -> (problem.isError() ? out : err).println(line(problem)));
    if (xform.isEmpty()) {
      return REFUSED;
    }
    if (arguments.length == 2) {
      Files.writeString(Path.of(arguments[1]), xform.get());
    } else {
      out.print(xform.get());
    }
    return CONVERTED;
  }

  private static String line(DefinitionProblem problem) {
    return (problem.isError() ? "" : "warning: ")
        + problem.toString().replaceAll("\\s*\\R\\s*", " ");
  }
}
