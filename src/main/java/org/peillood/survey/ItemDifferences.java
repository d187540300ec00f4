package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.survey.Difference.Kind;

/** Collects what differs between an item and what became of it in a later version. */
final class ItemDifferences {

  private final Questionnaire before;
  private final Item was;
  private final List<Difference> found = new ArrayList<>();

  ItemDifferences(Questionnaire before, Item was) {
    this.before = before;
    this.was = was;
  }

  List<Difference> to(Questionnaire after, Item is) {
    found.clear();
    differ(Kind.TYPE, "", was.type().keyword(), is.type().keyword());
    differ(Kind.SCALE, "scale", scale(was), scale(is));
    differ(Kind.SCALE, "reverse", yes(was.reverse()), yes(is.reverse()));
    differ(Kind.PLACES, "", places(was), places(is));
    categories(is);
    words(Kind.WORDING, "label", was.label(), is.label());
    words(Kind.WORDING, "hint", was.hint(), is.hint());
    words(Kind.WORDING, "table", tableLabel(was), tableLabel(is));
    repeats(after, is);
    rules(after, is);
    differ(Kind.MISSING, "", was.missingCodes().toString(), is.missingCodes().toString());
    differ(Kind.MEANING, "theme", String.join(", ", was.themes()), String.join(", ", is.themes()));
    differ(Kind.MEANING, "feeds", String.join(", ", was.feeds()), String.join(", ", is.feeds()));
    differ(Kind.MEANING, "sensitive", yes(was.sensitive()), yes(is.sensitive()));
    differ(Kind.MEANING, "consent", yes(was.givesConsent()), yes(is.givesConsent()));
    differ(Kind.APPEARANCE, "", was.appearance(), is.appearance());
    return List.copyOf(found);
  }

  // What is asked once for each of several things is another figure than what is asked once; how
  // many there are is routing.
  private void repeats(Questionnaire after, Item is) {
    var earlier = before.repeatsAround(was.name());
    var later = after.repeatsAround(is.name());
    differ(Kind.REPEAT, "repeat", names(earlier), names(later));
    if (names(earlier).equals(names(later))) {
      differ(Kind.ROUTING, "repeat_count", counts(before, earlier), counts(after, later));
    }
  }

  private static String names(List<Group> repeats) {
    return repeats.stream().map(Group::name).collect(Collectors.joining(", "));
  }

  private static String counts(Questionnaire in, List<Group> repeats) {
    return repeats.stream().map(in::countWritten).collect(Collectors.joining(", "));
  }

  private void rules(Questionnaire after, Item is) {
    differ(Kind.ROUTING, "relevant", relevant(before, was), relevant(after, is));
    differ(
        Kind.ROUTING,
        "choice_filter",
        written(was.rules().choiceFilter()),
        written(is.rules().choiceFilter()));
    differ(
        Kind.CALCULATION,
        "calculation",
        written(was.rules().calculation()),
        written(is.rules().calculation()));
    differ(Kind.RULE, "required", written(was.rules().required()), written(is.rules().required()));
    differ(
        Kind.RULE,
        "constraint",
        written(was.rules().constraint()),
        written(is.rules().constraint()));
  }

  /** The conditions of an item and of the groups around it, together. */
  private static String relevant(Questionnaire in, Item item) {
    var conditions = new ArrayList<String>();
    item.groups().stream()
        .flatMap(name -> in.group(name).stream())
        .flatMap(group -> group.relevant().stream())
        .forEach(conditions::add);
    item.rules().relevant().ifPresent(conditions::add);
    return String.join(" and ", conditions);
  }

  private void categories(Item is) {
    var earlier = codes(was);
    var later = codes(is);
    for (var code : earlier) {
      if (!later.contains(code)) {
        found.add(new Difference(Kind.CATEGORY, code, words(was, code), ""));
      }
    }
    for (var code : later) {
      if (!earlier.contains(code)) {
        found.add(new Difference(Kind.CATEGORY, code, "", words(is, code)));
      }
    }
    var stayed = earlier.stream().filter(later::contains).toList();
    var inNewOrder = later.stream().filter(earlier::contains).toList();
    // The order of the categories is their meaning on a scale; elsewhere it is only how they look.
    if (!stayed.equals(inNewOrder)) {
      differ(
          is.scale().isPresent() ? Kind.CATEGORY : Kind.APPEARANCE,
          "",
          String.join(", ", stayed),
          String.join(", ", inNewOrder));
    }
    for (var code : stayed) {
      words(Kind.CATEGORY_WORDING, code, label(was, code), label(is, code));
    }
  }

  private void words(Kind kind, String part, Translated earlier, Translated later) {
    var languages = new LinkedHashSet<>(earlier.languages());
    languages.addAll(later.languages());
    for (var language : languages) {
      var old = Optional.ofNullable(earlier.texts().get(language));
      var now = Optional.ofNullable(later.texts().get(language));
      if (!old.equals(now)) {
        var both = old.isPresent() && now.isPresent();
        found.add(
            new Difference(
                both ? kind : Kind.TRANSLATION,
                part + " " + language,
                old.orElse(""),
                now.orElse("")));
      }
    }
  }

  private void differ(Kind kind, String place, String earlier, String later) {
    if (!earlier.equals(later)) {
      found.add(new Difference(kind, place, earlier, later));
    }
  }

  private static List<String> codes(Item item) {
    return item.categories().stream().map(Category::code).toList();
  }

  private static Translated label(Item item, String code) {
    return item.category(code).map(Category::label).orElse(Translated.none());
  }

  private static String words(Item item, String code) {
    return label(item, code).texts().values().stream().collect(Collectors.joining(" / "));
  }

  private static Translated tableLabel(Item item) {
    return item.matrix().map(Matrix::label).orElse(Translated.none());
  }

  private static String scale(Item item) {
    return item.scale().map(Scale::keyword).orElse("");
  }

  private static String places(Item item) {
    return item.top().isPresent() ? String.valueOf(item.top().getAsInt()) : "";
  }

  private static String written(Optional<String> expression) {
    return expression.map(text -> text.strip().replaceAll("\\s+", " ")).orElse("");
  }

  private static String yes(boolean holds) {
    return holds ? "yes" : "";
  }
}
