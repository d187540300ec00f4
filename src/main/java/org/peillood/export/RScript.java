package org.peillood.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A script that reads the numbers of a table into R with their labels. With the package haven the
 * missing kinds are kept as user-defined missing values; without it categories become factors that
 * have a level for each kind, and numbers get a second column that says why there is none.
 */
final class RScript {

  private static final String READING =
      """
      FRAME <- read.csv(FILE, encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE,
                        colClasses = c(CLASSES))

      labelled <- function(d, name, label, values = NULL, missing = NULL) {
        x <- d[[name]]
        if (is.character(x)) {
          # An apostrophe stands before what a spreadsheet would take for a formula.
          x <- sub("^'('*[=+@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20-])", "\\\\1", x)
        } else if (requireNamespace("haven", quietly = TRUE)) {
          d[[name]] <- if (is.null(values)) x else
            haven::labelled_spss(x, labels = values, na_values = missing, label = label)
          if (is.null(values)) attr(d[[name]], "label") <- label
          return(d)
        } else if (length(setdiff(values, missing)) > 0) {
          x <- factor(x, levels = values, labels = make.unique(names(values)))
        } else if (!is.null(missing)) {
          d[[paste0(name, "_missing")]] <- factor(x, levels = missing, labels = names(values))
          x[x %in% missing] <- NA
        }
        attr(x, "label") <- label
        d[[name]] <- x
        d
      }

      """;

  private final Codebook codebook;
  private final String frame;

  private RScript(Codebook codebook, String frame) {
    this.codebook = codebook;
    this.frame = frame;
  }

  /**
   * For the table of a codebook.
   *
   * @param frame what R calls it
   */
  static RScript of(Codebook codebook, String frame) {
    return new RScript(codebook, frame);
  }

  /**
   * The script.
   *
   * @param data the name of the table that it reads, in the folder where it is run
   */
  String text(String data) {
    var script = new StringBuilder();
    script.append("# ").append(codebook.title()).append('\n');
    codebook.notes().forEach(note -> script.append("# ").append(note).append('\n'));
    var classes =
        codebook.variables().stream()
            .map(variable -> variable.isText() ? "\"character\"" : "\"numeric\"")
            .collect(Collectors.joining(", "));
    script.append(
        READING.replace("FRAME", frame).replace("FILE", quoted(data)).replace("CLASSES", classes));
    codebook.variables().forEach(variable -> script.append(labelling(variable)).append('\n'));
    codebook
        .sets()
        .forEach(
            set ->
                script.append(
                    String.format(
                        "%n# %s%n%s_set <- c(%s)%n",
                        set.label(),
                        set.name(),
                        set.variables().stream()
                            .map(RScript::quoted)
                            .collect(Collectors.joining(", ")))));
    return script.toString().replace("\r\n", "\n");
  }

  private String labelling(Variable variable) {
    var call = new StringBuilder(frame + " <- labelled(" + frame + ", ");
    call.append(quoted(variable.name())).append(", ").append(quoted(variable.label()));
    if (!variable.values().isEmpty()) {
      call.append(",\n  values = c(").append(named(variable.values())).append(')');
      var missing = variable.values().stream().filter(Value::missing).toList();
      if (!missing.isEmpty()) {
        call.append(",\n  missing = c(")
            .append(
                missing.stream()
                    .map(value -> Integer.toString(value.number()))
                    .collect(Collectors.joining(", ")))
            .append(')');
      }
    }
    return call.append(')').toString();
  }

  private static String named(List<Value> values) {
    return values.stream()
        .map(value -> quoted(value.label()) + " = " + value.number())
        .collect(Collectors.joining(", "));
  }

  /** A text between quotes; what is not English letters is escaped, for any encoding. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
              } else if (point >= ' ' && point < 127) {
                quoted.append((char) point);
              } else {
                quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
              }
            });
    return quoted.append('"').toString();
  }
}
