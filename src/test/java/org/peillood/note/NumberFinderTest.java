package org.peillood.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peillood.note.TextNumber.Kind;
import org.peillood.web.Language;

class NumberFinderTest {

  private static List<TextNumber> in(String language, String text) {
    return new NumberFinder(new Language(language)).find(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Van hen voelt 42 % zich ongelijk behandeld.               | 42 %              |"
            + " PERCENT | 42",
        "nl | Dat is 42,3% van de groep.                                | 42,3%             |"
            + " PERCENT | 42.3",
        "nl | Dat is 42.3% van de groep.                                | 42.3%             |"
            + " PERCENT | 42.3",
        "nl | In totaal 42 procent.                                     | 42 procent        |"
            + " PERCENT | 42",
        "nl | Veertig procent zegt ja.                                  | Veertig procent   |"
            + " PERCENT | 40",
        "nl | Tweeënveertig procent zegt ja.                            | Tweeënveertig procent |"
            + " PERCENT | 42",
        "nl | Vier op de tien werkzoekenden zeggen ja.                  | Vier op de tien   | RATIO"
            + "   | 40",
        "nl | Een op drie zegt ja.                                      | Een op drie       | RATIO"
            + "   | 33.3333",
        "nl | Eén op de drie zegt ja.                                   | Eén op de drie    | RATIO"
            + "   | 33.3333",
        "nl | 7 op 10 ouders zeggen ja.                                 | 7 op 10           | RATIO"
            + "   | 70",
        "nl | 271 van de 640 zeggen ja.                                 | 271 van de 640    | RATIO"
            + "   | 42.34375",
        "nl | De helft zegt ja.                                         | De helft          | RATIO"
            + "   | 50",
        "nl | Twee derde zegt ja.                                       | Twee derde        | RATIO"
            + "   | 66.6667",
        "nl | Zo dacht driekwart erover.                                | driekwart         | RATIO"
            + "   | 75",
        "nl | De basis is klein (n = 271).                              | n = 271           | BASE "
            + "   | 271",
        "nl | De basis is groot (N=1.271).                              | N=1.271           | BASE "
            + "   | 1271",
        "nl | We bevroegen 271 werkzoekenden.                           | 271               | COUNT"
            + "   | 271",
        "nl | We bevroegen 1.271 werkzoekenden.                         | 1.271             | COUNT"
            + "   | 1271",
        "nl | We bevroegen 1 271 werkzoekenden.                         | 1 271             | COUNT"
            + "   | 1271",
        "nl | Er kwamen twaalf ouders.                                  | twaalf            | COUNT"
            + "   | 12",
        "nl | Er wonen 11 miljoen mensen.                               | 11 miljoen        | COUNT"
            + "   | 11000000",
        "nl | Het gemiddelde is 3,4 op de schaal.                       | 3,4               | VALUE"
            + "   | 3.4",
        "nl | Dat zijn 5 procentpunten meer.                            | 5 procentpunten   | VALUE"
            + "   | 5",
        "nl | Er waren 2050 respondenten.                               | 2050              | COUNT"
            + "   | 2050",
        "fr | Parmi eux, 42 % se disent traités autrement.              | 42 %              |"
            + " PERCENT | 42",
        "fr | Parmi eux, 42,3 pour cent le disent.                      | 42,3 pour cent    |"
            + " PERCENT | 42.3",
        "fr | Quarante-deux pour cent le disent.                        | Quarante-deux pour cent |"
            + " PERCENT | 42",
        "fr | Septante et un pour cent le disent.                       | Septante et un pour cent"
            + " | PERCENT | 71",
        "fr | Quatre-vingt-onze pour cent le disent.                    | Quatre-vingt-onze pour"
            + " cent | PERCENT | 91",
        "fr | Quatre demandeurs d’emploi sur dix le disent.             | Quatre demandeurs"
            + " d’emploi sur dix | RATIO | 40",
        "fr | Un sur trois le dit.                                      | Un sur trois      | RATIO"
            + "   | 33.3333",
        "fr | La moitié le dit.                                         | La moitié         | RATIO"
            + "   | 50",
        "fr | Deux tiers le disent.                                     | Deux tiers        | RATIO"
            + "   | 66.6667",
        "fr | Nous avons interrogé 1 271 personnes.                     | 1 271             | COUNT"
            + "   | 1271",
        "fr | Une base faible (n = 27).                                 | n = 27            | BASE "
            + "   | 27",
        "en | Of these, 42.3% say so.                                   | 42.3%             |"
            + " PERCENT | 42.3",
        "en | Of these, 42 per cent say so.                             | 42 per cent       |"
            + " PERCENT | 42",
        "en | Forty-two percent say so.                                 | Forty-two percent |"
            + " PERCENT | 42",
        "en | Four in ten say so.                                       | Four in ten       | RATIO"
            + "   | 40",
        "en | Four out of ten say so.                                   | Four out of ten   | RATIO"
            + "   | 40",
        "en | One in every three says so.                               | One in every three |"
            + " RATIO  | 33.3333",
        "en | Two-thirds say so.                                        | Two-thirds        | RATIO"
            + "   | 66.6667",
        "en | We asked 1,271 parents.                                   | 1,271             | COUNT"
            + "   | 1271",
        "en | The mean is 3.4 on the scale.                             | 3.4               | VALUE"
            + "   | 3.4",
        "de | Davon sagen 42,3 % ja.                                    | 42,3 %            |"
            + " PERCENT | 42.3",
      })
  void finds_a_number_as_each_language_writes_it(
      String language, String text, String written, Kind kind, double value) {
    var found = in(language, text);

    assertThat(found).as(text).hasSize(1);
    assertThat(found.get(0).written()).isEqualTo(written);
    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).low()).isCloseTo(value, within(0.0001));
    assertThat(found.get(0).high()).isEqualTo(found.get(0).low());
    assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Dat ligt tussen 36 en 48 %.        | 36 en 48 %",
        "nl | Dat is 36–48 %.                    | 36–48 %",
        "nl | Dat is 36 % tot 48 %.              | 36 % tot 48 %",
        "nl | Dat is 36 tot en met 48 procent.   | 36 tot en met 48 procent",
        "fr | Cela se situe entre 36 et 48 %.    | 36 et 48 %",
        "fr | Cela fait de 36 à 48 %.            | 36 à 48 %",
        "en | It lies between 36 and 48%.        | 36 and 48%",
        "en | It is 36 to 48 percent.            | 36 to 48 percent",
      })
  void finds_a_range_as_one_number(String language, String text, String written) {
    var found = in(language, text);

    assertThat(found).as(text).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.RANGE);
    assertThat(found.get(0).written()).isEqualTo(written);
    assertThat(found.get(0).low()).isEqualTo(36);
    assertThat(found.get(0).high()).isEqualTo(48);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sinds 2019 is er veel veranderd.",
        "De cijfers van 2019-2020 en van 2019–2024.",
        "Op 15 december 2020 en op 5 maart.",
        "Op 15/12/2020, 2020-12-15 en 23/1.",
        "Het begint om 14u30, om 10:30 en om 9.30 uur.",
        "Zie artikel 12, § 3 van het decreet.",
        "Zie art. 12 en de richtlijn 2000/43/EG.",
        "De verordening (EU) 2016/679 geldt.",
        "Zie hoofdstuk 3, tabel 4 en blz. 12.",
        "1. Inleiding",
        "2.1 Besluit en vooruitblik",
        "(3) Besluit",
        "Dat kost € 500, 1.200 euro of 1,5 miljoen euro.",
        "Wie 18 jaar is of 25-34 jaar.",
        "De 25-jarigen wachten 3 maanden.",
        "Actie 7.B.2 en NT-09 over COVID-19 en J19.",
        "De 3de en de 21ste eeuw.",
        "Bel +32 2 123 45 67 of 02 123 45 67.",
        "Zie https://voorbeeld.be/2/345 of schrijf naar a1@voorbeeld.be.",
        "Er zijn twee redenen en een derde partij.",
        "Zoals eerder gezegd [12].",
      })
  void leaves_out_what_is_no_number_about_people_in_dutch(String text) {
    assertThat(in("nl", text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Depuis 2019, beaucoup a changé.",
        "Le 15 décembre 2020, le 1er mars et en mai 2021.",
        "Voir article 12, § 3 et les articles 4 et 5.",
        "La directive 2000/43/CE s’applique.",
        "Voir chapitre 3, tableau 4 et page 12.",
        "Cela coûte 500 € ou 1,5 million d’euros à 14h30.",
        "Les personnes de 18 à 25 ans attendent 3 mois.",
        "Un quart d’heure plus tard, au XXe siècle.",
      })
  void leaves_out_what_is_no_number_about_people_in_french(String text) {
    assertThat(in("fr", text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since 2019 much has changed.",
        "On March 5, 2021 and on 5 May.",
        "See section 4, table 2 and page 12.",
        "It costs $500, £1,200 or 1.5 million euros.",
        "Those aged 18 years wait 3 months, half a year.",
      })
  void leaves_out_what_is_no_number_about_people_in_english(String text) {
    assertThat(in("en", text)).as(text).isEmpty();
  }

  @Test
  void tells_the_sentence_and_which_of_the_same_it_is() {
    var found =
        in(
            "nl",
            "Van de ouders zegt 42 % ja, ca. 40 % nee.\nVan de vrouwen 42 %, van de mannen 42 %.");

    assertThat(found)
        .extracting(TextNumber::written)
        .containsExactly("42 %", "40 %", "42 %", "42 %");
    assertThat(found).extracting(TextNumber::nth).containsExactly(0, 0, 0, 1);
    assertThat(found)
        .extracting(number -> number.sentence().text())
        .containsExactly(
            "Van de ouders zegt 42 % ja, ca. 40 % nee.",
            "Van de ouders zegt 42 % ja, ca. 40 % nee.",
            "Van de vrouwen 42 %, van de mannen 42 %.",
            "Van de vrouwen 42 %, van de mannen 42 %.");
    assertThat(found).extracting(TextNumber::about).containsExactly(false, true, false, false);
  }

  @Test
  void knows_how_fine_a_number_is_written() {
    var found = in("nl", "42 %, 42,3 %, vier op de tien, een kwart, 3,45 op de schaal");

    assertThat(found)
        .extracting(TextNumber::step)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(1.0, 0.1, 10.0, 25.0, 0.01);
  }

  @Property(tries = 300)
  void never_fails_and_points_at_what_it_found(
      @ForAll @From("texts") String text, @ForAll @From("languages") String language) {
    int behind = 0;
    for (var number : in(language, text)) {
      assertThat(number.start()).isGreaterThanOrEqualTo(behind);
      assertThat(text.substring(number.start(), number.end())).isEqualTo(number.written());
      assertThat(number.low()).isLessThanOrEqualTo(number.high()).isFinite();
      assertThat(number.sentence().start()).isLessThanOrEqualTo(number.start());
      assertThat(text.substring(number.sentence().start(), number.sentence().end()))
          .isEqualTo(number.sentence().text());
      behind = number.end();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    var bits =
        Arbitraries.of(
            "42",
            "1.271",
            "1 271",
            "0",
            ",",
            ".",
            "%",
            " %",
            " procent",
            " op ",
            "een",
            "drie",
            "twaalf",
            "sur",
            "tien",
            "\n",
            "n = ",
            "(",
            ")",
            "–",
            "-",
            "2020",
            "artikel ",
            "€",
            " ",
            "\u00a0",
            "ouders",
            "ca.",
            "entre ",
            " et ",
            "quatre-vingt",
            "half the ",
            "A",
            "?",
            "…",
            "\u0001",
            "\ud83d\ude00",
            "9999999999999999999999");
    return Arbitraries.oneOf(
        bits.list().ofMaxSize(25).map(all -> String.join("", all)),
        Arbitraries.strings().ofMaxLength(80));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("nl", "fr", "en", "ar");
  }
}
