package org.peillood.paper;

import java.util.LinkedHashSet;
import java.util.List;
import org.peillood.survey.Item;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** What staff should know before they print: what a form cannot ask, or not as elsewhere. */
final class Omissions {

  private Omissions() {}

  static List<Omission> of(PaperForm form) {
    var words = new RoutingWords(form, Texts.in(Language.DUTCH)); // only whether there are any
    var all = new LinkedHashSet<>(form.omissions());
    for (var question : form.questions()) {
      var unsaid =
          question.conditions().stream().filter(part -> words.said(part).isEmpty()).toList();
      if (!unsaid.isEmpty()) {
        var item = question.first().item();
        all.add(new Omission(item, Omission.Reason.RULE, expression(item, unsaid)));
      }
      for (var field : question.fields()) {
        if (!words.saysFilter(field)) {
          var filter = field.item().rules().choiceFilter().orElse("");
          all.add(new Omission(field.item(), Omission.Reason.FILTER, filter));
        }
      }
    }
    return List.copyOf(all);
  }

  private static String expression(Item item, List<Condition> unsaid) {
    return unsaid.stream()
        .filter(Condition.Unsaid.class::isInstance)
        .map(part -> ((Condition.Unsaid) part).expression())
        .findFirst()
        .or(() -> item.rules().relevant())
        .orElse("");
  }
}
