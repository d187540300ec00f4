package org.peillood.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads our own columns of a question: what it is for. */
record MeaningRow(Sheet.Row row, ItemType type, Problems problems) {

  // Themes carry roman numbers, the organisation's own work arabic ones (plan of 2020).
  private static final Pattern THEME = Pattern.compile("[IVX]{1,5}|[1-9][0-9]?");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  Meaning meaning(Optional<ChoiceList> choices) {
    return new Meaning(
        words(
            "theme",
            THEME,
            "This is no code of a theme.",
            "Write codes such as VII or 12, with spaces between."),
        words(
            "feeds",
            CODE,
            "This is no code of an indicator or note.",
            "Write codes such as 7.B.2 or NT-09."),
        scale(choices),
        marks());
  }

  private Set<Meaning.Mark> marks() {
    var marks = EnumSet.noneOf(Meaning.Mark.class);
    if (isYes("reverse")) {
      marks.add(Meaning.Mark.REVERSED);
    }
    if (isYes("sensitive")) {
      marks.add(Meaning.Mark.SENSITIVE);
    }
    return marks;
  }

  private Optional<Scale> scale(Optional<ChoiceList> choices) {
    var written = row.value("scale");
    var scale = written.flatMap(Scale::ofKeyword);
    if (written.isPresent() && scale.isEmpty()) {
      var known = Arrays.stream(Scale.values()).map(Scale::keyword).toList();
      complain(
          "scale",
          written.get(),
          "There is no such scale.",
          "The scales are " + String.join(", ", known) + ".");
    }
    boolean fits =
        choices.stream()
            .flatMap(list -> list.categories().stream())
            .allMatch(c -> isPoint(scale, c.code()));
    if (scale.isPresent() && (type != ItemType.SELECT_ONE || !fits)) {
      complain(
          "scale",
          written.orElseThrow(),
          "A scale needs type select_one and a list with the names 1 to "
              + scale.get().points()
              + ".",
          "Rename the choices, or remove the scale.");
    }
    return scale;
  }

  private static boolean isPoint(Optional<Scale> scale, String code) {
    return scale.map(s -> s.value(code).isPresent()).orElse(true);
  }

  private boolean isYes(String column) {
    var written = row.value(column);
    var yes = written.flatMap(Expressions::yesOrNo);
    if (written.isPresent() && yes.isEmpty()) {
      complain(
          column, written.get(), "This is neither yes nor no.", "Write yes, or leave it empty.");
    }
    return yes.orElse(false);
  }

  private List<String> words(String column, Pattern form, String message, String remedy) {
    var words =
        row.value(column).map(value -> List.of(value.split("\\s+"))).orElse(List.<String>of());
    words.stream()
        .filter(word -> !form.matcher(word).matches())
        .forEach(w -> complain(column, w, message, remedy));
    return words;
  }

  private void complain(String column, String value, String message, String remedy) {
    problems.add(row.place(column), value, message, remedy);
  }
}
