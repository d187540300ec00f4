package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Words of one's own, which connect what somebody answers in several waves. */
class PanelIT {

  private static final String SURVEY = "/v/terugkomers";
  private static final Pattern WORD = Pattern.compile("<li>(\\p{L}+)</li>");
  private static final Pattern CODE = Pattern.compile("<li>(\\d{4})</li>");
  private static final Pattern PAIRS = Pattern.compile("<dt>eerste keer</dt><dd>(\\d+)</dd>");
  private static final Pattern DEVICE =
      Pattern.compile("href=\"[^\"]*(/v/terugkomers/toestel/samen~[^\"]+)\"");
  private static final String STAFF = "/bevragingen/terugkomers";

  private final Platform platform = Platform.shared();

  @Test
  void words_from_one_wave_connect_the_next_once_and_small_numbers_are_not_shown() {
    var words = IntStream.range(0, 5).mapToObj(n -> askForWords(answered("1", "ja"))).toList();
    assertThat(words).allSatisfy(each -> assertThat(each.split(" ")).hasSize(5));
    var staff = Visitor.signedIn(platform, "beleid");
    words.stream().limit(4).forEach(this::takePartAgain);
    // so that those who only took part in the second wave are not few either
    IntStream.range(0, 5).forEach(n -> answered("2", "nee"));

    var visitor = new Visitor(platform);
    var start = enter(visitor, words.get(4));
    assertThat(start.uri().getPath()).isEqualTo(SURVEY);
    assertThat(start.body()).contains("U doet mee met uw eigen woorden.", "name=\"weer\"");
    var first = visitor.post(SURVEY, "golf", "2", "taal", "nl", "mee", "ja", "weer", "ja");
    var page = first.uri().getPath();
    visitor.post(page, "werk", "nee");
    var done = page.replaceAll("[^/]+$", "klaar");
    visitor.post(done.replace("klaar", "versturen"));
    assertThat(new Visitor(platform).get(done.replace("klaar", "weer")).body())
        .contains("Uw antwoorden zijn verbonden met uw eigen woorden.");
    var pairs = pairs(staff);
    assertThat(pairs).hasValueSatisfying(number -> assertThat(number).isGreaterThanOrEqualTo(5));

    var again = enter(new Visitor(platform), words.get(4));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body())
        .contains("Met deze woorden deed u deze keer al mee", done.replace("/klaar", "\""));

    var leaver = new Visitor(platform);
    assertThat(leave(leaver, words.get(4), "").statusCode()).isEqualTo(422);
    assertThat(leave(leaver, words.get(4), "los").body()).contains("niets verbindt ze nog");
    assertThat(pairs(staff))
        .as("the pair is gone, the answers are not")
        .isEqualTo(pairs.map(number -> number - 1).filter(number -> number >= 5));
    assertThat(new Visitor(platform).get(done).body()).contains("Uw code");
    assertThat(enter(new Visitor(platform), words.get(4)).statusCode()).isEqualTo(422);
  }

  @Test
  void a_shared_device_shows_nobody_the_words_of_the_one_before() {
    var links = Visitor.signedIn(platform, "beleid").get(STAFF + "/uitnodigingen/1/toestellen");
    var device = DEVICE.matcher(links.body());
    assertThat(device.find()).isTrue();
    var tablet = new Visitor(platform);
    tablet.get(device.group(1));
    var page = tablet.post(SURVEY, "golf", "1", "taal", "nl", "mee", "ja").uri().getPath();
    tablet.post(page, "werk", "nee");
    tablet.post(page.replaceAll("[^/]+$", "versturen"));
    var own = page.replaceAll("[^/]+$", "weer");
    assertThat(tablet.get(own).statusCode()).as("while they sit there").isEqualTo(200);
    tablet.get("/weg");
    assertThat(tablet.get(own).statusCode()).isEqualTo(403);
    assertThat(tablet.post(own).statusCode()).isEqualTo(403);

    var elsewhere = answered("1", "nee");
    var words = askForWords(elsewhere);
    assertThat(tablet.get(elsewhere).statusCode()).isEqualTo(403);
    var known = tablet.post(SURVEY + "/weer", "golf", "1", "taal", "nl", "woorden", words);
    assertThat(known.body()).contains("Met deze woorden deed u deze keer al mee");
    assertThat(tablet.get(elsewhere).statusCode()).as("for who has the words").isEqualTo(200);
  }

  @Test
  void who_brings_words_afterwards_is_connected_too_and_a_second_time_is_refused_kindly() {
    var words = askForWords(answered("1", "nee"));
    var later = answered("2", "nee");
    var visitor = new Visitor(platform);
    var connect = later.replace("klaar", "weer/verbinden");
    assertThat(visitor.post(connect, "woorden", "aarde aarde aarde aarde aarde").statusCode())
        .isEqualTo(422);
    assertThat(visitor.post(connect, "woorden", words).body())
        .contains("Uw antwoorden zijn verbonden");
    var second =
        visitor.post(answered("2", "ja").replace("klaar", "weer/verbinden"), "woorden", words);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Wat u nu antwoordde, blijft los staan.");
  }

  @Test
  void leaving_erases_every_response_when_that_is_what_somebody_chooses() {
    var first = answered("1", "ja");
    var words = askForWords(first);
    var second = takePartAgain(words);
    assertThat(leave(new Visitor(platform), words, "wissen").body()).contains("zijn gewist");
    for (var gone : List.of(first, second)) {
      assertThat(new Visitor(platform).get(gone).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_withdrawn_response_is_connected_with_nothing_any_more() {
    var first = answered("1", "ja");
    var words = askForWords(first);
    var visitor = new Visitor(platform);
    var code = CODE.matcher(visitor.get(first).body()).results().map(r -> r.group(1)).toList();
    visitor.post("/intrekken", "code", String.join("", code), "taal", "nl", "zeker", "ja");
    assertThat(enter(new Visitor(platform), words).statusCode())
        .as("with the only response the pseudonym ends")
        .isEqualTo(422);
  }

  @Test
  void words_that_lie_in_a_browser_connect_nothing_that_did_not_say_so() {
    var words = askForWords(answered("1", "ja"));
    var shared = new Visitor(platform);
    enter(shared, words);
    var page = shared.post(SURVEY, "golf", "2", "taal", "nl", "mee", "ja").uri().getPath();
    shared.post(page, "werk", "nee");
    shared.post(page.replaceAll("[^/]+$", "versturen"));
    assertThat(new Visitor(platform).get(page.replaceAll("[^/]+$", "weer")).body())
        .contains("Ja, geef mij vijf woorden");

    enter(shared, words);
    var without = shared.post(SURVEY + "/weer/zonder", "golf", "2", "taal", "nl");
    assertThat(without.body()).doesNotContain("name=\"weer\"");
  }

  @Test
  void wrong_words_are_slowed_down_for_everybody() {
    var tries =
        IntStream.range(0, 40)
            .mapToObj(n -> CompletableFuture.supplyAsync(this::guess, at -> new Thread(at).start()))
            .toList();
    var statuses = tries.stream().map(CompletableFuture::join).toList();
    assertThat(statuses).contains(422, 429);
  }

  private int guess() {
    var words = "aarde aarde aarde aarde aarde";
    return new Visitor(platform)
        .post("/v/genodigden/weer", "taal", "nl", "woorden", words)
        .statusCode();
  }

  /** How many took part in both waves, as staff see it; none when that is not shown. */
  private static Optional<Integer> pairs(Visitor staff) {
    var shown = PAIRS.matcher(staff.get(STAFF).body());
    return shown.find() ? Optional.of(Integer.valueOf(shown.group(1))) : Optional.empty();
  }

  @Test
  void the_pages_fit_a_phone_and_pass_axe() {
    var done = answered("1", "ja");
    try (var screen = Screen.phone(platform)) {
      var page = done.replace("klaar", "weer");
      screen.open(page).passesAxe().fitsItsWidth().keepAs("paneel-360");
      screen.page().fill("#woorden", "aarde");
      screen.page().click("form[action$='verbinden'] button");
      screen.passesAxe().fitsItsWidth().keepAs("paneel-fout-360");
      screen.open(page);
      screen.page().click("form[action$='weer'] button");
      screen.passesAxe().fitsItsWidth().keepAs("paneel-woorden-360");
      screen.open(SURVEY + "/weer?golf=2&taal=ar").passesAxe().fitsItsWidth().keepAs("weer-ar-360");
      screen.page().fill("#woorden", askForWords(answered("1", "ja")));
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("begin-weer-ar-360");
      screen.open(SURVEY + "/weer/stoppen?taal=ar").passesAxe().fitsItsWidth();
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("stoppen-ar-360");
      var twice = askForWords(answered("2", "nee"));
      screen.open(SURVEY + "/weer?golf=2&taal=nl");
      screen.page().fill("#woorden", twice);
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("al-meegedaan-360");
    }
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(STAFF).passesAxe().keepAs("terugkomers");
    }
  }

  /** Somebody who answered a wave of two questions; the address of the last page. */
  private String answered(String wave, String work) {
    var visitor = new Visitor(platform);
    var page = visitor.post(SURVEY, "golf", wave, "taal", "nl", "mee", "ja");
    var next = visitor.post(page.uri().getPath(), "werk", work);
    if (work.equals("ja")) {
      next = visitor.post(next.uri().getPath(), "uren", "20");
    } else if (next.uri().getPath().endsWith("versturen")) {
      next = visitor.post(next.uri().getPath());
    }
    assertThat(next.uri().getPath()).endsWith("/klaar");
    assertThat(next.body()).contains("Doet u een volgende keer weer mee?");
    return next.uri().getPath();
  }

  private String askForWords(String done) {
    var visitor = new Visitor(platform);
    var page = done.replace("klaar", "weer");
    assertThat(visitor.get(page).body()).contains("Wij kijken wat er verandert tussen twee keer.");
    var given = words(visitor.post(page).body());
    assertThat(words(visitor.get(page).body())).as("the same each time").isEqualTo(given);
    return String.join(" ", given);
  }

  /** Takes part in the second wave with words; the address of the last page. */
  private String takePartAgain(String words) {
    var visitor = new Visitor(platform);
    enter(visitor, words);
    var first = visitor.post(SURVEY, "golf", "2", "taal", "nl", "mee", "ja", "weer", "ja");
    var next = visitor.post(first.uri().getPath(), "werk", "ja");
    var done = visitor.post(next.uri().getPath(), "uren", "20");
    assertThat(done.uri().getPath()).endsWith("/klaar");
    return done.uri().getPath();
  }

  private HttpResponse<String> enter(Visitor visitor, String words) {
    return visitor.post(SURVEY + "/weer", "golf", "2", "taal", "nl", "woorden", words);
  }

  private HttpResponse<String> leave(Visitor visitor, String words, String how) {
    return visitor.post(
        SURVEY + "/weer/stoppen", "taal", "nl", "woorden", words, "antwoorden", how);
  }

  private static List<String> words(String body) {
    var list = Pattern.compile("(?s)<ol class=\"code words\".*?</ol>").matcher(body);
    return list.find()
        ? WORD.matcher(list.group()).results().map(found -> found.group(1)).toList()
        : List.of();
  }
}
