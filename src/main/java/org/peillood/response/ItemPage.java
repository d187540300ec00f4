package org.peillood.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * An item as staff see it: its wording in every language, what can be answered, when it is asked.
 *
 * @param item as the newest of these waves asks it
 * @param waves those that ask it, newest first
 */
public record ItemPage(Survey survey, Item item, List<Wave> waves) {

  /** The languages it is really written in. */
  public List<Language> languages() {
    return item.label().languages().stream().map(Language::new).toList();
  }

  /** The conditions under which it is asked, outermost first; all of them must hold. */
  public List<String> conditions() {
    var conditions = new ArrayList<String>();
    var questionnaire = waves.get(0).questionnaire();
    for (var group : item.groups()) {
      questionnaire.group(group).flatMap(Group::relevant).ifPresent(conditions::add);
    }
    item.rules().relevant().ifPresent(conditions::add);
    return conditions.stream().map(ItemPage::plain).toList();
  }

  /** What it is asked about again and again, outermost first; empty when it is asked once. */
  public String repeats(Language language) {
    return waves.get(0).questionnaire().repeatsAround(item.name()).stream()
        .map(repeat -> FieldworkPage.wording(repeat, language))
        .collect(Collectors.joining(" · "));
  }

  // ${J13} = 'vdab' reads better as J13 = 'vdab'.
  private static String plain(String expression) {
    return expression.replaceAll("\\$\\{([^}]*)}", "$1");
  }

  /** The page of what an item feeds: evidence, an indicator, or the plan for a whole action. */
  public static String addressOf(String feed) {
    if (feed.startsWith("NT-")) {
      return "/notas/" + feed;
    }
    if (feed.matches("[A-Z]{2}-\\d+")) {
      return "/bewijs/" + feed;
    }
    return feed.matches(".+[.].+[.].+") ? "/plan/indicatoren/" + feed : "/plan";
  }
}
