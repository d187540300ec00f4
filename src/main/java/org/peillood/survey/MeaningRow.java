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
        words("theme", THEME, Fault.OWN_THEME),
        words("feeds", CODE, Fault.OWN_FEEDS),
        scale(choices),
        marks(choices));
  }

  private Set<Meaning.Mark> marks(Optional<ChoiceList> choices) {
    var marks = EnumSet.noneOf(Meaning.Mark.class);
    if (isYes("reverse")) {
      marks.add(Meaning.Mark.REVERSED);
    }
    if (isYes("sensitive")) {
      marks.add(Meaning.Mark.SENSITIVE);
    }
    if (isYes("consent")) {
      marks.add(Meaning.Mark.CONSENT);
      if (choices.filter(list -> list.categories().size() == 2).isEmpty()
          || type != ItemType.SELECT_ONE) {
        complain("consent", row.value("consent").orElseThrow(), Fault.OWN_CONSENT);
      }
    }
    return marks;
  }

  private Optional<Scale> scale(Optional<ChoiceList> choices) {
    var written = row.value("scale");
    var scale = written.flatMap(Scale::ofKeyword);
    if (written.isPresent() && scale.isEmpty()) {
      var known = Arrays.stream(Scale.values()).map(Scale::keyword).toList();
      complain("scale", written.get(), Fault.OWN_SCALE_UNKNOWN, String.join(", ", known));
    }
    boolean fits =
        choices.stream()
            .flatMap(list -> list.categories().stream())
            .allMatch(c -> isPoint(scale, c.code()));
    if (scale.isPresent() && (type != ItemType.SELECT_ONE || !fits)) {
      complain("scale", written.orElseThrow(), Fault.OWN_SCALE_CODES, scale.get().points());
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
      complain(column, written.get(), Fault.OWN_YES_OR_NO);
    }
    return yes.orElse(false);
  }

  private List<String> words(String column, Pattern form, Fault fault) {
    var words =
        row.value(column).map(value -> List.of(value.split("\\s+"))).orElse(List.<String>of());
    words.stream()
        .filter(word -> !form.matcher(word).matches())
        .forEach(w -> complain(column, w, fault));
    return words;
  }

  private void complain(String column, String value, Fault fault, Object... arguments) {
    problems.add(fault, row.place(column), value, arguments);
  }
}
