package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The texts of a questionnaire one by one, in the order in which respondents meet them: of each row
 * its own, and after it those of the choices that it is the first to offer. With them a
 * questionnaire is given another language, or other words in one that it has.
 */
public final class QuestionnaireTexts {

  static final String SURVEY = "survey/";
  static final String CHOICES = "choices/";

  private final Questionnaire questionnaire;
  private final List<QuestionnaireText> texts = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();

  private QuestionnaireTexts(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** All texts that some language has. */
  public static List<QuestionnaireText> of(Questionnaire questionnaire) {
    var found = new QuestionnaireTexts(questionnaire);
    found.elements(questionnaire.elements(), List.of());
    questionnaire.lists().forEach(list -> found.list(list.name(), "", List.of()));
    return List.copyOf(found.texts);
  }

  /**
   * The questionnaire with other words in one language.
   *
   * @param language its code; one that the questionnaire does not have yet becomes its last
   * @param languageName what its columns are called when it is new
   * @param words the words by the key of their text; a text that is not among them stays as it is,
   *     one whose words are blank has none in this language
   */
  public static Questionnaire with(
      Questionnaire questionnaire,
      String language,
      String languageName,
      Map<String, String> words) {
    var names = new LinkedHashMap<>(questionnaire.languageNames());
    names.putIfAbsent(language, languageName);
    var rewording = new Rewording(questionnaire.defaultLanguage(), language, words);
    return new Questionnaire(
        questionnaire.settings(),
        questionnaire.defaultLanguage(),
        names,
        questionnaire.elements().stream().map(rewording::element).toList(),
        questionnaire.meta(),
        questionnaire.lists().stream().map(rewording::list).toList(),
        questionnaire.further(),
        questionnaire.files());
  }

  private void elements(List<Element> elements, List<String> place) {
    for (var element : elements) {
      if (element instanceof Group group) {
        caption(group.name(), group.caption(), place);
        messages(group.name(), group.rules().messages(), place);
        elements(group.children(), Stream.concat(place.stream(), Stream.of(group.name())).toList());
      } else if (element instanceof Item item && item.origin() == Origin.ROW) {
        caption(item.name(), item.caption(), place);
        messages(item.name(), item.rules().messages(), place);
        item.selection().list().ifPresent(list -> list(list.name(), item.name(), place));
        if (!item.missing().isEmpty()) {
          list(ChoiceList.MISSING, item.name(), place);
        }
      }
    }
  }

  private void caption(String name, Caption caption, List<String> place) {
    add(key(name, TextKind.LABEL), TextKind.LABEL, name, place, caption.label());
    add(key(name, TextKind.HINT), TextKind.HINT, name, place, caption.hint());
    add(key(name, TextKind.GUIDANCE), TextKind.GUIDANCE, name, place, caption.guidance());
    caption
        .media()
        .forEach(
            (column, files) ->
                TextKind.ofColumn(column)
                    .ifPresent(kind -> add(key(name, kind), kind, name, place, files)));
  }

  private void messages(String name, Rules.Messages messages, List<String> place) {
    add(key(name, TextKind.REQUIRED), TextKind.REQUIRED, name, place, messages.required());
    add(key(name, TextKind.CONSTRAINT), TextKind.CONSTRAINT, name, place, messages.constraint());
    add(key(name, TextKind.NO_APP), TextKind.NO_APP, name, place, messages.noApp());
  }

  private void list(String name, String about, List<String> place) {
    if (!listed.add(name)) {
      return;
    }
    var codes = new Codes();
    questionnaire.lists().stream()
        .filter(list -> list.name().equals(name))
        .flatMap(list -> list.categories().stream())
        .forEach(
            category -> {
              var code = codes.once(category.code());
              var label = key(name, code, TextKind.LABEL);
              add(label, TextKind.LABEL, about, place, category.label());
              category
                  .media()
                  .forEach(
                      (column, files) ->
                          TextKind.ofColumn(column)
                              .ifPresent(
                                  kind -> add(key(name, code, kind), kind, about, place, files)));
            });
  }

  private void add(String key, TextKind kind, String about, List<String> place, Translated text) {
    if (!text.isEmpty()) {
      texts.add(new QuestionnaireText(key, kind, about, place, text));
    }
  }

  private static String key(String element, TextKind kind) {
    return SURVEY + element + "/" + kind.column();
  }

  private static String key(String list, String code, TextKind kind) {
    return CHOICES + list + "/" + code + "/" + kind.column();
  }

  /** Codes of one list, of which a form may have two that are the same. */
  private static final class Codes {
    private final Map<String, Integer> seen = new HashMap<>();

    String once(String code) {
      int times = seen.merge(code, 1, Integer::sum);
      return times == 1 ? code : code + "#" + times;
    }
  }

  /** Gives what it goes through the words of one language. */
  private record Rewording(String defaultLanguage, String language, Map<String, String> words) {

    Element element(Element element) {
      if (element instanceof Group group) {
        return new Group(
            group.name(),
            group.kind(),
            caption(group.name(), group.caption()),
            rules(group.name(), group.rules()),
            group.attributes(),
            group.count(),
            group.children().stream().map(this::element).toList());
      }
      var item = (Item) element;
      return new Item(
          item.name(),
          item.type(),
          caption(item.name(), item.caption()),
          selection(item.selection()),
          rules(item.name(), item.rules()),
          item.attributes(),
          item.meaning(),
          item.groups(),
          item.matrix().map(this::matrix),
          item.origin());
    }

    private Matrix matrix(Matrix matrix) {
      return new Matrix(
          matrix.name(),
          text(key(matrix.name(), TextKind.LABEL), matrix.label()),
          text(key(matrix.name(), TextKind.HINT), matrix.hint()));
    }

    private Caption caption(String name, Caption caption) {
      return new Caption(
          text(key(name, TextKind.LABEL), caption.label()),
          text(key(name, TextKind.HINT), caption.hint()),
          text(key(name, TextKind.GUIDANCE), caption.guidance()),
          media(caption.media(), kind -> SURVEY + name + "/" + kind));
    }

    private Rules rules(String name, Rules rules) {
      var messages =
          new Rules.Messages(
              text(key(name, TextKind.REQUIRED), rules.messages().required()),
              text(key(name, TextKind.CONSTRAINT), rules.messages().constraint()),
              text(key(name, TextKind.NO_APP), rules.messages().noApp()));
      return new Rules(
          rules.relevant(),
          rules.required(),
          rules.readonly(),
          rules.constraint(),
          rules.calculation(),
          rules.choiceFilter(),
          rules.start(),
          rules.triggers(),
          messages);
    }

    private Selection selection(Selection selection) {
      return new Selection(
          selection.source(),
          selection.list().map(this::list),
          selection.inFile(),
          selection.missing().stream()
              .map(category -> category(ChoiceList.MISSING, category.code(), category))
              .toList(),
          selection.top(),
          selection.other());
    }

    ChoiceList list(ChoiceList list) {
      var codes = new Codes();
      return new ChoiceList(
          list.name(),
          list.categories().stream()
              .map(category -> category(list.name(), codes.once(category.code()), category))
              .toList());
    }

    private Category category(String list, String code, Category category) {
      return new Category(
          category.code(),
          text(key(list, code, TextKind.LABEL), category.label()),
          media(category.media(), kind -> CHOICES + list + "/" + code + "/" + kind),
          category.attributes());
    }

    private Map<String, Translated> media(
        Map<String, Translated> media, UnaryOperator<String> keyOfKind) {
      var all = new LinkedHashMap<String, Translated>();
      media.forEach((kind, files) -> all.put(kind, text(keyOfKind.apply(kind), files)));
      all.values().removeIf(Translated::isEmpty);
      return all;
    }

    private Translated text(String key, Translated was) {
      var own = Optional.ofNullable(words.get(key));
      if (own.isEmpty() || was.isEmpty()) {
        return was;
      }
      var texts = new LinkedHashMap<String, String>();
      was.texts()
          .forEach(
              (code, text) ->
                  texts.put(code.equals(Translated.PLAIN) ? defaultLanguage : code, text));
      if (own.get().isBlank()) {
        texts.remove(language);
      } else {
        texts.put(language, own.get());
      }
      return new Translated(texts, was.defaultLanguage());
    }
  }
}
