package org.peillood.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.web.Language;

/** A code as it is first written down: its mark and what it is called. */
record NewCode(String mark, Names name) {

  /** What marks look like: they stand in files, formulas and names of columns. */
  static final Pattern MARK = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,18}[A-Za-z0-9])?");

  static final int LONGEST_NAME = 200;

  Code.Meaning meaning() {
    return new Code.Meaning(name, "", "", "");
  }

  /** One code a line: its mark, a space, and its name in one language; no blank lines. */
  static List<Optional<NewCode>> lines(String typed, Language language) {
    return typed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line(line, language))
        .toList();
  }

  private static Optional<NewCode> line(String line, Language language) {
    var parts = line.split("\\s+", 2);
    return parts.length == 2
            && MARK.matcher(parts[0]).matches()
            && parts[1].length() <= LONGEST_NAME
        ? Optional.of(new NewCode(parts[0], new Names(Map.of(language.code(), parts[1]))))
        : Optional.empty();
  }
}
