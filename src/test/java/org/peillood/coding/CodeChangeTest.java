package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.coding.Cast.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peillood.coding.FrameChange.Kind;
import org.peillood.coding.FrameChange.What;
import org.peillood.survey.Category;

class CodeChangeTest {

  private final Code barrier = code("DR", "");
  private final Code language = code("DR-TAAL", "DR");
  private final Code help = code("HU", "");

  private Optional<CodeChange> of(Kind kind, String mark, String told) {
    var frame = new CodeFrame("werk", new Names(Map.of("nl", "Werk")), "");
    return CodeChange.of(
        new FrameChange(frame, new What(kind, mark, told), "beleid", Cast.NOON),
        new CodeTree(List.of(help, language, barrier)));
  }

  private static List<String> marks(Optional<CodeChange> change) {
    return change.orElseThrow().codes().stream().map(Category::code).toList();
  }

  @Test
  void codes_that_come_by_themselves_together_or_as_parts_of_another_are_added() {
    for (var added :
        List.of(of(Kind.ADDED, "", "DR-TAAL, HU"), of(Kind.SPLIT, "DR", "DR-TAAL, HU"))) {
      assertThat(added.orElseThrow().kind()).isEqualTo(CodeChange.Kind.ADDED);
      assertThat(marks(added)).containsExactly("DR-TAAL", "HU");
    }
    assertThat(marks(of(Kind.ADDED, "HU", "Hulp"))).containsExactly("HU");
    assertThat(of(Kind.RESTORED, "HU", "Hulp").orElseThrow().kind())
        .isEqualTo(CodeChange.Kind.ADDED);
  }

  @Test
  void a_merge_tells_what_is_gone_and_what_took_it_over() {
    language.mergeInto("HU");
    var merged = of(Kind.MERGED, "DR-TAAL", "→ HU (3)");
    assertThat(marks(merged)).containsExactly("DR-TAAL", "HU");
    assertThat(merged.orElseThrow().at()).isEqualTo(Cast.NOON);
  }

  @Test
  void another_name_and_another_definition_are_other_words() {
    for (var kind : List.of(Kind.RENAMED, Kind.REDEFINED)) {
      assertThat(of(kind, "HU", "Hulp").orElseThrow().kind()).isEqualTo(CodeChange.Kind.REWORDED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"BEGUN", "FRAME_RENAMED", "SIGNED", "MOVED"})
  void what_leaves_every_text_its_codes_is_no_such_change(Kind kind) {
    assertThat(of(kind, "HU", "DR, HU")).isEmpty();
  }
}
