package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.planfiles.SmallPlan.ENGLISH;
import static org.peillood.planfiles.SmallPlan.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;

/** Whatever texts a plan has, it says the same after being written in any form and read again. */
class PlanRoundTripTest {

  private static final List<String> NASTY =
      List.of(
          "0012",
          "1.0",
          "1e5",
          "3/4",
          "1_000",
          "0x1F",
          "0o14",
          "080",
          "-0",
          "+32",
          ".5",
          "1,5",
          "true",
          "TRUE",
          "ja",
          "nee",
          "no",
          "off",
          "null",
          "~",
          "NaN",
          "2020-01-05",
          "5/1",
          "'s avonds",
          "'=1",
          "''+1",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+",
          "-",
          "- punt",
          "@naam",
          " voor",
          "na ",
          "  ",
          "twee\nregels",
          "\nleeg eerst",
          "leeg laatst\n",
          "a\n\nb",
          "a\r\nb",
          "\ttab",
          "👩🏽‍🦽 hulp",
          "مرحبا بكم",
          "שלום 123 abc",
          "a;b",
          "a,b",
          "a|b",
          "\"aanhaling\"",
          "↳ verder",
          "\\",
          "\\↳",
          "\\\\",
          "x\n↳ y",
          "_x0041_",
          "_x000D_",
          "#N/A",
          "#mark actions abcdefabcdef 1.A",
          "&anker",
          "*ster",
          "!tag",
          "{a: b}",
          "[x]",
          "%",
          "80%",
          "<b>&amp;</b>",
          "]]>",
          "é vs e\u0301",
          "\u00a0hard\u00a0",
          "\u200f",
          "\ufeffbom",
          "\u0085",
          "\u2028",
          "\u007f",
          "a: b",
          "a #b",
          "? x",
          "--- ",
          "...",
          "x".repeat(3000));

  @Property(tries = 40)
  void a_plan_says_the_same_in_every_form(@ForAll long seed) {
    var any = new Random(seed);
    var trees = SmallPlan.trees();
    var document = (ObjectNode) trees.plan().get("document");
    document.put("title", title(any));
    list(any, document, "context");
    list(any, document, "introduction");
    var abbreviations = document.putObject("abbreviations");
    for (int i = any.nextInt(4); i > 0; i--) {
      abbreviations.put(some(any) + i, text(any));
    }
    var action = (ObjectNode) trees.plan().at("/themes/0/actions/0");
    action.put("description", text(any)).put("title", title(any)).put("reservation", some(any));
    list(any, action, "notes");
    list(any, action, "alternates");
    var partners = action.putArray("external_partners");
    for (int i = any.nextInt(3); i > 0; i--) {
      var partner = partners.addObject().put("org", some(any));
      if (any.nextBoolean()) {
        partner.put("task", some(any));
      }
    }
    var indicator = (ObjectNode) action.at("/indicators/0");
    indicator.put("printed", some(any)).put("reason", text(any)).put("unit", some(any));
    list(any, indicator, "flags");
    figure(any, (ObjectNode) indicator.get("target"), "value");
    figure(any, (ObjectNode) indicator.get("result"), "value");
    var item = (ObjectNode) trees.evidence().at("/evidence/0");
    item.put("title", title(any)).put("status", some(any)).put("note", some(any));
    list(any, item, "topics");
    list(any, (ObjectNode) item.at("/presented/0"), "to");
    list(any, trees.evidence(), "notes");

    var plan = SmallPlan.plan(trees);
    for (var again : SmallPlan.told(() -> everyForm(plan))) {
      assertThat(PlanIntake.trees(again)).isEqualTo(PlanIntake.trees(plan));
      assertThat(PlanMarks.of(PlanItems.of(PlanIntake.trees(again))))
          .isEqualTo(PlanMarks.of(PlanItems.of(PlanIntake.trees(plan))));
    }
  }

  @Test
  void the_smallest_plan_says_the_same_in_every_form() {
    var plan = SmallPlan.plan();
    for (var again : SmallPlan.told(() -> everyForm(plan))) {
      assertThat(PlanIntake.trees(again)).isEqualTo(PlanIntake.trees(plan));
    }
  }

  private static List<YearPlan> everyForm(YearPlan plan) {
    var trees = PlanIntake.trees(plan);
    var marks = PlanMarks.of(PlanItems.of(trees));
    var read = new ArrayList<PlanIntake.Brought>();
    read.add(PlanIntake.read("p.json", utf8(PlanIntake.json(trees, marks)), plan, ENGLISH));
    read.add(
        PlanIntake.read(
            "p.yaml",
            utf8(PlanFiles.yaml(trees.plan()) + marks.comments()),
            "e.yaml",
            utf8(PlanFiles.yaml(trees.evidence())),
            ENGLISH));
    read.add(PlanIntake.read("p.xlsx", SmallPlan.workbook(plan), plan, ENGLISH));
    assertThat(read).allSatisfy(one -> assertThat(one.marks()).isEqualTo(marks));
    read.add(PlanIntake.read("p.zip", SmallPlan.packed(plan), plan, ENGLISH));
    return read.stream().map(PlanIntake.Brought::plan).toList();
  }

  private static String text(Random any) {
    var one = NASTY.get(any.nextInt(NASTY.size()));
    return any.nextInt(4) == 0 ? one + NASTY.get(any.nextInt(NASTY.size())) : one;
  }

  // A part cannot do without a title, so not only blanks.
  private static String title(Random any) {
    var text = some(any);
    return text.isBlank() ? "T" + text : text;
  }

  private static String some(Random any) {
    var text = text(any);
    return text.length() > 100 ? text.substring(0, 50) : text;
  }

  private static void list(Random any, ObjectNode part, String name) {
    var list = part.putArray(name);
    for (int i = any.nextInt(4); i > 0; i--) {
      list.add(any.nextInt(8) == 0 ? "" : text(any));
    }
  }

  private static void figure(Random any, ObjectNode part, String name) {
    var figures =
        List.of("0", "80", "80.0", "12.5", "0.0001", "-3", "99999999999999", "0.1", "1234567.8912");
    if (any.nextBoolean()) {
      part.put(name, new BigDecimal(figures.get(any.nextInt(figures.size()))));
    } else {
      part.remove(name);
    }
  }
}
