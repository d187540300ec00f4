package org.peillood.survey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.survey.TypeNames.Begin;
import org.peillood.survey.TypeNames.End;
import org.peillood.survey.TypeNames.Question;

/** What can be wrong with the rows of the sheet {@code survey}: order, types and names. */
final class SurveyCheck {

  private static final Set<String> SETTINGS =
      Set.of("form_title", "set_form_title", "form_id", "set_form_id", "prefix");

  private final FormFacts form;
  private final Problems problems;
  private final QuestionCheck questions;
  private final Deque<Level> open = new ArrayDeque<>();
  private Optional<String> table = Optional.empty();
  private boolean inTable;
  private boolean audited;

  /** A group that has begun, and the names in it with their rows. */
  private record Level(
      Optional<Sheet.Row> row,
      Begin begin,
      String name,
      Map<String, String> names,
      Set<String> lower) {}

  SurveyCheck(FormFacts form) {
    this.form = form;
    this.problems = form.problems();
    this.questions = new QuestionCheck(form);
  }

  void run(Sheet survey) {
    open.push(level(Optional.empty(), new Begin("group", ""), ""));
    survey.rows().forEach(this::row);
    while (open.size() > 1) {
      unended(open.pop());
    }
    questions.finish();
  }

  private static Level level(Optional<Sheet.Row> row, Begin begin, String name) {
    return new Level(row, begin, name, new HashMap<>(), new HashSet<>());
  }

  private void row(Sheet.Row row) {
    var disabled = row.value("disabled");
    if (disabled.isPresent()) {
      problems.warn(Fault.DISABLED_COLUMN, row.place("disabled"), disabled.get());
      if (disabled.flatMap(Expressions::yesOrNo).orElse(false)) {
        return;
      }
    }
    var type = row.value("type");
    if (type.isEmpty()) {
      withoutType(row);
    } else if (!SETTINGS.contains(type.get())) {
      TypeNames.read(type.get())
          .ifPresentOrElse(written -> row(row, written), () -> unknown(row, type.get()));
    }
  }

  private void withoutType(Sheet.Row row) {
    if (row.value("name").isPresent() || Headers.has(row, "label")) {
      problems.add(Fault.NO_TYPE, row.place("type"), row.value("name").orElse(""));
    } else if (!row.cells().keySet().equals(Set.of("disabled"))) {
      problems.warn(Fault.REMARK_ROW, row.place(), "");
    }
  }

  private void row(Sheet.Row row, TypeNames.Written written) {
    if (written instanceof End end) {
      end(row, end);
    } else if (written instanceof Begin begin) {
      begin(row, begin);
    } else {
      question(row, (Question) written);
    }
  }

  private void question(Sheet.Row row, Question question) {
    if (question.type() == ItemType.AUDIT) {
      questions.audit(row);
      if (audited) {
        problems.add(Fault.AUDIT_TWICE, row.place("type"), "audit");
      }
      audited = true;
      return;
    }
    var name =
        question.type() == ItemType.NOTE && row.value("name").isEmpty()
            ? "generated_note_name_" + row.number()
            : name(row);
    if (question.other() == Selection.Other.SPECIFY) {
      claim(row, name + "_other");
    }
    var asked = new FormFacts.Asked(row, question, name);
    form.addQuestion(asked);
    questions.check(asked);
    if (inTable && question.type().offersCategories()) {
      tableRow(row, question);
    }
  }

  private void tableRow(Sheet.Row row, Question question) {
    if (table.isEmpty()) {
      table = Optional.of(question.source());
      row.value("choice_filter")
          .ifPresent(
              filter -> problems.add(Fault.FILTER_IN_TABLE, row.place("choice_filter"), filter));
    } else if (!table.get().equals(question.source())) {
      problems.add(Fault.TABLE_OF_TWO_LISTS, row.place("type"), question.source(), table.get());
    }
  }

  private void unknown(Sheet.Row row, String type) {
    name(row);
    if (type.equals("include")) {
      problems.add(Fault.INCLUDE_UNSUPPORTED, row.place("type"), type);
      return;
    }
    var word = type.split("\\s+", 2)[0];
    if (TypeNames.read(word + " x").isPresent() && !type.contains(" ")) {
      problems.add(Fault.TYPE_WITHOUT_LIST, row.place("type"), type);
      return;
    }
    problems.add(
        Fault.TYPE_UNKNOWN,
        row.place("type"),
        type,
        Suggestion.nearest(word, TypeNames.words()).orElse("text"));
  }

  private void begin(Sheet.Row row, Begin begin) {
    var name = name(row);
    if (begin.isRepeat()) {
      repeat(row, name);
    }
    if (begin.isLoop()) {
      loop(row, begin);
    }
    questions.references(row);
    row.value("repeat_count")
        .filter(count -> !References.isOnly(count))
        .ifPresent(count -> claim(row, name + "_count"));
    if (row.value("appearance").stream()
        .anyMatch(look -> Set.of(look.split("\\s+")).contains("table-list"))) {
      inTable = true;
      table = Optional.empty();
    }
    open.push(level(Optional.of(row), begin, name));
  }

  private void repeat(Sheet.Row row, String name) {
    if (name.equals(form.root())) {
      problems.add(Fault.REPEAT_NAMED_AS_ROOT, row.place("name"), name);
    } else if (!name.isEmpty() && (!form.repeats().add(name) || copies() > 1)) {
      problems.add(Fault.REPEAT_TWICE, row.place("name"), name);
    }
    if (!Headers.has(row, "label") && !QuestionCheck.hasMedia(row)) {
      problems.warn(Fault.REPEAT_WITHOUT_LABEL, row.place("label"), name);
    }
  }

  private void loop(Sheet.Row row, Begin begin) {
    if (begin.over().isEmpty()) {
      problems.add(Fault.TYPE_WITHOUT_LIST, row.place("type"), row.value("type").orElse(""));
    } else if (!form.lists().containsKey(begin.over())) {
      questions.unknownList(row, begin.over());
    }
  }

  private void end(Sheet.Row row, End end) {
    inTable = false;
    if (open.size() > 1 && end.fits(open.element().begin())) {
      open.pop();
      return;
    }
    problems.add(
        Fault.END_WITHOUT_BEGIN,
        row.place("type"),
        row.value("type").orElse(""),
        open.size() > 1 ? open.element().name() : form.root());
    // When the one that is ended began further out, those inside it lack their end.
    if (open.stream().limit(open.size() - 1L).anyMatch(level -> end.fits(level.begin()))) {
      while (!end.fits(open.element().begin())) {
        unended(open.pop());
      }
      open.pop();
    }
  }

  private void unended(Level level) {
    level
        .row()
        .ifPresent(
            row ->
                problems.add(
                    Fault.BEGIN_WITHOUT_END, row.place("type"), level.name(), level.name()));
  }

  private String name(Sheet.Row row) {
    var written = row.value("name");
    if (written.isEmpty()) {
      problems.add(Fault.NO_NAME, row.place("name"), "");
      return "";
    }
    var name = written.get();
    if (!Names.isXmlName(name)) {
      problems.add(Fault.NAME_INVALID, row.place("name"), name);
      return name;
    }
    for (int i = 0; i < copies(); i++) {
      form.addElement(name);
    }
    claim(row, name);
    return name;
  }

  // A loop writes its rows out for each choice.
  private int copies() {
    return open.stream()
        .filter(level -> level.begin().isLoop())
        .mapToInt(
            level -> Math.max(1, form.lists().getOrDefault(level.begin().over(), List.of()).size()))
        .reduce(1, (a, b) -> Math.min(a * b, 100));
  }

  private void claim(Sheet.Row row, String name) {
    var level = open.element();
    if (name.equals("meta")) {
      problems.add(Fault.NAME_RESERVED, row.place("name"), name);
      return;
    }
    var other = level.names().putIfAbsent(name, row.place());
    if (other != null) {
      problems.add(Fault.NAME_TWICE, row.place("name"), name, other);
    } else if (!level.lower().add(name.toLowerCase(Locale.ROOT))) {
      problems.warn(Fault.NAME_TWICE_BUT_FOR_CASE, row.place("name"), name);
    }
  }
}
