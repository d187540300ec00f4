package org.peillood.export;

import java.util.stream.Collectors;

/**
 * A script that reads the numbers of a table into Stata (14 or later) with their labels. The
 * missing kinds become Stata's own: {@code .a} refused, {@code .b} don't know, {@code .c} not
 * asked.
 */
final class StataScript {

  private static final int LONGEST_LABEL = 80;
  private static final String KINDS = "abc";

  private final Codebook codebook;

  StataScript(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * The script.
   *
   * @param data the name of the table that it reads, in the folder where it is run
   */
  String text(String data) {
    var script = new StringBuilder("* " + comment(codebook.title()) + "\n");
    codebook.notes().forEach(note -> script.append("* ").append(comment(note)).append('\n'));
    script.append("version 14\nclear\n");
    script.append("import delimited using ").append(quoted(data));
    script.append(
        ", varnames(1) case(preserve) encoding(\"utf-8\") delimiters(\",\")"
            + " bindquote(strict) maxquotedrows(unlimited)");
    var texts = columns(true);
    if (!texts.isEmpty()) {
      script.append(" stringcols(").append(texts).append(')');
    }
    script.append(" numericcols(").append(columns(false)).append(")\n\n");
    script.append("label data ").append(quoted(cut(codebook.title()))).append('\n');
    int number = 0;
    for (var variable : codebook.variables()) {
      number++;
      script.append(labelling(variable, "l" + number));
    }
    for (var set : codebook.sets()) {
      script.append("* ").append(comment(set.label())).append('\n');
      script
          .append("global ")
          .append(set.name().substring(0, Math.min(set.name().length(), 28)))
          .append("_set ")
          .append(String.join(" ", set.variables()))
          .append('\n');
    }
    return script.append("compress\n").toString();
  }

  private String columns(boolean texts) {
    var numbers = new StringBuilder();
    for (int i = 0; i < codebook.variables().size(); i++) {
      if (codebook.variables().get(i).isText() == texts) {
        numbers.append(numbers.length() == 0 ? "" : " ").append(i + 1);
      }
    }
    return numbers.toString();
  }

  private static String labelling(Variable variable, String list) {
    var name = variable.name();
    var script = new StringBuilder();
    script.append("label variable ").append(name).append(' ');
    script.append(quoted(cut(variable.label()))).append('\n');
    if (variable.label().length() > LONGEST_LABEL) {
      script.append("note ").append(name).append(": ").append(macroFree(variable.label()));
      script.append('\n');
    }
    if (variable.isText()) {
      // An apostrophe stands before what a spreadsheet would take for a formula.
      script.append("replace ").append(name).append(" = usubstr(").append(name);
      script.append(", 2, .) if ustrregexm(").append(name).append(", \"^'+[=+\\-@]\")\n");
      return script.toString();
    }
    if (variable.values().isEmpty()) {
      return script.toString();
    }
    var missing = variable.values().stream().filter(Value::missing).toList();
    if (!missing.isEmpty()) {
      script.append("mvdecode ").append(name).append(", mv(");
      for (int i = 0; i < missing.size(); i++) {
        script.append(i == 0 ? "" : " \\ ").append(missing.get(i).number());
        script.append("=.").append(KINDS.charAt(i));
      }
      script.append(")\n");
    }
    script.append("label define ").append(list);
    script.append(
        variable.substantive().stream()
            .map(value -> " " + value.number() + " " + quoted(value.label()))
            .collect(Collectors.joining()));
    for (int i = 0; i < missing.size(); i++) {
      script
          .append(" .")
          .append(KINDS.charAt(i))
          .append(' ')
          .append(quoted(missing.get(i).label()));
    }
    script.append("\nlabel values ").append(name).append(' ').append(list).append('\n');
    return script.toString();
  }

  private static String cut(String label) {
    int end =
        label.offsetByCodePoints(
            0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length())));
    return label.substring(0, end);
  }

  // Between `" and "' quotes are characters; macros are not, wherever they stand.
  private static String quoted(String text) {
    return "`\"" + macroFree(text).replace("\"'", "\" '") + "\"'";
  }

  private static String macroFree(String text) {
    return text.replace("`", "'").replace("\\", "/").replace("$", "\\$");
  }

  private static String comment(String text) {
    return macroFree(text).replace("/*", "/ *").replace("///", "/ / /");
  }
}
