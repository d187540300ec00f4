package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/**
 * Small random surveys in which one question decides about a second, and that one about a third,
 * asked everything that can be asked of them, on every base. The seeds are kept, as in {@link
 * DisclosureAttackTest}.
 */
class RoutedDisclosureAttackTest {

  private static final int SMALLEST = 5;

  /** Somebody who knows this survey, its routing and the kinds of people there can be. */
  private record Chain(
      Survey survey, Map<String, List<String>> items, List<Map<String, String>> kinds) {}

  private static Survey survey(String table) {
    return SurveyTable.survey("work", SurveyTable.questionnaire(table));
  }

  private static final Chain NEAREST = chain("${told} = 'yes'");
  private static final Chain BOTH = chain("${told} = 'yes' and ${treated} != 'no'");

  /** The condition of the third question names the second one, or both before it. */
  private static Chain chain(String condition) {
    return new Chain(
        survey(
            """
            agree    one  Do you agree to take part?  1 Yes | 2 No
            treated  one  Were you treated unfairly?  more More than once | once Once | no No
            told     one  Did you tell anybody?  yes Yes | no No  if ${treated} != 'no'
            helped   one  Did it help?  yes Yes | no No  if %s
            """
                .formatted(condition)),
        items("treated more once no", "told yes no", "helped yes no"),
        kinds(
            "treated told helped",
            "more yes yes",
            "more yes no",
            "once yes yes",
            "once yes no",
            "more no -",
            "once no -",
            "no - -",
            // Nobody was silent, which the reader cannot know beforehand.
            "more yes ",
            "once  -"));
  }

  private static final Chain BESIDE =
      new Chain(
          survey(
              """
              agree    one  Do you agree to take part?  1 Yes | 2 No
              gender   one  What are you?  w Woman | m Man
              treated  one  Were you treated unfairly?  more More than once | no No
              told     one  Did you tell anybody?  yes Yes | no No  if ${treated} = 'more'
              helped   one  Did it help?  yes Yes | no No  if ${treated} = 'more' and ${told} = 'yes'
              """),
          items("gender w m", "treated more no", "told yes no", "helped yes no"),
          kinds(
              "gender treated told helped",
              "w more yes yes",
              "w more yes no",
              "w more no -",
              "w no - -",
              "m more yes yes",
              "m more yes no",
              "m more no -",
              "m no - -"));

  private static final Chain CHOSEN = severalAnswers("selected(${m_why}, 'a')", "a");
  private static final Chain NOT_CHOSEN =
      severalAnswers("not(selected(${m_why}, 'c'))", "a", "b", "a,b");
  private static final Chain EITHER =
      severalAnswers("selected(${m_why}, 'a') or selected(${m_why}, 'b')", "a", "b");

  /** Several answers decide about the second question: all that hold one of these, or are these. */
  private static Chain severalAnswers(String condition, String... deciding) {
    var kinds = new ArrayList<String>();
    for (var why : List.of("a", "b", "c", "a,b", "a,c", "b,c", "a,b,c")) {
      boolean isAsked =
          condition.startsWith("not")
              ? List.of(deciding).contains(why)
              : List.of(deciding).stream().anyMatch(why::contains);
      for (var gender : List.of("w", "m")) {
        for (var told : isAsked ? List.of("yes", "no") : List.of("-")) {
          kinds.add(gender + " " + why + " " + told);
        }
      }
    }
    kinds.add("w " + deciding[0] + " ");
    kinds.add("m " + deciding[0] + " ");
    return new Chain(
        survey(
            """
            agree   one      Do you agree to take part?  1 Yes | 2 No
            gender  one      What are you?  w Woman | m Man
            m_why   several  Why?  a Colour | b Language | c Name
            told    one      Did you tell anybody?  yes Yes | no No  if %s
            """
                .formatted(condition)),
        items("gender w m", "m_why a b c", "told yes no"),
        kinds("gender m_why told", kinds.toArray(String[]::new)));
  }

  private static Map<String, List<String>> items(String... written) {
    var items = new LinkedHashMap<String, List<String>>();
    for (var one : written) {
      var words = List.of(one.split(" "));
      items.put(words.get(0), words.subList(1, words.size()));
    }
    return items;
  }

  private static List<Map<String, String>> kinds(String names, String... answers) {
    var items = names.split(" ");
    var kinds = new ArrayList<Map<String, String>>();
    for (var one : answers) {
      var given = one.split(" ", -1);
      var kind = new LinkedHashMap<String, String>();
      for (int i = 0; i < items.length; i++) {
        kind.put(items[i], given[i].replace(',', ' '));
      }
      kinds.add(kind);
    }
    return kinds;
  }

  /** A third are nobody and a third are few, so that there is something to find. */
  private static int size(int number) {
    return number < 20 ? 0 : number < 40 ? number - 19 : number;
  }

  private static void attack(Chain chain, List<Integer> numbers) {
    var attacker = new Attacker();
    var ofPages = new Attacker();
    for (int kind = 0; kind < chain.kinds().size(); kind++) {
      int number = kind < numbers.size() ? size(numbers.get(kind)) : 0;
      var answers = Attacker.answers(chain.kinds().get(kind));
      attacker.kind(number, 1, answers);
      ofPages.kind(number, 1, answers);
    }
    Assume.that(attacker.count(a -> true) >= 20 * SMALLEST);
    var work = attacker.fieldwork(Fieldwork.of(chain.survey()));
    for (var item : chain.items().keySet()) {
      for (var base : Base.values()) {
        var alone = Tabulation.of("work", List.of(item), Measure.SHARES).onBase(base);
        ofPages.learn(work.run(alone));
        attacker.learn(work.run(alone));
        others(chain, item)
            .forEach(
                (by, codes) -> {
                  if (!by.startsWith("m_")) {
                    attacker.learn(work.run(alone.across(List.of(Banner.parse(by)))));
                  }
                  for (var code : codes) {
                    attacker.learn(
                        work.run(alone.among(List.of(new Condition(by, List.of(code))))));
                  }
                });
      }
    }
    for (var of : chain.items().keySet()) {
      for (var code : chain.items().getOrDefault(of, List.of())) {
        others(chain, of)
            .forEach((by, codes) -> codes.forEach(c -> check(attacker, ofPages, of, code, by, c)));
        checkColumn(chain, attacker, ofPages, of, code);
      }
    }
  }

  private static Map<String, List<String>> others(Chain chain, String item) {
    var others = new LinkedHashMap<>(chain.items());
    others.remove(item);
    return others;
  }

  private static Predicate<Answers> who(String item, String code) {
    return Attacker.chose(item, List.of(code));
  }

  private static void check(
      Attacker attacker, Attacker ofPages, String of, String code, String by, String column) {
    var cell = who(of, code).and(who(by, column));
    long count = attacker.count(cell);
    if (count > 0 && count < SMALLEST && ofPages.most(cell) > SMALLEST - 1e-4) {
      assertThat(attacker.most(cell))
          .as("%s at %s with %s at %s of %d is known to be few", code, of, column, by, count)
          .isGreaterThan(SMALLEST - 1e-4);
    }
  }

  /** That all of a column answered alike may not be known, where others answered otherwise. */
  private static void checkColumn(
      Chain chain, Attacker attacker, Attacker ofPages, String by, String column) {
    var people = who(by, column);
    others(chain, by)
        .forEach(
            (of, codes) -> {
              // Who chose one of several answers has not said that they chose no other.
              for (var code : of.startsWith("m_") ? List.<String>of() : codes) {
                var rest = codes.stream().filter(other -> !other.equals(code)).toList();
                var others = people.and(Attacker.chose(of, rest));
                if (attacker.count(people.and(who(of, code))) > 0
                    && attacker.count(others) == 0
                    && attacker.count(Attacker.chose(of, rest)) > 0
                    && ofPages.most(others) > 1e-4) {
                  assertThat(attacker.most(others))
                      .as(
                          "all who said %s at %s are known to have said %s at %s",
                          column, by, code, of)
                      .isGreaterThan(1e-4);
                }
              }
            });
  }

  @Property(tries = 150, seed = "50")
  void no_small_count_or_answer_of_all_is_known_along_a_chain_of_questions(
      @ForAll @Size(7) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(NEAREST, numbers);
  }

  @Property(tries = 100, seed = "50")
  void nor_where_the_last_condition_names_both_questions_before_it(
      @ForAll @Size(7) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(BOTH, numbers);
  }

  @Test
  void that_nobody_answered_so_is_hidden_where_only_routing_tells_that_somebody_could() {
    // Nobody who was treated unfairly more than once told anybody; somebody could have.
    attack(BOTH, List.of(0, 0, 0, 24, 40, 0, 55));
  }

  @Property(tries = 100, seed = "50")
  void nor_beside_a_question_that_everybody_answered(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(BESIDE, numbers);
  }

  @Property(tries = 60, seed = "50")
  void nor_where_one_of_several_answers_decides(
      @ForAll @Size(22) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(CHOSEN, numbers);
  }

  @Property(tries = 60, seed = "50")
  void nor_where_it_decides_who_is_not_asked(
      @ForAll @Size(20) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(NOT_CHOSEN, numbers);
  }

  @Property(tries = 60, seed = "50")
  void nor_where_either_of_two_does(
      @ForAll @Size(26) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    attack(EITHER, numbers);
  }
}
