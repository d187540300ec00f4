package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

class NameFinderTest {

  private static List<String> found(String language, String text) {
    return NameFinder.in(text, new Language(language)).stream()
        .map(c -> c.kind() + " " + c.original() + " x" + c.places().size())
        .toList();
  }

  @Test
  void names_are_found_by_a_capital_inside_a_sentence_and_then_everywhere() {
    assertThat(
            found(
                "nl",
                "Jan: Leyla kwam. En toen zei Leyla dat Mohamed El Amrani's broer op maandag komt."
                    + " Gisteren was Ik ziek."))
        .containsExactly("PERSON Leyla x2", "PERSON Mohamed El Amrani x1");
  }

  @Test
  void names_are_found_behind_a_title_also_at_the_start() {
    assertThat(found("nl", "P1: Mevrouw Peeters en dhr. van den Broeck. Juf Ilse ook."))
        .containsExactly("PERSON Peeters x1", "PERSON van den Broeck x1", "PERSON Ilse x1");
    assertThat(found("fr", "Mme Dupont et M. Le Brun. Mais Madame est venue."))
        .containsExactly("PERSON Dupont x1", "PERSON Le Brun x1");
  }

  @Test
  void places_of_belgium_are_found_in_both_languages() {
    assertThat(found("nl", "Molenbeek is niet Sint-Jans-Molenbeek. We wonen in Mol."))
        .containsExactly("PLACE Molenbeek x1", "PLACE Sint-Jans-Molenbeek x1", "PLACE Mol x1");
    assertThat(found("fr", "On habite à La Louvière, pas loin d'Ixelles. Huy, non."))
        .containsExactly("PLACE La Louvière x1", "PLACE Ixelles x1");
    assertThat(found("nl", "Geel is een kleur.")).isEmpty();
  }

  @Test
  void organisations_are_found_by_their_name_or_by_a_word_beside_it() {
    assertThat(found("nl", "Ik ging naar de VDAB en naar vzw De Sleutel, dan naar school De Zon."))
        .containsExactly(
            "ORGANISATION VDAB x1",
            "ORGANISATION vzw De Sleutel x1",
            "ORGANISATION school De Zon x1");
    assertThat(found("fr", "Chez Actiris, puis l'athénée royal d'Ixelles et Le Foyer asbl."))
        .containsExactly(
            "ORGANISATION Actiris x1",
            "ORGANISATION athénée royal d'Ixelles x1",
            "ORGANISATION Le Foyer asbl x1");
    assertThat(found("nl", "Onze school is goed.")).isEmpty();
  }

  @Test
  void addresses_and_numbers_are_found() {
    assertThat(found("nl", "Mail an@voorbeeld.be of bel 0470 12 34 56."))
        .containsExactly("CONTACT an@voorbeeld.be x1", "CONTACT 0470 12 34 56 x1");
  }

  @Test
  void places_of_candidates_read_as_the_candidate_and_labels_are_none() {
    var text = "Jan Peeters: ik heet Jan Peeters.\nP1: dag Jan.\n";
    assertThat(NameFinder.in(text, Language.DUTCH))
        .allSatisfy(
            c ->
                assertThat(c.places())
                    .allSatisfy(p -> assertThat(p.in(text)).isEqualTo(c.original())))
        .extracting(Candidate::original)
        .containsExactly("Jan Peeters", "Jan");
    assertThat(NameFinder.in(text, Language.DUTCH).get(0).places()).hasSize(1);
  }

  @Test
  void a_long_meeting_is_searched_within_seconds() {
    var turn =
        "P1: en toen ging ik met Leyla%d naar Schaarbeek, naar de school van mijn zoon. Ja.\n";
    var text =
        IntStream.range(0, 2_000)
            .mapToObj(i -> turn.replace("%d", Character.toString('a' + i % 26)))
            .collect(Collectors.joining());
    long start = System.nanoTime();
    assertThat(NameFinder.in(text, Language.DUTCH)).hasSize(27);
    assertThat(Words.count(text)).isGreaterThan(30_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void all_communes_of_brussels_are_known() {
    assertThat(Lists.lines("places").limit(19).map(line -> line.split("\\|")[0]).toList())
        .contains("Anderlecht", "Elsene", "Sint-Joost-ten-Node", "Watermaal-Bosvoorde")
        .hasSize(19);
  }
}
