package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.peillood.planfiles.PlanComparison.Change;
import org.peillood.planfiles.PlanComparison.Difference;
import org.peillood.planfiles.PlanComparison.Side;
import org.peillood.planfiles.PlanTables.Trees;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;

/** A plan in a file beside the plan that is here: who changed what, and what comes of it. */
class PlanComparisonTest {

  private static final String ACTION = "/themes/0/actions/0";

  @Test
  void the_same_plan_has_no_differences() {
    assertThat(compared(here -> {}, file -> {}).changes()).isEmpty();
  }

  @Test
  void what_was_changed_in_the_file_is_shown_in_both_words_and_taken() {
    var comparison = compared(here -> {}, file -> action(file).put("title", "Anders"));

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.difference()).isEqualTo(Difference.CHANGED);
              assertThat(one.key()).isEqualTo(new PlanItems.Key("actions", "1.A"));
              assertThat(one.fields())
                  .containsExactly(new PlanComparison.Field("title", "Actie", "Anders"));
            });
    assertThat(merged(comparison, Map.of()).actions().get(0).title()).isEqualTo("Anders");
  }

  @Test
  void what_was_changed_here_since_the_file_was_made_stays() {
    var comparison =
        compared(
            here -> action(here).put("title", "Hier"),
            file -> indicator(file, 0).put("reason", "In het bestand"));

    assertThat(differences(comparison))
        .containsExactly(Difference.CHANGED_HERE, Difference.CHANGED);
    var merged = merged(comparison, Map.of());
    assertThat(merged.actions().get(0).title()).isEqualTo("Hier");
    assertThat(merged.indicators().get(0).reason()).isEqualTo("In het bestand");
  }

  @Test
  void what_was_changed_on_both_sides_is_for_a_person_to_choose() {
    var comparison =
        compared(
            here -> action(here).put("title", "Hier"), file -> action(file).put("title", "Daar"));

    assertThat(differences(comparison)).containsExactly(Difference.CONFLICT);
    assertThat(comparison.open(Map.of())).hasSize(1);
    assertThat(comparison.open(Map.of("actions|1.A", Side.HERE))).isEmpty();
    assertThat(merged(comparison, Map.of("actions|1.A", Side.FILE)).actions().get(0).title())
        .isEqualTo("Daar");
    assertThat(merged(comparison, Map.of("actions|1.A", Side.HERE)).actions().get(0).title())
        .isEqualTo("Hier");
    assertThat(comparison.made(Map.of("actions|1.A", Side.HERE))).isEmpty();
  }

  @Test
  void the_same_change_on_both_sides_is_none() {
    assertThat(
            compared(
                    here -> action(here).put("title", "Samen"),
                    file -> action(file).put("title", "Samen"))
                .changes())
        .isEmpty();
  }

  @Test
  void what_the_file_is_without_goes_unless_it_was_changed_or_made_here() {
    Consumer<Trees> without = file -> indicators(file).remove(1);

    assertThat(differences(compared(here -> {}, without))).containsExactly(Difference.REMOVED);
    assertThat(differences(compared(here -> indicator(here, 1).put("reason", "Nieuw"), without)))
        .containsExactly(Difference.REMOVED_AND_CHANGED_HERE);
    var made = compared(here -> another(here, "1.A.9"), file -> {});
    assertThat(differences(made)).containsExactly(Difference.ADDED_HERE);
    assertThat(merged(made, Map.of()).indicator("1.A.9")).isPresent();
  }

  @Test
  void what_was_removed_here_does_not_come_back_unseen() {
    Consumer<Trees> without = here -> indicators(here).remove(1);

    var removed = compared(without, file -> {});
    assertThat(differences(removed)).containsExactly(Difference.REMOVED_HERE);
    assertThat(merged(removed, Map.of()).indicator("1.A.2")).isEmpty();
    assertThat(merged(removed, Map.of("indicators|1.A.2", Side.FILE)).indicator("1.A.2"))
        .isPresent();
    assertThat(differences(compared(without, file -> indicator(file, 1).put("reason", "x"))))
        .containsExactly(Difference.CHANGED_AND_REMOVED_HERE);
  }

  @Test
  void what_others_lean_on_stays_with_everything_it_stands_under() {
    var comparison =
        PlanComparison.of(
            trees(here -> {}),
            trees(
                file -> {
                  ((ObjectNode) file.plan().at("/themes/0")).putArray("actions");
                  ((ObjectNode) file.plan().at("/goals/0/ods/0")).remove("actions");
                  ((ObjectNode) file.plan().get("od_action_matrix")).put("link_count", 0);
                  ((ObjectNode) file.plan().get("od_action_matrix")).remove("by_action");
                  ((ObjectNode) file.evidence().at("/evidence/0")).remove("indicators");
                }),
            marks(),
            code -> code.equals("1.A.2") ? List.of("BV-7") : List.of());

    assertThat(comparison.changes())
        .filteredOn(one -> one.key().code().equals("1.A.2"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.leaning()).containsExactly("BV-7");
              assertThat(one.forced()).contains(Side.HERE);
            });
    var merged = merged(comparison, Map.of("indicators|1.A.2", Side.FILE));
    assertThat(merged.indicators()).extracting(one -> one.code()).containsExactly("1.A.2");
    assertThat(merged.actions()).extracting(one -> one.code()).containsExactly("1.A");
  }

  @Test
  void a_link_follows_the_action_and_the_indicator() {
    var comparison =
        compared(
            here -> {},
            file -> {
              indicator(file, 1).putArray("evidence").add("EV-1");
              ((ObjectNode) file.evidence().at("/evidence/0"))
                  .putArray("indicators")
                  .add("1.A.1")
                  .add("1.A.2");
            });

    assertThat(differences(comparison)).hasSize(2);
    var merged = merged(comparison, Map.of("indicators|1.A.2", Side.HERE));
    assertThat(merged.indicatorsOn(merged.evidence().get(0)))
        .extracting(one -> one.code())
        .containsExactly("1.A.1");
  }

  @Test
  void an_order_that_only_the_plan_here_changed_stays() {
    Consumer<Trees> turned = some -> indicators(some).add(indicators(some).remove(0));

    var here = compared(turned, file -> {});
    assertThat(differences(here)).containsExactly(Difference.CHANGED_HERE);
    assertThat(codes(merged(here, Map.of()))).containsExactly("1.A.2", "1.A.1");
    var file = compared(some -> {}, turned);
    assertThat(differences(file)).containsExactly(Difference.MOVED);
    assertThat(codes(merged(file, Map.of()))).containsExactly("1.A.2", "1.A.1");
    assertThat(codes(merged(file, Map.of("indicators|*", Side.HERE))))
        .containsExactly("1.A.1", "1.A.2");
  }

  @Test
  void without_marks_every_difference_is_one_of_the_file() {
    var comparison =
        PlanComparison.of(
            trees(here -> another(here, "1.A.9")),
            trees(file -> action(file).put("title", "Anders")),
            PlanMarks.NONE,
            code -> List.of());

    assertThat(comparison.isMarked()).isFalse();
    assertThat(differences(comparison)).containsExactly(Difference.CHANGED, Difference.REMOVED);
  }

  private static List<String> codes(YearPlan plan) {
    return plan.indicators().stream().map(one -> one.code()).toList();
  }

  private static List<Difference> differences(PlanComparison comparison) {
    return comparison.changes().stream().map(Change::difference).toList();
  }

  private static YearPlan merged(PlanComparison comparison, Map<String, Side> chosen) {
    var trees = comparison.merged(chosen);
    return SmallPlan.told(() -> PlanFiles.read("merged", trees.plan(), trees.evidence()));
  }

  // A file that was made of the small plan, which each side then changed.
  private static PlanComparison compared(Consumer<Trees> here, Consumer<Trees> file) {
    return PlanComparison.of(trees(here), trees(file), marks(), code -> List.of());
  }

  private static PlanMarks marks() {
    return PlanMarks.of(PlanItems.of(trees(none -> {})));
  }

  private static Trees trees(Consumer<Trees> edit) {
    var trees = SmallPlan.trees();
    edit.accept(trees);
    return PlanIntake.trees(SmallPlan.plan(trees));
  }

  private static ObjectNode action(Trees trees) {
    return (ObjectNode) trees.plan().at(ACTION);
  }

  private static ArrayNode indicators(Trees trees) {
    return action(trees).withArrayProperty("indicators");
  }

  private static ObjectNode indicator(Trees trees, int at) {
    return (ObjectNode) indicators(trees).get(at);
  }

  private static void another(Trees trees, String code) {
    indicators(trees).add(indicator(trees, 1).deepCopy().put("code", code));
  }
}
