package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The question that asks whether questions about a special category of personal data may be asked
 * at all (GDPR, article 9): a required choice between two answers, alone on its page, right before
 * them, without whose yes none of them is asked. What is asked follows from the routing, so that it
 * holds on our pages, in apps and in files alike.
 *
 * @param item its name
 * @param yes the code of the answer that opens them
 */
public record OwnYes(String item, String yes) {

  private static final int TWO = 2;
  private static final Pattern EQUALS =
      Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}\\s*=\\s*(['\"])([^'\"]+)\\2");

  /** The sensitive items that have one, by name. */
  public static Map<String, OwnYes> in(Questionnaire questionnaire) {
    var found = new LinkedHashMap<String, OwnYes>();
    new Search(found).through(questionnaire.elements(), List.of(), Around.NOTHING);
    return Map.copyOf(found);
  }

  /** What an element stands in. */
  private enum Around {
    NOTHING,
    PAGE,
    REPEAT;

    Around in(Group group) {
      return this == REPEAT || group.isRepeat() ? REPEAT : group.isPage() ? PAGE : this;
    }
  }

  /** Goes through a questionnaire in its order. */
  private static final class Search {
    private final Map<String, OwnYes> found;
    private Optional<Item> asking = Optional.empty();

    Search(Map<String, OwnYes> found) {
      this.found = found;
    }

    void through(List<Element> elements, List<String> conditions, Around around) {
      for (var element : elements) {
        if (element instanceof Group group) {
          through(group.children(), and(conditions, group.relevant()), around.in(group));
        } else if (element instanceof Item item && item.type().isAnswered() && item.isShown()) {
          question(item, and(conditions, item.rules().relevant()), around);
        }
      }
    }

    private void question(Item item, List<String> conditions, Around around) {
      if (item.sensitive()) {
        asking
            .flatMap(question -> opening(question, conditions))
            .ifPresent(own -> found.put(item.name(), own));
      } else {
        asking = Optional.of(item).filter(i -> around == Around.NOTHING && isYesOrNo(i));
      }
    }
  }

  private static boolean isYesOrNo(Item item) {
    return item.type() == ItemType.SELECT_ONE
        && item.required()
        && item.categories().size() == TWO
        && item.missing().isEmpty();
  }

  private static Optional<OwnYes> opening(Item question, List<String> conditions) {
    return conditions.stream()
        .flatMap(condition -> all(condition).stream())
        .map(part -> EQUALS.matcher(part.strip()))
        .filter(part -> part.matches() && part.group(1).equals(question.name()))
        .map(part -> new OwnYes(question.name(), part.group(3)))
        .filter(own -> question.category(own.yes()).isPresent())
        .findFirst();
  }

  private static List<String> and(List<String> conditions, Optional<String> further) {
    return Stream.concat(conditions.stream(), further.stream()).toList();
  }

  /** The parts of an expression that must all be true. */
  static List<String> all(String expression) {
    var whole = expression.strip();
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    char quote = 0;
    for (int i = 0; i < whole.length(); i++) {
      char sign = whole.charAt(i);
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if (sign == '\'' || sign == '"') {
        quote = sign;
      } else if (sign == '(' || sign == '[') {
        depth++;
      } else if (sign == ')' || sign == ']') {
        depth--;
      } else if (depth == 0 && whole.startsWith(" or ", i)) {
        return List.of(whole);
      } else if (depth == 0 && whole.startsWith(" and ", i)) {
        parts.add(whole.substring(from, i));
        from = i + " and ".length();
      }
    }
    parts.add(whole.substring(from));
    return parts;
  }
}
