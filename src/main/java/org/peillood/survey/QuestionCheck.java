package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.survey.FormFacts.Asked;

/** What can be wrong with one question: its list, its words, its rules, its trigger. */
final class QuestionCheck {

  private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");
  private static final Pattern ONE_ENDING = Pattern.compile("[^.]+\\.(csv|xml|geojson)");
  private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");
  private static final Set<ItemType> WITHOUT_CONTROL =
      Set.of(
          ItemType.HIDDEN,
          ItemType.START,
          ItemType.END,
          ItemType.TODAY,
          ItemType.DEVICEID,
          ItemType.USERNAME,
          ItemType.PHONENUMBER,
          ItemType.EMAIL,
          ItemType.SIMSERIAL,
          ItemType.SUBSCRIBERID,
          ItemType.START_GEOPOINT,
          ItemType.BACKGROUND_AUDIO,
          ItemType.XML_EXTERNAL,
          ItemType.CSV_EXTERNAL);

  private final FormFacts form;
  private final Problems problems;
  private final ParameterCheck parameters;
  private final Map<String, List<Asked>> searching = new HashMap<>();
  private final Map<String, List<Asked>> choosing = new HashMap<>();

  QuestionCheck(FormFacts form) {
    this.form = form;
    this.problems = form.problems();
    this.parameters = new ParameterCheck(form);
  }

  static boolean hasMedia(Sheet.Row row) {
    return row.value("media").isPresent()
        || MEDIA.stream().anyMatch(kind -> Headers.has(row, kind));
  }

  void check(Asked asked) {
    var type = asked.question().type();
    if (type.offersCategories() || type == ItemType.SELECT_ONE_EXTERNAL) {
      select(asked);
    }
    if (type == ItemType.OSM
        && !asked.question().source().isEmpty()
        && !form.osmLists().isEmpty()
        && !form.osmLists().contains(asked.question().source())) {
      unknownList(asked.row(), asked.question().source());
    }
    parameters.check(asked);
    calculation(asked);
    words(asked);
    references(asked.row());
  }

  /** Everything that only shows when all questions are known. */
  void finish() {
    parameters.finish();
    searching.forEach(
        (list, questions) ->
            choosing.getOrDefault(list, List.of()).stream()
                .findFirst()
                .ifPresent(
                    other ->
                        questions.forEach(
                            question ->
                                problems.add(
                                    Fault.SEARCH_SHARES_LIST,
                                    question.row().place("appearance"),
                                    question.name(),
                                    list,
                                    other.name()))));
    form.asked().forEach(this::trigger);
  }

  /** The row of the log of a client, which is no question. */
  void audit(Sheet.Row row) {
    row.value("name")
        .filter(name -> !name.equals("audit"))
        .ifPresent(name -> problems.add(Fault.AUDIT_NAMED, row.place("name"), name));
    parameters.audit(row);
  }

  /** Media of a kind that clients do not know. */
  void references(Sheet.Row row) {
    row.cells().keySet().stream()
        .filter(column -> column.startsWith("media::"))
        .forEach(
            column ->
                problems.add(Fault.MEDIA_UNKNOWN, row.place(column), column.split("::", 3)[1]));
  }

  void unknownList(Sheet.Row row, String list) {
    if (form.lists().isEmpty()) {
      problems.add(Fault.NO_CHOICES, row.place("type"), list);
    } else {
      problems.add(Fault.LIST_UNKNOWN, row.place("type"), list, near(list, form.lists().keySet()));
    }
  }

  private static String near(String word, Set<String> known) {
    return Suggestion.nearest(word, known).orElseGet(() -> known.stream().findFirst().orElse(""));
  }

  private void select(Asked asked) {
    var question = asked.question();
    var row = asked.row();
    var source = question.source();
    var isFile = !Selection.extension(source).isEmpty();
    if (question.type() == ItemType.SELECT_ONE_EXTERNAL) {
      external(asked);
      return;
    }
    if (question.namesFile() && !ONE_ENDING.matcher(source).matches()) {
      problems.add(Fault.FILE_ENDING, row.place("type"), source);
    } else if (!isFile && !References.isIn(source) && !form.lists().containsKey(source)) {
      unknownList(row, source);
    }
    if (question.type() == ItemType.SELECT_MULTIPLE && !isFile) {
      spaces(asked);
    }
    if (question.other() == Selection.Other.SPECIFY) {
      other(asked);
    }
    boolean searches = row.value("appearance").filter(a -> SEARCH.matcher(a).find()).isPresent();
    (searches ? searching : choosing).computeIfAbsent(source, l -> new ArrayList<>()).add(asked);
    if (searches && isFile) {
      problems.add(Fault.SEARCH_IN_FILE, row.place("appearance"), asked.name());
    }
  }

  private void external(Asked asked) {
    var row = asked.row();
    var list = asked.question().source();
    if (form.externalLists().isEmpty()) {
      problems.add(Fault.NO_EXTERNAL_CHOICES, row.place("type"), list);
    } else if (!form.externalLists().contains(list)) {
      problems.add(
          Fault.EXTERNAL_LIST_UNKNOWN, row.place("type"), list, near(list, form.externalLists()));
    }
    if (!asked.has("choice_filter")) {
      if (form.lists().containsKey(list)) {
        problems.warn(Fault.EXTERNAL_WITHOUT_FILTER, row.place("choice_filter"), list);
      } else {
        problems.add(Fault.EXTERNAL_WITHOUT_FILTER, row.place("choice_filter"), list);
      }
    }
  }

  private void spaces(Asked asked) {
    var source = asked.question().source();
    if (References.isIn(source)) {
      problems.add(Fault.MULTIPLE_FROM_ANSWERS, asked.row().place("type"), source);
    }
    for (var choice : form.lists().getOrDefault(source, List.of())) {
      choice
          .value("name")
          .filter(name -> name.contains(" "))
          .ifPresent(
              name ->
                  problems.add(Fault.CHOICE_WITH_SPACE, choice.place("name"), name, asked.name()));
    }
  }

  private void other(Asked asked) {
    var row = asked.row();
    row.value("choice_filter")
        .ifPresent(
            filter -> problems.add(Fault.FILTER_WITH_OTHER, row.place("choice_filter"), filter));
    if (!form.lists().containsKey(asked.question().source())) {
      problems.add(Fault.OTHER_WITHOUT_LIST, row.place("type"), asked.question().source());
    }
  }

  private void calculation(Asked asked) {
    var row = asked.row();
    var type = asked.question().type();
    boolean computesAtFirst =
        row.value("default").filter(value -> Tokens.isComputed(value, type)).isPresent();
    if (asked.question().word().equals("calculate")
        && row.value("calculation").isEmpty()
        && !computesAtFirst) {
      problems.add(Fault.NO_CALCULATION, row.place("calculation"), asked.name());
    }
    if (type == ItemType.BACKGROUND_GEOPOINT) {
      if (row.value("trigger").isEmpty()) {
        problems.add(Fault.NO_TRIGGER, row.place("trigger"), asked.name());
      }
      row.value("calculation")
          .ifPresent(it -> problems.add(Fault.CALCULATION_FORBIDDEN, row.place("calculation"), it));
    }
    if (type == ItemType.SIMSERIAL || type == ItemType.SUBSCRIBERID) {
      problems.warn(Fault.OLD_METADATA, row.place("type"), row.value("type").orElse(""));
    }
  }

  private void words(Asked asked) {
    var row = asked.row();
    var type = asked.question().type();
    if (asked.isUnseen() || WITHOUT_CONTROL.contains(type)) {
      return;
    }
    boolean labelled =
        asked.has("label")
            || hasMedia(row)
            || asked.has("hint")
            || asked.question().habit().filter(habit -> !habit.hint().isEmpty()).isPresent()
            || row.value("appearance").filter("label"::equals).isPresent();
    if (!labelled) {
      problems.add(Fault.NO_LABEL, row.place("label"), asked.name());
    }
    if (Headers.has(row, "big-image") && !Headers.has(row, "image")) {
      problems.add(Fault.BIG_IMAGE_ALONE, row.place("big-image"), asked.name());
    }
  }

  private void trigger(Asked asked) {
    var written = asked.row().value("trigger");
    if (written.isEmpty()) {
      return;
    }
    var place = asked.row().place("trigger");
    var names = new ArrayList<String>();
    for (var part : written.get().split(",")) {
      var found = ReferenceCheck.names(part);
      if (ReferenceCheck.isMalformed(part) || found.size() > 1) {
        problems.add(Fault.TRIGGER_MALFORMED, place, written.get());
        return;
      }
      names.addAll(found);
    }
    if (!written.get().contains("${") || written.get().length() <= 2) {
      problems.add(Fault.TRIGGER_MALFORMED, place, written.get());
    }
    for (var name : names) {
      var trigger = form.questions().get(name);
      if (trigger == null) {
        problems.add(
            Fault.REFERENCE_UNKNOWN,
            place,
            "${" + name + "}",
            near(name, form.questions().keySet()));
      } else if (trigger.isUnseen()) {
        problems.add(Fault.TRIGGER_UNSEEN, place, "${" + name + "}");
      }
    }
  }
}
