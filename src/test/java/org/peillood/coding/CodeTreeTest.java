package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.coding.Cast.code;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeTreeTest {

  private final Code barrier = code("DR", "");
  private final Code language = code("DR-TAAL", "DR");
  private final Code dutch = code("DR-NL", "DR-TAAL");
  private final Code help = code("HU", "");

  private CodeTree tree() {
    return new CodeTree(List.of(help, dutch, language, barrier));
  }

  @Test
  void each_code_stands_after_the_one_above_it() {
    assertThat(tree().nodes())
        .containsExactly(
            new CodeTree.Node(barrier, 0),
            new CodeTree.Node(language, 1),
            new CodeTree.Node(dutch, 2),
            new CodeTree.Node(help, 0));
  }

  @Test
  void who_says_the_part_says_the_whole() {
    assertThat(tree().withAbove(Set.of("DR-NL")))
        .containsExactlyInAnyOrder("DR-NL", "DR-TAAL", "DR");
    assertThat(tree().withAbove(Set.of())).isEmpty();
  }

  @Test
  void a_code_cannot_stand_under_itself_nor_under_what_is_below_it() {
    assertThat(tree().possibleParents(language))
        .extracting(node -> node.code().mark())
        .containsExactly("DR", "HU");
  }

  @Test
  void a_retired_code_is_offered_no_more_but_stays_in_the_tree() {
    language.retire();
    assertThat(tree().active())
        .extracting(node -> node.code().mark())
        .containsExactly("DR", "DR-NL", "HU");
    assertThat(tree().nodes()).hasSize(4);
    language.restore();
    assertThat(tree().active()).hasSize(4);
  }

  @Test
  void a_merged_code_is_gone_from_the_tree_and_its_mark_stays_taken() {
    help.mergeInto("DR");
    assertThat(tree().nodes()).extracting(node -> node.code().mark()).doesNotContain("HU");
    assertThat(NewCodes.isTaken(tree(), "hu")).isTrue();
    assertThat(tree().code("HU").map(Code::mergedInto)).contains("DR");
  }
}
