package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformIT {

  private final Platform platform = Platform.shared();

  @Test
  void says_once_where_it_is_and_how_to_sign_in() {
    assertThat(platform.said())
        .containsOnlyOnce("Peillood is klaar op " + platform.uri("/"))
        .contains("beheer / ", "beleid / ", "medewerker / ");
  }

  @Test
  void sends_visitors_of_staff_pages_to_sign_in_and_back() {
    var visitor = new Visitor(platform);
    var asked = visitor.get("/accounts");
    assertThat(asked.uri().toString()).endsWith("/aanmelden?naar=%2Faccounts");
    var signedIn =
        visitor.post(
            "/aanmelden",
            "naam",
            "beheer",
            "wachtwoord",
            platform.password("beheer"),
            "naar",
            "/accounts");
    assertThat(signedIn.uri().getPath()).isEqualTo("/accounts");
    assertThat(signedIn.body()).contains("beleid", "medewerker");
  }

  @Test
  void never_goes_elsewhere_after_signing_in() {
    var signedIn =
        new Visitor(platform)
            .post(
                "/aanmelden",
                "naam",
                "beheer",
                "wachtwoord",
                platform.password("beheer"),
                "naar",
                "//example.org/");
    assertThat(signedIn.uri().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void keeps_the_name_when_a_password_is_wrong() {
    var refused =
        new Visitor(platform)
            .post("/aanmelden", "naam", "iemand", "wachtwoord", "fout", "naar", "/");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"iemand\"", "De naam of het wachtwoord klopt niet");
  }

  @Test
  void refuses_a_role_what_it_may_not() {
    assertThat(Visitor.signedIn(platform, "medewerker").get("/accounts").statusCode())
        .isEqualTo(403);
  }

  @Test
  void refuses_a_form_without_its_token() {
    var refused =
        Visitor.signedIn(platform, "beheer").post("/accounts", "naam", "nieuw", "rol", "staff");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Dit formulier is verlopen");
  }

  @Test
  void a_new_password_ends_the_sign_ins_made_with_the_old_one() {
    var administrator = Visitor.signedIn(platform, "beheer");
    var made = administrator.submit("/accounts", "/accounts", "naam", "tijdelijk", "rol", "staff");
    var password = made.body().replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
    var visitor = new Visitor(platform);
    var inside =
        visitor.post(
            "/aanmelden", "naam", "tijdelijk", "wachtwoord", password, "naar", "/wachtwoord");
    assertThat(inside.uri().getPath()).isEqualTo("/wachtwoord");

    administrator.submit("/accounts", "/accounts/wachtwoord", "naam", "tijdelijk");

    assertThat(visitor.get("/wachtwoord").uri().getPath()).isEqualTo("/aanmelden");
  }

  @Test
  void tells_programs_their_problem_as_problem_json() {
    var refused = new Visitor(platform).getJson("/api/indicators");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(refused.body())
        .isEqualTo(
            "{\"type\":\"/problemen/sign-in-needed\",\"title\":\"U bent niet aangemeld\",\"status\":401,"
                + "\"detail\":\"Meld u aan en probeer opnieuw.\"}");
  }

  @Test
  void lets_programs_in_with_a_name_and_a_password() {
    var pair = "beleid:" + platform.password("beleid");
    var request =
        HttpRequest.newBuilder(platform.uri("/api/indicators"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .build();
    assertThat(new Visitor(platform).send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void describes_the_interface_for_programs_and_nothing_else() {
    var description = new Visitor(platform).getJson("/openapi?format=JSON").body();
    assertThat(description)
        .contains(
            "\"/api/surveys\"", "\"/api/themes/{code}/results\"", "\"/api/indicators/{code}\"")
        .doesNotContain("\"/aanmelden\"");
  }

  @Test
  void signing_out_ends_the_sign_in_itself_and_not_only_its_cookie() {
    var administrator = Visitor.signedIn(platform, "beheer");
    var made =
        administrator.submit("/accounts", "/accounts", "naam", "kortstondig", "rol", "staff");
    var password = made.body().replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
    var here = new Visitor(platform);
    here.post("/aanmelden", "naam", "kortstondig", "wachtwoord", password, "naar", "/wachtwoord");
    var there = new Visitor(platform);
    there.post("/aanmelden", "naam", "kortstondig", "wachtwoord", password, "naar", "/wachtwoord");

    here.submit("/wachtwoord", "/afmelden");

    assertThat(there.get("/wachtwoord").uri().getPath()).isEqualTo("/aanmelden");
  }

  @Test
  void what_cannot_be_an_address_or_a_form_is_refused_in_words() {
    var visitor = new Visitor(platform);
    assertThat(visitor.get("/taal/fr?naar=/%7C").uri().getPath()).isEqualTo("/");
    var bare =
        HttpRequest.newBuilder(platform.uri("/intrekken"))
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(visitor.send(bare).statusCode()).isEqualTo(415);
    var officer = Visitor.signedIn(platform, "beleid");
    for (var nothing :
        List.of(
            "null",
            "%7B%22survey%22%3Anull%2C%22variables%22%3A%5B%5D%2C%22measure%22%3Anull%7D")) {
      assertThat(officer.get("/bevindingen/nieuw?tabulatie=" + nothing).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void figures_about_the_server_itself_are_not_for_visitors() {
    assertThat(new Visitor(platform).get("/metrics").statusCode()).isEqualTo(403);
  }

  @Test
  void an_unknown_address_is_a_page_that_tells_what_to_do() {
    var missing = new Visitor(platform).get("/bestaat-niet");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Deze pagina bestaat niet", "Kijk het adres na");
  }
}
