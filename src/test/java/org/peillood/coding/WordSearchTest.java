package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSearchTest {

  @Test
  void capitals_and_accents_make_no_difference() {
    assertThat(finds("belgie", "In BELGIË is het moeilijk")).isTrue();
    assertThat(finds("École", "une ecole")).isTrue();
    assertThat(finds("straße", "In de STRASSE")).isTrue();
    assertThat(finds("ışık", "IŞIK yok")).isTrue();
    assertThat(finds("istanbul", "İstanbul")).isTrue();
  }

  @Test
  void any_script_is_searched_and_vowel_signs_do_not_count() {
    assertThat(finds("عمل", "أبحث عن عَمَل")).isTrue();
    assertThat(finds("работа", "Нет РАБОТЫ")).isFalse();
    assertThat(finds("работ", "Нет РАБОТЫ")).isTrue();
  }

  @Test
  void every_word_must_occur_in_whatever_order() {
    assertThat(finds("werk  taal", "De taal op het werk")).isTrue();
    assertThat(finds("werk school", "De taal op het werk")).isFalse();
    assertThat(finds("  ", "wat ook")).isTrue();
  }

  private static boolean finds(String typed, String text) {
    return WordSearch.forWordsOf(typed).finds(text);
  }
}
