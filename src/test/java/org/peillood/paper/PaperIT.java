package org.peillood.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

/** From a print run to a response, and what is left of the form afterwards. */
class PaperIT {

  private static final String HOME = "/papier/werkzoekenden";
  private static final String WAVE = "2020-07";
  private static final Pattern NUMBER = Pattern.compile("Formulier ([0-9]{4}) ([0-9]{4})");
  private static final Pattern CODE = Pattern.compile("([0-9]{4} ){3}[0-9]{4}");
  private static final Pattern ON_PAPER = Pattern.compile("op papier");

  private final Platform platform = Platform.shared();

  /** What one copy says. */
  private record Copy(String number, String code) {}

  @Test
  void a_form_is_keyed_by_two_people_and_becomes_a_response_that_its_code_erases()
      throws Exception {
    var printer = Visitor.signedIn(platform, "beleid");
    var copies = printed(printer, 2);
    assertThat(copies).hasSize(2).doesNotHaveDuplicates();
    var number = copies.get(0).number();
    long before = completed(printer);

    var first = Visitor.signedIn(platform, "medewerker");
    assertThat(find(first, number.substring(0, 7) + (char) (number.charAt(7) ^ 1)).body())
        .contains("is geen nummer van een formulier");
    assertThat(find(first, number).body()).contains("Doet u mee?", "1 Ja, ik doe mee");
    var half = key(first, number, Map.of("J01", "1", "J03", "55"));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(find(first, number).body())
        .as("what was typed is kept, right or wrong")
        .contains("value=\"55\"", "55 staat niet op het papier bij deze vraag");
    assertThat(key(first, number, Printed.FILLED_IN).body())
        .contains("Iemand anders voert dit formulier");
    assertThat(find(first, number).body()).contains("U voerde dit formulier al in");
    assertThat(completed(printer)).isEqualTo(before);

    var second = Visitor.signedIn(platform, "beheer");
    assertThat(find(second, number).body())
        .contains("U voert dit formulier de tweede keer in")
        .doesNotContain("value=\"3 1 2\"");
    var otherwise = new TreeMap<>(Printed.FILLED_IN);
    otherwise.put("J03", "3");
    assertThat(key(second, number, otherwise).body())
        .contains("De twee keren verschillen in één veld", "k.J03")
        .doesNotContain("k.J02");
    assertThat(find(first, number).statusCode()).isEqualTo(409);
    var page = address(number);
    assertThat(second.submit(page, page, "k.J03", "1").body()).contains("telt mee");
    assertThat(completed(printer)).isEqualTo(before + 1);
    assertThat(printer.get("/bevragingen/werkzoekenden").body()).containsPattern(ON_PAPER);
    assertThat(printer.get(HOME).body()).contains("Velden die verschilden");

    assertThat(find(second, number).body()).contains("Dit formulier is al ingevoerd");
    var respondent = new Visitor(platform);
    assertThat(respondent.post("/intrekken", "code", copies.get(0).code(), "taal", "nl").body())
        .contains("Mijn antwoorden veranderen", "Wilt u uw antwoorden laten wissen?");
    assertThat(
            respondent
                .post("/intrekken", "code", copies.get(0).code(), "taal", "nl", "zeker", "ja")
                .body())
        .contains("Uw antwoorden zijn gewist.");
    assertThat(completed(printer)).isEqualTo(before);

    var other = copies.get(1).number();
    find(first, other);
    key(first, other, Map.of("J01", "-", "J02", "1"));
    find(second, other);
    assertThat(first.submit(HOME, address(other) + "/opnieuw").statusCode())
        .as("what somebody else keys is theirs")
        .isEqualTo(403);
    assertThat(key(second, other, Map.of("J01", "2")).body())
        .as("the two say no otherwise")
        .contains("k.J01");
    assertThat(second.submit(address(other), address(other), "k.J01", "2").body())
        .contains("Op dit formulier staat geen toestemming");
  }

  @Test
  void staff_can_use_every_page() throws IOException {
    var copies = printed(Visitor.signedIn(platform, "beleid"), 1);
    var number = copies.get(0).number();
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("medewerker").open(HOME).passesAxe().fitsItsWidth();
      screen.page().fill("#nummer", number);
      screen.page().click("form[action$='/formulier'] button");
      screen.passesAxe().fitsItsWidth().keepAs("papier-invoeren-1280");
      screen.page().locator("[id='v.J01']").pressSequentially("1");
      assertThat(screen.page().evaluate("document.activeElement.id"))
          .as("a single code goes on by itself")
          .isEqualTo("v.J02");
      screen.page().keyboard().press("Enter");
      assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo("v.J03");
      screen.page().locator("[id='v.J03']").fill("77");
      screen.page().click("form.keying button.btn");
      screen.passesAxe().keepAs("papier-nakijken-1280");
      Printed.FILLED_IN.forEach((field, typed) -> fill(screen, field, typed));
      screen.page().click("form.keying button.btn");
    }
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid").open(HOME).passesAxe().fitsItsWidth().keepAs("papier-360");
      screen.open(address(number)).fitsItsWidth().keepAs("papier-invoeren-360");
      Printed.FILLED_IN.forEach((field, typed) -> fill(screen, field, typed));
      fill(screen, "J03", "4");
      screen.page().click("form.keying button.btn");
      screen.passesAxe().fitsItsWidth().keepAs("papier-verschillen-360");
    }
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(HOME).passesAxe().keepAs("papier-1280");
    }
  }

  private static void fill(Screen screen, String field, String typed) {
    screen.page().locator("[id='v." + field + "']").fill(typed);
  }

  private List<Copy> printed(Visitor staff, int forms) throws IOException {
    var csrf = URLEncoder.encode(staff.tokenOn(HOME), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(staff.at(HOME + "/" + WAVE + "/druk"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "taal=nl&aantal=" + forms + "&keer=3&csrf=" + csrf))
            .build();
    var pdf = staff.sendForFile(request);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      var words = new PDFTextStripper().getText(document).replace('\u00A0', ' ');
      var numbers =
          NUMBER.matcher(words).results().map(n -> n.group(1) + n.group(2)).distinct().toList();
      var codes = CODE.matcher(words).results().map(found -> found.group()).distinct().toList();
      assertThat(codes).hasSize(numbers.size());
      return IntStream.range(0, numbers.size())
          .mapToObj(i -> new Copy(numbers.get(i), codes.get(i)))
          .toList();
    }
  }

  private static HttpResponse<String> find(Visitor keyer, String number) {
    return keyer.submit(HOME, HOME + "/formulier", "nummer", number);
  }

  private static HttpResponse<String> key(Visitor keyer, String number, Map<String, String> typed) {
    var pairs = new ArrayList<String>();
    typed.forEach((field, value) -> pairs.addAll(List.of("v." + field, value)));
    var page = address(number);
    return keyer.submit(page, page, pairs.toArray(String[]::new));
  }

  private static String address(String number) {
    return HOME + "/formulier/" + number;
  }

  private static long completed(Visitor staff) {
    try {
      long all = 0;
      for (var wave :
          Json.JSON.readTree(staff.getJson("/api/surveys/werkzoekenden").body()).at("/waves")) {
        all += wave.at("/completed").asLong();
      }
      return all;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
