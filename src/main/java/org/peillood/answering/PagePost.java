package org.peillood.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.privacy.PersonalTraces;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;

/**
 * A page as it was sent: what was typed, and which button was pressed.
 *
 * @param typed the values by item name, those of a ranking in the order of its places; what was
 *     said about another instance, by the name of the repeat
 * @param language the language to go on in, when its button was pressed
 * @param wish what to do with e-mail addresses and numbers in what was written
 * @param uploads the files that were chosen, by item name
 * @param removed the items whose file is to go
 * @param enough what was said to it that enough answers like these came in
 */
public record PagePost(
    Map<String, List<String>> typed,
    Button button,
    Optional<String> language,
    Traces wish,
    Map<String, Upload> uploads,
    Set<String> removed,
    Enough enough) {

  /** What a page sends beside its answers: a language, a button, and what to do with traces. */
  static final String LANGUAGE_FIELD = "taal";

  static final String BUTTON_FIELD = "naar";
  static final String TRACES_FIELD = "sporen";
  static final String ENOUGH_FIELD = "genoeg";

  /** What stands behind an item's name in the name of the box that takes its file away. */
  static final String REMOVE = "__weg";

  public PagePost {
    uploads = Map.copyOf(uploads);
    removed = Set.copyOf(removed);
  }

  /** What is to become of words that lead to a person. */
  public enum Traces {
    ASK,
    LEAVE_OUT,
    KEEP
  }

  /** What somebody does who heard that enough answers like theirs came in. */
  public enum Enough {
    NOT_HEARD,
    GO_ON,
    STOP
  }

  /** The buttons under a page. */
  public enum Button {
    NEXT,
    BACK,
    LATER,
    /** Everything is sent after this page: the rest was answered before. */
    SEND,
    LANGUAGE
  }

  /** Reads the fields of a form; a field that no item has is passed over. */
  public static PagePost read(Map<String, List<String>> form, Questionnaire questionnaire) {
    var typed = new LinkedHashMap<String, List<String>>();
    for (var item : questionnaire.allItems().toList()) {
      var values = new ArrayList<String>();
      if (item.type() == ItemType.RANK) {
        int places = item.top().orElse(item.categories().size());
        for (int place = 1; place <= places; place++) {
          values.addAll(form.getOrDefault(item.name() + Choices.PLACE + place, List.of()));
        }
      }
      values.addAll(form.getOrDefault(item.name(), List.of()));
      if (!values.isEmpty()) {
        typed.put(item.name(), values);
      }
    }
    if (button(form) == Button.NEXT || button(form) == Button.SEND) {
      // Who goes back or pauses does not decide yet whether there is another one.
      questionnaire
          .allRepeats()
          .map(Group::name)
          .filter(form::containsKey)
          .forEach(repeat -> typed.putIfAbsent(repeat, form.getOrDefault(repeat, List.of())));
    }
    var language = form.getOrDefault(LANGUAGE_FIELD, List.of()).stream().findFirst();
    var wish = wish(form);
    if (wish == Traces.LEAVE_OUT) {
      written(questionnaire)
          .forEach(
              item ->
                  typed.computeIfPresent(
                      item.name(),
                      (name, texts) -> texts.stream().map(PersonalTraces::leftOut).toList()));
    }
    return new PagePost(typed, button(form), language, wish, Map.of(), removed(form), enough(form));
  }

  private static Set<String> removed(Map<String, List<String>> form) {
    return form.keySet().stream()
        .filter(name -> name.endsWith(REMOVE))
        .map(name -> name.substring(0, name.length() - REMOVE.length()))
        .collect(Collectors.toSet());
  }

  private static Enough enough(Map<String, List<String>> form) {
    var said = form.getOrDefault(ENOUGH_FIELD, List.of());
    return said.contains("toch")
        ? Enough.GO_ON
        : said.contains("stop") ? Enough.STOP : Enough.NOT_HEARD;
  }

  /** The same page with files. */
  PagePost with(Map<String, Upload> files) {
    return new PagePost(typed, button, language, wish, files, removed, enough);
  }

  /**
   * What in the texts of this page leads to a person, by item name; nothing once the respondent has
   * said what to do with it.
   */
  Map<String, List<Trace>> traces(Questionnaire questionnaire) {
    var found = new LinkedHashMap<String, List<Trace>>();
    if (wish == Traces.ASK) {
      written(questionnaire)
          .forEach(
              item -> {
                var traces =
                    typed.getOrDefault(item.name(), List.of()).stream()
                        .flatMap(text -> PersonalTraces.in(text).stream())
                        .toList();
                if (!traces.isEmpty()) {
                  found.put(item.name(), traces);
                }
              });
    }
    return found;
  }

  private static Stream<Item> written(Questionnaire questionnaire) {
    return questionnaire.allItems().filter(item -> item.type() == ItemType.TEXT);
  }

  private static Traces wish(Map<String, List<String>> form) {
    var said = form.getOrDefault(TRACES_FIELD, List.of());
    return said.contains("weg") ? Traces.LEAVE_OUT : said.contains("zo") ? Traces.KEEP : Traces.ASK;
  }

  /** Whether the button to the page before was pressed. */
  public boolean isBack() {
    return button == Button.BACK;
  }

  private static Button button(Map<String, List<String>> form) {
    if (form.containsKey(LANGUAGE_FIELD)) {
      return Button.LANGUAGE;
    }
    var pressed = form.getOrDefault(BUTTON_FIELD, List.of());
    return pressed.contains("terug")
        ? Button.BACK
        : pressed.contains("later")
            ? Button.LATER
            : pressed.contains("versturen") ? Button.SEND : Button.NEXT;
  }
}
