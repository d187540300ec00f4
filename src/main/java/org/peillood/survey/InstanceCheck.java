package org.peillood.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.survey.FormFacts.Asked;

/** Whether the files and lists that a form draws on have names of their own. */
final class InstanceCheck {

  private static final Pattern PULLDATA = Pattern.compile("pulldata\\s*\\(\\s*(.*?),");
  private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");
  private static final List<String> WITH_PULLDATA =
      List.of(
          "calculation",
          "constraint",
          "read_only",
          "required",
          "relevant",
          "choice_filter",
          "default");

  private final FormFacts form;
  private final Map<String, String> addresses = new HashMap<>();
  private final Set<String> external = new HashSet<>();

  InstanceCheck(FormFacts form) {
    this.form = form;
  }

  void run() {
    form.asked().forEach(this::check);
    form.asked().forEach(this::checkLastSaved);
    var searched = new HashSet<String>();
    form.asked().stream()
        .filter(
            asked ->
                asked.row().value("appearance").filter(a -> SEARCH.matcher(a).find()).isPresent())
        .forEach(asked -> searched.add(asked.question().source()));
    form.lists()
        .forEach(
            (list, rows) -> {
              if (!searched.contains(list) && addresses.containsKey(list)) {
                form.problems()
                    .add(
                        Fault.INSTANCE_CLASH,
                        rows.get(0).place("list_name"),
                        list,
                        addresses.get(list));
              }
            });
  }

  private void checkLastSaved(Asked asked) {
    WITH_PULLDATA.stream()
        .filter(column -> asked.row().value(column).filter(References::isSavedIn).isPresent())
        .forEach(column -> add(asked, column, "__last-saved", "jr://instance/last-saved"));
  }

  private void check(Asked asked) {
    for (var column : WITH_PULLDATA) {
      asked
          .row()
          .value(column)
          .ifPresent(
              text ->
                  PULLDATA
                      .matcher(text)
                      .results()
                      .map(call -> call.group(1).replaceAll("['\"]", "").strip())
                      .forEach(file -> add(asked, column, file, "jr://file-csv/" + file + ".csv")));
    }
    var type = asked.question().type();
    var ending = Selection.extension(asked.question().source());
    if (type.isFile()) {
      if (!external.add(asked.name())) {
        form.problems().add(Fault.FILE_NAMED_TWICE, asked.row().place("name"), asked.name());
      }
      add(
          asked,
          "name",
          asked.name(),
          type == ItemType.CSV_EXTERNAL
              ? "jr://file-csv/" + asked.name() + ".csv"
              : "jr://file/" + asked.name() + ".xml");
    } else if (!ending.isEmpty() && type.offersCategories()) {
      var file = asked.question().source();
      add(
          asked,
          "type",
          file.substring(0, file.length() - ending.length()),
          (ending.equals(".csv") ? "jr://file-csv/" : "jr://file/") + file);
    }
  }

  private void add(Asked asked, String column, String name, String address) {
    var other = addresses.putIfAbsent(name, address);
    if (other != null && !other.equals(address)) {
      form.problems().add(Fault.INSTANCE_CLASH, asked.row().place(column), name, other);
    }
  }
}
