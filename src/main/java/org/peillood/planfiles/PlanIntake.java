package org.peillood.planfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * A plan out of files that somebody sent: a workbook or one JSON file with everything, or the plan
 * and its evidence as two YAML files. Everything that is wrong is told as {@link
 * ProblemType#PLAN_REFUSED}.
 */
final class PlanIntake {

  /** The most that one file may be, in bytes: some forty times the plan of 2020 as YAML. */
  static final int LARGEST = 8 * 1024 * 1024;

  // A YAML text that repeats itself by name can grow without end when it is read.
  private static final Pattern ANCHOR =
      Pattern.compile("(?m)(?:^|[\\s\\[{,:-])[&*][A-Za-z0-9_]+(?=\\s|[,\\]}]|$)");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private PlanIntake() {}

  /** Both trees in one file. */
  static String json(PlanTables.Trees trees) {
    var both = JSON.createObjectNode();
    both.set("plan", trees.plan());
    both.set("evidence", trees.evidence());
    return text(both);
  }

  /**
   * The plan in one file.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED}
   */
  static YearPlan read(String name, byte[] file) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      var faults = new ArrayList<Complaint>();
      var tables = PlanWorkbook.read(name, new ByteArrayInputStream(file));
      var trees = PlanTables.back(name, tables, faults);
      if (!faults.isEmpty()) {
        throw ProblemType.PLAN_REFUSED.withComplaints(faults);
      }
      return read(name, trees);
    }
    try {
      if (JSON.readTree(file) instanceof ObjectNode both
          && both.get("plan") instanceof ObjectNode plan
          && both.get("evidence") instanceof ObjectNode evidence) {
        return read(name, new PlanTables.Trees(plan, evidence));
      }
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw refused(
          name + ", line " + line, e.getOriginalMessage(), "Correct the file at this place.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    throw refused(
        name, "The file has no plan and evidence in it.", "Send a file as it is exported here.");
  }

  /**
   * The plan in two files.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED}
   */
  static YearPlan read(String planName, byte[] plan, String evidenceName, byte[] evidence) {
    plain(planName, plan);
    plain(evidenceName, evidence);
    return PlanFiles.read(
        planName, new ByteArrayInputStream(plan), evidenceName, new ByteArrayInputStream(evidence));
  }

  private static void plain(String name, byte[] yaml) {
    var text = new String(yaml, StandardCharsets.UTF_8);
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var quoted = line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
      if (!quoted && ANCHOR.matcher(line).find()) {
        throw refused(
            name + ", line " + number,
            "The file refers to a piece of itself ('&' or '*').",
            "Write out what is meant, or put the text between quotes.");
      }
    }
  }

  private static YearPlan read(String name, PlanTables.Trees trees) {
    return PlanFiles.read(name, bytes(trees.plan()), name, bytes(trees.evidence()));
  }

  private static ByteArrayInputStream bytes(ObjectNode tree) {
    return new ByteArrayInputStream(text(tree).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ObjectNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write a plan", e);
    }
  }

  static Problem refused(String where, String what, String remedy) {
    return ProblemType.PLAN_REFUSED.withComplaints(List.of(new Complaint(where, what, remedy)));
  }
}
