package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** The plan as files and its warnings, as they are served. */
class PlanFilesIT {

  private static final String BOUNDARY = "peillood-plan";

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

  @Test
  void a_warning_is_marked_as_seen_with_a_reason_and_shown_again() {
    var page = "/plan/controle";
    var detail = "73 / 75";
    var marked =
        officer.submit(
            page,
            page,
            "soort",
            "target-not-met",
            "code",
            "7.A.2",
            "gezegd",
            detail,
            "reden",
            "Twee mentoren vielen ziek uit");
    assertThat(marked.body()).contains("1 gezien", "Twee mentoren vielen ziek uit", "beleid");

    assertThat(
            officer
                .submit(
                    page,
                    page,
                    "soort",
                    "target-not-met",
                    "code",
                    "7.A.5",
                    "gezegd",
                    "x",
                    "reden",
                    "Mijn reden")
                .body())
        .contains("Mijn reden");
    assertThat(
            officer
                .submit(page, page, "soort", "separate-report", "code", "2.A", "gezegd", "")
                .statusCode())
        .isEqualTo(409);

    var id = marked.body().replaceAll("(?s).*name=\"terug\" value=\"([0-9a-f-]{36})\".*", "$1");
    var undone = officer.submit(page, page, "soort", "target-not-met", "terug", id);
    assertThat(undone.body()).doesNotContain("Twee mentoren vielen ziek uit");
  }

  @Test
  void pages_of_files_fit_a_phone() {
    var json = officer.get("/plan/bestanden/plan.json").body();
    var compared =
        bring("look", "plan.json", json.replace("Jaarverslag 2020", "Verslag 2020"))
            .uri()
            .getPath();
    try (var phone = Screen.phone(Platform.shared())) {
      phone.signedIn("beleid");
      for (var path : new String[] {"/plan/bestanden", "/plan/controle", compared}) {
        phone.open(path).passesAxeInBothLights().fitsItsWidth().keepAs("plan" + path.hashCode());
      }
    }
  }

  @Test
  void shows_what_is_in_a_file_before_anything_is_kept() {
    var json = officer.get("/plan/bestanden/plan.json").body();

    var looked = bring("look", "plan.json", json.replace("Jaarverslag 2020", "Verslag 2020"));

    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body()).contains("document.title", "Verslag 2020", "anders in het bestand");
    var another = json.replaceFirst("\"year\" : 2020", "\"year\" : 1997");
    assertThat(bring("look", "plan.json", another).body())
        .contains("AN-33", "<th scope=\"row\">Indicatoren</th><td>0 ");
    assertThat(officer.get("/plan/1997").statusCode()).isEqualTo(404);
    assertThat(officer.get("/plan/bestanden/plan.json").body()).isEqualTo(json);
  }

  @Test
  void keeps_the_plan_of_a_year_that_has_none_and_never_overwrites_one() {
    var json = officer.get("/plan/bestanden/plan.json").body();
    var earlier = json.replaceFirst("\"year\" : 2020", "\"year\" : 1999");

    assertThat(bring("keep", "plan.json", earlier).uri().getPath()).isEqualTo("/plan/1999");
    assertThat(officer.get("/plan/1999").body()).contains("Dit jaar is in voorbereiding");
    assertThat(officer.get("/registers/momenten?jaar=1999").body()).contains("Raadgevend Comité");
    assertThat(officer.get("/plan/bestanden/plan.json?jaar=1999").body())
        .startsWith(earlier.substring(0, earlier.indexOf("\"marks\"")));
    var again = bring("keep", "plan.json", earlier);
    assertThat(again.uri().getPath()).startsWith("/plan/bestanden/vergelijken/");
    assertThat(again.body()).contains("jaarplan 1999", "hetzelfde");
    assertThat(bring("keep", "plan.json", json).body()).contains("hetzelfde");
  }

  @Test
  void replaces_a_year_from_a_file_after_every_difference_was_seen_and_keeps_what_it_was() {
    var json = officer.get("/plan/bestanden/plan.json").body();
    bring("keep", "plan.json", json.replaceFirst("\"year\" : 2020", "\"year\" : 1998"));
    var made = officer.get("/plan/bestanden/plan.json?jaar=1998").body();
    var goal = "/plan/1998/strategisch/SD1/bewerken";
    officer.submit(
        goal, goal, "gezien", seen(officer.get(goal)), "letter", "A", "title", "Hier herschreven");

    var changed =
        made.replaceFirst(
                "(\"code\" : \"SD1\",[^}]*?\"title\" : )\"[^\"]*\"", "$1\"In het bestand\"")
            .replaceFirst("(\"code\" : \"SD2\",[^}]*?\"title\" : )\"[^\"]*\"", "$1\"Tweede doel\"");
    var compared = bring("look", "plan.json", changed);

    assertThat(compared.body())
        .contains("Hier herschreven", "In het bestand", "Tweede doel", "hier én in het bestand");
    var at = compared.uri().getPath();
    var unchosen = officer.submit(at, at, "gezien", seen(compared));
    assertThat(unchosen.statusCode()).isEqualTo(422);
    assertThat(unchosen.body()).contains("Kies welke van beide geldt", "SD1");
    var done = officer.submit(at, at, "gezien", seen(compared), "goals|SD1", "hier");
    assertThat(done.uri().getPath()).isEqualTo("/plan/bestanden");
    assertThat(done.body()).contains("Vroegere toestanden", "plan.json");
    assertThat(officer.get("/plan/1998/doelen").body())
        .contains("Hier herschreven", "Tweede doel")
        .doesNotContain("In het bestand");
    assertThat(officer.get("/plan/1998/strategisch/SD2/bewerken").body())
        .contains("Uit een bestand", "plan.json");

    var former =
        done.body().replaceAll("(?s).*?(/plan/bestanden/vergelijken/[0-9a-f-]{36}).*", "$1");
    var back = officer.get(former);
    assertThat(back.body()).contains("Tweede doel");
    officer.submit(former, former, "gezien", seen(back));
    assertThat(officer.get("/plan/1998/doelen").body())
        .contains("Hier herschreven")
        .doesNotContain("Tweede doel");
    assertThat(officer.submit(former, former, "gezien", seen(back)).statusCode()).isEqualTo(409);
  }

  private static String seen(HttpResponse<String> page) {
    return page.body().replaceAll("(?s).*name=\"gezien\" value=\"(\\d+)\".*", "$1");
  }

  @Test
  void says_where_a_file_is_wrong() {
    var wrong =
        bring(
            "look", "plan.json", "{\"plan\": {\"document\": {\"yeer\": 2020}}, \"evidence\": {}}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("yeer", "role=\"alert\"");
    assertThat(bring("look", "plan.docx", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void refuses_a_file_that_is_too_large() {
    var large = bring("look", "plan.json", " ".repeat(PlanIntake.LARGEST + 1));

    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("8 MB");
  }

  private HttpResponse<String> bring(String what, String name, String content) {
    var token = officer.tokenOn("/plan/bestanden");
    var body =
        part("name=\"bestand\"; filename=\"" + name + "\"")
            + content
            + part("name=\"bewijs\"; filename=\"\"")
            + part("name=\"doen\"")
            + what
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    return officer.send(
        HttpRequest.newBuilder(officer.at("/plan/bestanden?csrf=" + token))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String part(String disposition) {
    return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }
}
