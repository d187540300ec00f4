package org.peillood.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * Reads a year's two files, the plan and its evidence, and either has a sound plan or everything
 * that is wrong.
 */
final class PlanReader {

  private PlanReader() {}

  /**
   * The plan in these files.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED} with every fault found: unknown names and
   *     words first, and when there are none of these, references that lead nowhere and lists that
   *     contradict each other
   * @throws UncheckedIOException when a file cannot be read at all
   */
  static PlanParts read(
      String planName, InputStream plan, String evidenceName, InputStream evidence) {
    return sound(
        new Reading<>(planName, plan, PlanFile.class),
        new Reading<>(evidenceName, evidence, EvidenceFile.class));
  }

  /**
   * The plan in these trees of one file, for formats that have no lines of their own.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED} as above
   */
  static PlanParts read(String name, JsonNode plan, JsonNode evidence) {
    return sound(
        new Reading<>(name, plan, PlanFile.class),
        new Reading<>(name, evidence, EvidenceFile.class));
  }

  private static PlanParts sound(Reading<PlanFile> planFile, Reading<EvidenceFile> evidenceFile) {
    var planName = planFile.name;
    var evidenceName = evidenceFile.name;
    var faults = new ArrayList<Complaint>(planFile.faults.found());
    faults.addAll(evidenceFile.faults.found());
    if (faults.isEmpty()) {
      faults.addAll(
          PlanCheck.faults(planName, planFile.content(), evidenceName, evidenceFile.content()));
    }
    if (!faults.isEmpty()) {
      throw ProblemType.PLAN_REFUSED.withComplaints(faults);
    }
    return PlanParts.of(planFile.content(), evidenceFile.content());
  }

  /** One file and what is wrong with its shape. */
  private static final class Reading<T> {

    private final String name;
    private final FileFaults faults;
    private @Nullable T content;

    Reading(String name, JsonNode tree, Class<T> type) {
      this.name = name;
      this.faults = new FileFaults(name);
      try {
        content = PlanJson.JSON.readerFor(type).withHandler(faults).readValue(tree);
      } catch (JsonProcessingException e) {
        faults.broken(e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    Reading(String name, InputStream file, Class<T> type) {
      this.name = name;
      this.faults = new FileFaults(name);
      try {
        content = PlanJson.YAML.readerFor(type).withHandler(faults).readValue(file);
      } catch (JsonProcessingException e) {
        faults.broken(e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    T content() {
      return Objects.requireNonNull(content, "a file without faults has content");
    }
  }
}
