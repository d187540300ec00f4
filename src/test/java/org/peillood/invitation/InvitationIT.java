package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Post;
import org.peillood.Screen;
import org.peillood.Visitor;

/** From a list of people through their mail to a response, and what is then known of whom. */
class InvitationIT {

  private static final String HOME = "/bevragingen/genodigden/uitnodigingen/1";
  private static final Pattern LINK = Pattern.compile("(/v/genodigden\\?[^\\s\"<]+)");
  private static final Pattern OPT_OUT = Pattern.compile("(/geen-mail/[^\\s\"<]+)");
  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}");

  private static final String REPORT =
      """
      Subject: Kwam niet aan
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="x"

      --x
      content-type: message/delivery-status

      Reporting-MTA: dns; mail.example.org

      Action: failed
      Status: %s
      Final-Recipient: rfc822;%s

      --x
      content-type: text/rfc822-headers

      Message-ID: %s

      --x--
      """;

  private final Platform platform = Platform.shared();
  private final Post post = Post.shared();

  @Test
  void a_list_is_mailed_and_only_who_has_not_answered_is_reminded() throws Exception {
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(HOME).passesAxe();
      bring(
          screen,
          """
          naam;e-mail;taal;vereniging
          Amina;amina@example;nl;
          Bart;bart@example.org;fr;
          Bart;bart@example.org;nl;
          """);
      assertThat(screen.page().textContent("main .wrong"))
          .contains("Rij 2", "amina@example", "Rij 3", "‘fr’", "Rij 4", "rij 3");
      screen.passesAxe();
      bring(
          screen,
          """
          naam;e-mail;taal;vereniging;adres 1;adres 2
          Amina;amina@example.org;ar;De Brug;Kaai 1;1000 Brussel
          Bart;bart@example.org;nl;De Brug;;
          Carla;carla@example.org;nl;;;
          Dirk;onbekend.dirk@example.org;nl;;;
          Els;els@example.org;nl;;;
          """);
      assertThat(screen.page().textContent("main")).contains("5 personen zijn toegevoegd");
      screen.page().click("button[value=invitation]");
      assertThat(screen.page().textContent("main")).contains("5 mails staan klaar");
    }

    var amina = new Visitor(platform);
    var mail = post.arrivedFor("amina@example.org", 1).get(0);
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getSubject()).contains("رأيكم");
    var start = amina.get(found(LINK, text(mail)));
    assertThat(start.uri().toString()).doesNotContain("code");
    assertThat(start.body()).contains("dir=\"rtl\"", "هل تشاركون؟");
    var question = amina.post("/v/genodigden", "golf", "1", "taal", "ar", "mee", "ja");
    var why = amina.post(found(ACTION, question.body()), "goed", "ja");
    assertThat(keyOf(new Visitor(platform).get(found(LINK, text(mail)))))
        .as("the same code on another telephone goes on with the same response")
        .isEqualTo(keyOf(why));
    var done = amina.post(found(ACTION, why.body()), "waarom", "daarom");
    assertThat(done.uri().getPath()).endsWith("/klaar");
    assertThat(amina.get(found(LINK, text(mail))).uri()).isEqualTo(done.uri());

    var carla = text(post.arrivedFor("carla@example.org", 1).get(0));
    var asked = new Visitor(platform).get(found(OPT_OUT, carla));
    assertThat(asked.body()).contains("Stuur mij geen mail meer");
    assertThat(new Visitor(platform).post(found(OPT_OUT, carla), "List-Unsubscribe", "One-Click"))
        .extracting(page -> page.body().contains("U krijgt geen mail meer"))
        .isEqualTo(true);

    post.arrivedFor("bart@example.org", 1);
    var staff = Visitor.signedIn(platform, "beleid");
    await(staff, "<dt>Niet aangekomen</dt><dd>1</dd>");
    comesBack("els@example.org", "5.1.1");
    comesBack("bart@example.org", "4.2.2");
    post.comesBack("Subject: Afwezig\nAuto-Submitted: auto-replied\n\nTot maandag");
    post.comesBack("Subject: Een vraag\n\nVan wie is dit?");
    post.comesBack(REPORT.formatted("5.1.1", "niemand@example.org", "<1@example.net>"));
    await(staff, "<dt>Automatische antwoorden, niet aangeraakt</dt><dd>1</dd>");
    await(staff, "<dt>Andere mail, niet aangeraakt</dt><dd>2</dd>");
    await(staff, "<dt>Niet aangekomen</dt><dd>2</dd>");
    assertThat(staff.get(HOME).body())
        .contains(
            "van alle bevragingen samen</dt><dd>2</dd>",
            "<th scope=\"col\" class=\"num\">Kwam terug");
    assertThat(post.inMailbox("INBOX"))
        .as("what is no report about our mail is left as it was")
        .containsExactly("Afwezig", "Een vraag", "Kwam niet aan");
    assertThat(post.inMailbox("Peillood")).containsExactly("Kwam niet aan", "Kwam niet aan");
    assertThat(staff.get(HOME).body()).contains("<dt>Doet liever niet mee</dt><dd>1</dd>");
    assertThat(staff.submit(HOME, HOME + "/versturen", "soort", "reminder").body())
        .contains("1 mail staat klaar");
    var bart = post.arrivedFor("bart@example.org", 2);
    assertThat(bart.get(1).getSubject()).startsWith("Herinnering");
    assertThat(post.arrivedFor("amina@example.org")).hasSize(1);
    assertThat(post.arrivedFor("carla@example.org")).hasSize(1);
    assertThat(post.arrivedFor("onbekend.dirk@example.org")).isEmpty();

    var first = new Visitor(platform);
    first.get(found(LINK, text(bart.get(0))));
    first.post("/v/genodigden", "golf", "1", "taal", "nl", "mee", "ja");
    assertThat(new Visitor(platform).get(found(LINK, text(bart.get(1)))).body())
        .as("whoever began with one of two codes cannot begin again with the other")
        .contains("Deze code opent niets");

    assertThat(staff.get("/bevragingen/genodigden").body())
        .contains("Alleen wie een code kreeg", "Respons (RR1)");
    assertThat(staff.get("/bevragingen/genodigden/veldwerk/1").body())
        .contains("Uitgenodigd", "RR1", "RR6", "COOP4", "REF3", "CON3", "De strengste.");
    assertThat(Visitor.signedIn(platform, "medewerker").get(HOME).statusCode()).isEqualTo(403);
  }

  @Test
  void without_a_code_nobody_gets_in_and_a_typed_one_is_enough() {
    var staff = Visitor.signedIn(platform, "beleid");
    var file = staff.submit(HOME, HOME + "/codes", "aantal", "3", "taal", "nl", "groep", "=Brug");
    assertThat(file.body()).contains("\"'=Brug\"");
    var codes = CODE.matcher(file.body()).results().map(found -> found.group()).toList();
    assertThat(codes).hasSize(3).doesNotHaveDuplicates();
    assertThat(staff.get(HOME).body()).as("codes are shown once").doesNotContain(codes.get(0));

    var visitor = new Visitor(platform);
    assertThat(visitor.get("/v/genodigden?taal=nl").body())
        .contains("Wat is de code in uw uitnodiging?");
    assertThat(visitor.post("/v/genodigden", "golf", "1", "mee", "ja").statusCode()).isEqualTo(422);
    var mistyped = visitor.post("/v/genodigden/toegang", "code", "2222 2222 2223", "taal", "nl");
    assertThat(mistyped.statusCode()).isEqualTo(422);
    assertThat(mistyped.body()).contains("value=\"2222 2222 2223\"", "Deze code klopt niet");
    var typed = codes.get(0).toLowerCase(Locale.ROOT).replace('-', ' ');
    visitor.post("/v/genodigden/toegang", "code", typed, "taal", "nl");
    var begun = visitor.post("/v/genodigden", "golf", "1", "taal", "nl", "mee", "ja");
    assertThat(begun.body()).contains("Gaat het goed?");
    assertThat(keyOf(new Visitor(platform).get("/v/genodigden?taal=nl&code=" + codes.get(0))))
        .isEqualTo(keyOf(begun));
  }

  @Test
  void staff_and_the_invited_can_use_every_page() {
    try (var screen = Screen.phone(platform)) {
      screen.open("/v/genodigden?taal=ar").passesAxe().fitsItsWidth().keepAs("code-ar-360");
      screen.page().fill("#code", "2222");
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("code-fout-ar-360");
      screen.signedIn("beleid").open(HOME).fitsItsWidth().keepAs("uitnodigingen-360");
      screen.open(HOME + "/tekst/invitation?taal=ar").passesAxe().fitsItsWidth();
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.signedIn("beleid").open(HOME).passesAxe().keepAs("uitnodigingen-donker");
      screen.open(HOME + "/tekst/reminder?taal=nl").passesAxe().keepAs("tekst-donker");
      screen.page().fill("#tekst", "Dag {naam}");
      screen.page().click("button[value=bewaren]");
      assertThat(screen.page().textContent("main .wrong")).contains("{naam}", "{code}", "{link}");
    }
  }

  /** A server says in a report that the first mail to somebody did not arrive. */
  private void comesBack(String email, String status) throws MessagingException {
    var mail = post.arrivedFor(email, 1).get(0);
    post.comesBack(REPORT.formatted(status, email, mail.getMessageID()));
  }

  private static void bring(Screen screen, String list) {
    screen
        .page()
        .setInputFiles(
            "#bestand",
            new FilePayload("lijst.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    screen.page().click("form[action*='/lijst'] button");
  }

  private static void await(Visitor staff, String words) throws InterruptedException {
    for (int i = 0; i < 100 && !staff.get(HOME).body().contains(words); i++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(staff.get(HOME).body()).contains(words);
  }

  /** The part of the address that leads to a response. */
  private static String keyOf(HttpResponse<String> page) {
    return page.uri().getPath().split("/")[3];
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
