package org.peillood.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The plan and report of 2020 as the tests' material: whole, or with a passage changed. */
public final class Plan2020 {

  static final String PLAN = "/plan/plan-2020.yaml";
  static final String EVIDENCE = "/plan/evidence-2020.yaml";

  private Plan2020() {}

  static PlanParts parts() {
    return PlanReader.read("plan-2020.yaml", file(PLAN), "evidence-2020.yaml", file(EVIDENCE));
  }

  /** The whole plan. */
  public static YearPlan plan() {
    return new YearPlan(parts());
  }

  static InputStream file(String name) {
    var file = Plan2020.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("no " + name);
    }
    return file;
  }

  static String text(String name) {
    try (var file = file(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
