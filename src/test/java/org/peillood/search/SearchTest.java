package org.peillood.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.peillood.search.Entry.Kind;
import org.peillood.web.Language;

class SearchTest {

  private static final Language ARABIC = new Language("ar");

  private final List<Shelf> shelves =
      List.of(
          Shelf.of(
              "1",
              List.of(
                  entry(Kind.INDICATOR, "7.B.2", "Veldonderzoek naar arbeidsbemiddeling", "nl"),
                  entry(
                      Kind.NOTE,
                      "NT-09",
                      "Impact van covid op werk",
                      "nl",
                      "De crisis trof werkzoekenden hard. Éénoudergezinnen kregen minder hulp."),
                  entry(Kind.THEME, "VII", "Emploi", "fr", "L’égalité des chances à l’emploi."))),
          Shelf.of(
              "1",
              List.of(
                  entry(Kind.QUOTE, "", "Ik stuurde honderd brieven.", "nl"),
                  entry(Kind.QUESTION, "J19", "هل عوملت معاملة غير عادلة؟", "ar"),
                  entry(Kind.FINDING, "B-001", "Employers answer few letters.", "en"))));

  private static Entry entry(Kind kind, String code, String title, String language) {
    return entry(kind, code, title, language, "");
  }

  private static Entry entry(Kind kind, String code, String title, String language, String text) {
    return new Entry(
        kind,
        code,
        title,
        text,
        new Language(language),
        "/" + kind.slug() + "/" + code,
        kind == Kind.QUOTE ? List.of("VI") : List.of("VII"),
        Optional.of(kind == Kind.NOTE ? 2020 : 2021));
  }

  private Found find(String typed) {
    return Search.find(shelves, typed, Filter.NONE, 1);
  }

  private List<Kind> kinds(String typed) {
    return find(typed).hits().stream().map(hit -> hit.entry().kind()).toList();
  }

  private static String marked(List<Run> runs) {
    return runs.stream()
        .map(run -> run.isFound() ? "[" + run.text() + "]" : run.text())
        .collect(Collectors.joining());
  }

  @Test
  void finds_other_forms_of_a_word_without_capitals_and_accents() {
    assertThat(kinds("WERKZOEKENDE")).containsExactly(Kind.NOTE);
    assertThat(kinds("eenoudergezin")).containsExactly(Kind.NOTE);
    assertThat(kinds("egalite")).containsExactly(Kind.THEME);
    assertThat(kinds("letter")).containsExactly(Kind.FINDING);
    assertThat(kinds("معاملة")).containsExactly(Kind.QUESTION);
    assertThat(ARABIC.direction()).isEqualTo("rtl");
  }

  @Test
  void a_code_is_found_however_it_is_typed() {
    assertThat(kinds("nt-09").get(0)).isEqualTo(Kind.NOTE);
    assertThat(kinds("7.b.2").get(0)).isEqualTo(Kind.INDICATOR);
    assertThat(kinds("B-001")).containsExactly(Kind.FINDING);
  }

  @Test
  void all_words_must_be_there_and_those_after_a_minus_must_not() {
    assertThat(kinds("covid werk")).containsExactly(Kind.NOTE);
    assertThat(kinds("honderd brieven -stuurde")).isEmpty();
    assertThat(kinds("-brieven")).isEmpty();
    assertThat(find("-brieven").isEmpty()).isTrue();
  }

  @Test
  void a_phrase_stands_together_and_a_star_stands_for_more_letters() {
    assertThat(kinds("\"honderd brieven\"")).containsExactly(Kind.QUOTE);
    assertThat(kinds("\"brieven honderd\"")).isEmpty();
    assertThat(kinds("arbeids*")).containsExactly(Kind.INDICATOR);
  }

  @Test
  void a_part_of_a_compound_is_found_after_the_word_itself() {
    var words =
        List.of(
            Shelf.of(
                "1",
                List.of(
                    entry(Kind.EVIDENCE, "EV-1", "Stakeholdersforum", "nl"),
                    entry(Kind.EVIDENCE, "EV-2", "Een groot forum over zorg en werk", "nl"))));
    assertThat(Search.find(words, "forum", Filter.NONE, 1).hits())
        .extracting(hit -> marked(hit.title()))
        .containsExactly("Een groot [forum] over zorg en werk", "[Stakeholdersforum]");
    assertThat(Search.find(words, "for?m*", Filter.NONE, 1).hits()).isEmpty();
  }

  @Test
  void words_that_stand_everywhere_need_not_be_there() {
    assertThat(kinds("de brieven van de honderd")).containsExactly(Kind.QUOTE);
    assertThat(kinds("de")).as("alone they are looked for").containsExactly(Kind.NOTE);
  }

  @Test
  void when_nothing_has_all_words_it_says_so_and_gives_what_has_some() {
    var found = find("brieven crisis");
    assertThat(found.isLoose()).isTrue();
    assertThat(found.total()).isEqualTo(2);
    assertThat(find("brieven").isLoose()).isFalse();
  }

  @Test
  void marks_what_was_looked_for_in_title_and_text() {
    var hit = find("werkzoekende hulp").hits().get(0);
    assertThat(marked(hit.title())).isEqualTo("Impact van covid op werk");
    assertThat(marked(hit.excerpt()))
        .isEqualTo("De crisis trof [werkzoekenden] hard. Éénoudergezinnen kregen minder [hulp].");
    assertThat(marked(find("covid").hits().get(0).title())).isEqualTo("Impact van [covid] op werk");
  }

  @Test
  void a_long_text_is_told_by_its_best_passage() {
    var dull = String.join(" ", Collections.nCopies(60, "Hier staat niets bijzonders over taal."));
    var one =
        List.of(
            Shelf.of(
                "1",
                List.of(entry(Kind.NOTE, "N", "Nota", "nl", dull + " De brug is open. " + dull))));
    var hit = Search.find(one, "brug", Filter.NONE, 1).hits().get(0);
    assertThat(marked(hit.excerpt())).contains("De [brug] is open.").hasSizeLessThan(400);
  }

  @Test
  void choices_leave_out_and_count_what_the_others_leave() {
    var found = Search.find(shelves, "brieven covid", new Filter("quote", "", ""), 1);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.kinds()).containsEntry("quote", 1).containsEntry("note", 1);
    assertThat(found.years()).containsOnlyKeys("2021");
    assertThat(found.themes()).containsOnlyKeys("VI");
  }

  @Test
  void pages_hold_twenty_and_a_page_that_is_not_there_is_the_last() {
    var many = new ArrayList<Entry>();
    for (int i = 0; i < 45; i++) {
      many.add(entry(Kind.ENTRY, "E" + i, "Vergadering " + i, "nl"));
    }
    var shelf = List.of(Shelf.of("1", many));
    assertThat(Search.find(shelf, "vergadering", Filter.NONE, 1).hits()).hasSize(20);
    var last = Search.find(shelf, "vergadering", Filter.NONE, 99);
    assertThat(last.page()).isEqualTo(3);
    assertThat(last.hits()).hasSize(5);
    assertThat(last.total()).isEqualTo(45);
  }

  @Test
  void a_thing_in_several_languages_is_found_once() {
    var both =
        List.of(
            Shelf.of(
                "1",
                List.of(
                    entry(Kind.QUESTION, "J1", "Kreeg u antwoord?", "nl"),
                    entry(Kind.QUESTION, "J1", "Antwoord gekregen?", "en"))));
    assertThat(Search.find(both, "antwoord", Filter.NONE, 1).total()).isEqualTo(1);
  }

  @Test
  void what_is_too_long_is_cut_and_told() {
    var found = find("brieven ".repeat(2_000));
    assertThat(found.isCut()).isTrue();
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void many_short_words_are_not_too_much_to_look_for() {
    var letters =
        IntStream.range(0, 150)
            .mapToObj(i -> Character.toString('\u0400' + i))
            .collect(Collectors.joining(" "));
    var found = find("brieven " + letters);
    assertThat(found.isCut()).isTrue();
    assertThat(found.isLoose()).isTrue();
    assertThat(found.total()).isEqualTo(1);
  }

  @Property(tries = 300)
  void any_text_can_be_looked_for(@ForAll String typed) {
    assertThat(find(typed).typed()).isEqualTo(typed);
    assertThat(find("\"" + typed + "* -" + typed.toUpperCase(Locale.ROOT)).page()).isEqualTo(1);
  }
}
