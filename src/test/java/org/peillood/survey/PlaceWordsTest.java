package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file | het bestand | le fichier | file",
        "line 4 | regel 4 | ligne 4 du fichier | line 4",
        "line 4, character 2 | regel 4, teken 2 | ligne 4 du fichier, caractère 2"
            + " | line 4, character 2",
        "survey, row 1 | survey, rij 1 | survey, ligne 1 | survey, row 1",
        "choices, row 2, column D (label::row) | choices, rij 2, kolom D (label::row)"
            + " | choices, ligne 2, colonne D (label::row) | choices, row 2, column D (label::row)",
        "waves 1.opens (line 9) | waves 1.opens (regel 9) | waves 1.opens (ligne 9 du fichier)"
            + " | waves 1.opens (line 9)",
        "survey | survey | survey | survey",
      })
  void a_place_is_told_in_the_language_of_who_reads_it(
      String place, String dutch, String french, String english) {
    assertThat(PlaceWords.in("nl", place)).isEqualTo(dutch);
    assertThat(PlaceWords.in("fr", place)).isEqualTo(french);
    assertThat(PlaceWords.in("en", place)).isEqualTo(english);
  }
}
