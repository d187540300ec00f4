package org.peillood.planfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.planfiles.PlanTables.Table;
import org.peillood.planfiles.PlanTables.Trees;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/**
 * A plan out of files that somebody sent: a workbook or one JSON file with everything, the plan and
 * its evidence as two YAML files, or tables as CSV. Everything that is wrong is told as {@link
 * ProblemType#PLAN_REFUSED}.
 */
final class PlanIntake {

  /** The most that one file may be, in bytes: some forty times the plan of 2020 as YAML. */
  static final int LARGEST = 8 * 1024 * 1024;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
          .build();

  private PlanIntake() {}

  /**
   * What was in the files.
   *
   * @param marks of the state from which the files were made
   */
  record Brought(YearPlan plan, PlanMarks marks) {

    Trees trees() {
      return PlanIntake.trees(plan);
    }
  }

  static Trees trees(YearPlan some) {
    return new Trees(PlanFiles.plan(some), PlanFiles.evidence(some));
  }

  /** Both trees in one file, with marks. */
  static String json(Trees trees, PlanMarks marks) {
    var both = JSON.createObjectNode();
    both.set("plan", trees.plan());
    both.set("evidence", trees.evidence());
    if (!marks.areNone()) {
      both.set(PlanMarks.TABLE, marks.tree());
    }
    return text(both);
  }

  /**
   * The plan in one file.
   *
   * @param there the plan that lends the tables that are not among those that were sent
   * @throws Problem {@link ProblemType#PLAN_REFUSED}
   */
  static Brought read(String name, byte[] file, YearPlan there, Texts words) {
    var faults = new Faults(name, words);
    var kind = name.toLowerCase(Locale.ROOT);
    if (file.length == 0) {
      throw faults.refused("empty");
    }
    if (kind.endsWith(".xlsx")) {
      return ofTables(PlanWorkbook.read(file, faults), faults);
    }
    if (kind.endsWith(".csv") || kind.endsWith(".zip")) {
      var sent = PlanZip.read(name, file, faults);
      faults.stop();
      return ofTables(completed(sent, there), faults);
    }
    return ofJson(FileText.of(file, faults), faults);
  }

  // What is not sent is left as it is.
  private static List<Table> completed(List<Table> sent, YearPlan there) {
    Map<String, Table> named = sent.stream().collect(Collectors.toMap(Table::name, one -> one));
    var all = new ArrayList<>(sent);
    PlanTables.of(trees(there)).stream()
        .filter(table -> !named.containsKey(table.name()))
        .forEach(all::add);
    return all;
  }

  private static Brought ofTables(List<Table> tables, Faults faults) {
    faults.stop();
    var trees = PlanTables.back(tables, faults);
    faults.stop();
    return new Brought(
        PlanFiles.read(faults.file(), trees.plan(), trees.evidence()), PlanMarks.in(tables));
  }

  private static Brought ofJson(String text, Faults faults) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode both
          && both.get("plan") instanceof ObjectNode plan
          && both.get("evidence") instanceof ObjectNode evidence) {
        for (var other : both.properties()) {
          if (!List.of("plan", "evidence", PlanMarks.TABLE).contains(other.getKey())) {
            faults.add("json-name", other.getKey());
          }
        }
        faults.stop();
        return new Brought(
            PlanFiles.read(faults.file(), plan, evidence),
            PlanMarks.in(both.path(PlanMarks.TABLE)));
      }
    } catch (JsonProcessingException e) {
      throw broken(e, faults);
    }
    throw faults.refused("no-plan");
  }

  /**
   * The plan in two files.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED}
   */
  static Brought read(
      String planName, byte[] plan, String evidenceName, byte[] evidence, Texts words) {
    var first = plain(plan, new Faults(planName, words));
    var second = plain(evidence, new Faults(evidenceName, words));
    return new Brought(
        PlanFiles.read(planName, bytes(first), evidenceName, bytes(second)),
        PlanMarks.inComments(first));
  }

  // A YAML text that repeats itself by name can grow without end when it is read, and a tag can
  // make anything of a text.
  private static String plain(byte[] yaml, Faults faults) {
    var text = FileText.of(yaml, faults);
    try (var parser = new YAMLFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        var line = String.valueOf(parser.currentTokenLocation().getLineNr());
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          faults.at(faults.line(line), "alias");
        } else if (parser.getTypeId() != null) {
          faults.at(faults.line(line), "tag", parser.getTypeId());
        }
      }
    } catch (JsonProcessingException e) {
      throw broken(e, faults);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + faults.file(), e);
    }
    faults.stop();
    return text;
  }

  private static Problem broken(JsonProcessingException e, Faults faults) {
    var line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
    var said = e.getOriginalMessage().lines().findFirst().orElse("");
    faults.at(faults.line(line), "broken", said);
    return ProblemType.PLAN_REFUSED.withComplaints(faults.found());
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write a plan", e);
    }
  }
}
