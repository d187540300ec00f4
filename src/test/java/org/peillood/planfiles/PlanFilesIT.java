package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Visitor;

/** The plan as files and its warnings, as they are served. */
class PlanFilesIT {

  private final Visitor officer = Visitor.signedIn(Platform.shared(), "beleid");

  @Test
  void serves_the_plan_as_files() {
    assertThat(officer.get("/plan/bestanden").body()).contains("plan.xlsx", "peillood.iati");
    assertThat(officer.get("/plan/bestanden/plan.yaml").body()).contains("AN-33");
    assertThat(officer.get("/plan/bestanden/plan.json").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(officer.get("/plan/bestanden/iati.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void shows_what_does_not_add_up() {
    var page = officer.get("/plan/controle");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/plan/indicatoren/7.A.2", "73 / 75", "OD4.8", "AN-33");
  }
}
