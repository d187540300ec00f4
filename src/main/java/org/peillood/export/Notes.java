package org.peillood.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.survey.Item;
import org.peillood.survey.Wave;

/** What a reader of a file of microdata must know, in sentences. */
final class Notes {

  private final Choice choice;
  private final Scope scope;
  private final Wording wording;
  private final List<String> notes = new ArrayList<>();

  private Notes(Choice choice, Scope scope, Wording wording) {
    this.choice = choice;
    this.scope = scope;
    this.wording = wording;
  }

  /** The codebook of these variables, with its notes. */
  static Codebook codebook(
      Choice choice,
      Scope scope,
      Wording wording,
      LocalDate today,
      List<Variable> variables,
      List<ResponseSet> sets) {
    var survey = choice.survey();
    var waves =
        choice.waves().stream()
            .map(w -> wording.plain(w.title()))
            .collect(Collectors.joining(", "));
    var file =
        survey.id()
            + (choice.waves().size() == 1 && survey.waves().size() > 1
                ? "-" + choice.waves().get(0).code()
                : "");
    return new Codebook(
        scope.isRepeat() ? file + "-" + scope.name() : file,
        wording.plain(survey.name()) + " – " + waves + title(choice, scope, wording),
        wording.language(),
        today,
        variables,
        sets,
        new Notes(choice, scope, wording).written(variables),
        scope.isRepeat(),
        List.of());
  }

  private static String title(Choice choice, Scope scope, Wording wording) {
    return titles(choice, scope, wording).stream()
        .map(title -> ": " + title)
        .collect(Collectors.joining());
  }

  /** What the repeats around are called in words, outermost first. */
  static List<String> titles(Choice choice, Scope scope, Wording wording) {
    return Question.newestFirst(choice.waves()).stream()
        .flatMap(wave -> scope.groups(wave.questionnaire()).stream())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(
            group -> {
              var title = wording.plain(group.label());
              return title.isEmpty() ? group.name() : title;
            })
        .toList();
  }

  private List<String> written(List<Variable> variables) {
    if (choice.synthetic()) {
      say(scope.isRepeat() ? "export.note.synthetic-instances" : "export.note.synthetic");
    }
    say("export.note.confidential");
    say(scope.isRepeat() ? "export.note.instances" : "export.note.rows");
    say("export.note.missing");
    if (variables.stream()
        .anyMatch(v -> v.missing().filter(m -> m != MissingNumbers.USUAL).isPresent())) {
      var others =
          variables.stream()
              .filter(v -> v.missing().filter(m -> m != MissingNumbers.USUAL).isPresent())
              .map(Variable::name)
              .collect(Collectors.joining(", "));
      say("export.note.other-missing", others);
    }
    switch (choice.open()) {
      case NONE -> ifAny("export.note.no-texts", of(Family.OPEN));
      case SCREENED ->
          ifAny(
              scope.isRepeat() ? "export.note.no-texts" : "export.note.screened", of(Family.OPEN));
      case ALL -> ifAny("export.note.all-texts", of(Family.OPEN));
    }
    ifAny("export.note.no-files", of(Family.FILE));
    ifAny("export.note.no-calculations", calculations());
    return notes;
  }

  private void say(String key, Object... arguments) {
    notes.add(wording.words().get(key, arguments));
  }

  private void ifAny(String key, List<String> names) {
    if (!names.isEmpty()) {
      say(key, String.join(", ", names));
    }
  }

  private List<String> of(Family family) {
    return Question.of(choice.survey(), choice.waves(), scope).stream()
        .filter(question -> question.family() == family)
        .map(Question::name)
        .distinct()
        .toList();
  }

  private List<String> calculations() {
    return waves()
        .flatMap(wave -> scope.items(wave.questionnaire()).stream())
        .filter(item -> !item.type().isShown() && !item.type().isDeviceData())
        .map(Item::name)
        .distinct()
        .toList();
  }

  private Stream<Wave> waves() {
    return choice.waves().stream();
  }
}
