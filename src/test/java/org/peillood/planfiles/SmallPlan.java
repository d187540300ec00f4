package org.peillood.planfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.Texts;

/** A plan with one part of each kind, to be changed and written in every form. */
final class SmallPlan {

  static final Texts ENGLISH = Texts.in(new Language("en"));

  private static final String PLAN =
      """
      {"document": {"title": "Plan", "org": "Org", "year": 2030, "abbreviations": {"CC": "Comité"},
         "context": ["Een"], "introduction": ["Twee"]},
       "vocab": {"status": {"gerealiseerd": "af"}, "kind": ["count"], "causes": {"covid": "c"}},
       "goals": [{"code": "SD1", "letter": "A", "title": "Doel",
         "ods": [{"code": "OD1.1", "title": "Stap", "actions": ["1.A"]}]}],
       "themes": [{"code": "T1", "number": 1, "type": "theme", "slug": "een", "order": 1,
         "name": {"nl": "Thema", "fr": "Thème", "en": "Theme"},
         "actions": [{"code": "1.A", "title": "Actie", "description": "Tekst", "ods": ["OD1.1"],
           "responsible_role": "rol", "notes": ["een", "twee"],
           "external_partners": [{"org": "VGC", "task": "geld"}, {"org": "Hobo"}],
           "sub_actions": [{"code": "1.A.a", "printed": "a", "title": "Deel"}],
           "indicators": [
             {"code": "1.A.1", "printed": "1", "title": "Telling", "kind": "count",
              "target": {"value": 3, "comparator": "min"}, "result": {"value": 2},
              "status": "deels", "reason": "Reden", "evidence": ["EV-1"],
              "events": {"total": 1, "groups": [{"what": "Forum", "held": ["2030-01-02"],
                "moved": [{"from": "2030-01-01", "to": "2030-01-02", "outcome": "ja"}]}]}},
             {"code": "1.A.2", "printed": "2", "title": "Tweede", "kind": "count",
              "target": {}, "result": {}, "status": "niet vermeld", "events": {}}]}]}],
       "od_action_matrix": {"by_action": {"1.A": ["OD1.1"]}, "link_count": 1},
       "anomalies": [{"code": "AN-1", "where": "1.A", "what": "vreemd"}]}
      """;

  private static final String EVIDENCE =
      """
      {"notes": ["n"], "evidence": [{"id": "EV-1", "kind": "survey", "title": "Bevraging",
         "indicators": ["1.A.1"], "participants": {"value": 0, "stated": true},
         "presented": [{"where": "CC", "to": ["a", "b"]}]}],
       "chains": [{"code": "CH-1", "theme": "T1", "steps": ["EV-1"], "outcome": "o"}]}
      """;

  private SmallPlan() {}

  static PlanTables.Trees trees() {
    try {
      var json = new ObjectMapper();
      return new PlanTables.Trees(
          (ObjectNode) json.readTree(PLAN), (ObjectNode) json.readTree(EVIDENCE));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YearPlan plan() {
    return plan(trees());
  }

  static YearPlan plan(PlanTables.Trees trees) {
    return told(() -> PlanFiles.read("small", trees.plan(), trees.evidence()));
  }

  /** What this makes; a refusal is told with everything that was wrong. */
  static <T> T told(Supplier<T> made) {
    try {
      return made.get();
    } catch (Problem problem) {
      throw new AssertionError(problem.complaints().toString(), problem);
    }
  }

  static byte[] workbook(YearPlan plan) {
    try {
      var out = new ByteArrayOutputStream();
      var trees = PlanIntake.trees(plan);
      var tables = new ArrayList<>(PlanTables.of(trees));
      tables.add(PlanMarks.of(PlanItems.of(trees)).table());
      PlanWorkbook.write(tables, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(YearPlan plan) {
    try {
      var out = new ByteArrayOutputStream();
      PlanZip.write(PlanTables.of(PlanIntake.trees(plan)), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(XSSFWorkbook book) {
    try {
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
