package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

/** The plan as it is served, out of the database. */
class PlanPagesIT {

  // Where the plan is read: pages with the year in their address are those on which it is written.
  private static final Pattern OWN_LINK =
      Pattern.compile("href=\"(/(?:plan(?!/\\d{4}|/jaren)|notas)[^\"#]*)");

  private final Platform platform = Platform.shared();
  private final Visitor officer = Visitor.signedIn(platform, "beleid");

  @Test
  void serves_the_plan_as_it_was_imported() throws IOException {
    var served = officer.getJson("/api/indicators");
    var plan = Plan2020.plan();
    var imported = plan.indicators().stream().map(one -> IndicatorReading.of(plan, one)).toList();

    assertThat(served.body()).isEqualTo(Json.JSON.writeValueAsString(imported));
  }

  @Test
  void has_no_link_of_its_own_that_leads_nowhere() {
    var seen = new LinkedHashSet<String>(List.of("/plan"));
    var waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      var page = officer.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      OWN_LINK
          .matcher(page.body())
          .results()
          .map(link -> link.group(1))
          .filter(seen::add)
          .forEach(waiting::add);
    }
    // Two overviews of the plan, the page of checks, that of files with its five files, 12 themes,
    // 29 actions, 107 indicators, the list of notes and 30 notes; besides, what hangs on notes and
    // the notes that other tests began.
    var plan = Plan2020.plan();
    assertThat(seen)
        .filteredOn(
            path ->
                !path.startsWith("/notas/")
                    || plan.note(path.replaceFirst("/notas/", "")).isPresent())
        .hasSize(2 + 1 + 6 + 12 + 29 + 107 + 1 + 30);
  }

  @Test
  void says_which_code_it_does_not_know() {
    for (var path :
        List.of("/plan/indicatoren/9.9", "/plan/themas/XX", "/notas/SV-01", "/plan/acties/1.Z")) {
      var page = officer.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).contains(path.substring(path.lastIndexOf('/') + 1));
    }
    assertThat(officer.getJson("/api/indicators/9.9").body())
        .contains("/problemen/unknown-indicator");
  }

  @Test
  void everyone_can_read_the_pages_of_the_plan() {
    try (var phone = Screen.phone(platform);
        var desktop = Screen.desktop(platform)) {
      for (var screen : List.of(phone, desktop)) {
        screen.signedIn("beleid");
      }
      for (var path :
          List.of(
              "/plan",
              "/plan/doelen",
              "/plan/themas/VII",
              "/plan/acties/9.B",
              "/plan/indicatoren/7.B.2",
              "/plan/indicatoren/8.A.1",
              "/notas",
              "/notas/NT-09",
              "/bewijs?soort=EVENT",
              "/bewijs/SV-01")) {
        var name = path.substring(1).replaceAll("[^A-Za-z0-9.]", "-");
        phone.open(path).passesAxeInBothLights().fitsItsWidth().keepAs(name + "-360");
        desktop.open(path).fitsItsWidth().keepAs(name + "-1280");
      }
      phone
          .open("/taal/fr?naar=/plan/indicatoren/7.A.2")
          .passesAxe()
          .fitsItsWidth()
          .keepAs("plan-fr-360");
      assertThat(phone.page().content())
          .contains("Proposition du système", "en partie", "lang=\"nl\"");
    }
  }
}
