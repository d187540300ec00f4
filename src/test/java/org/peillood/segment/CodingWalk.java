package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.Platform;
import org.peillood.Visitor;

/** The pages of a focus group, its text, its codes and its counts, once, on any database. */
public final class CodingWalk {

  private static final String FRAMES = "/codekaders";
  private static final Pattern EDITION = Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"");
  private static final String SAID =
      "M1: Wat hield u tegen?\nP1: De taal.\nP2: Ook de taal.\nP3: Het geld.";

  private CodingWalk() {}

  /** Walks from the plan of a group to the counts of its codes, and takes one person back. */
  public static void on(Platform platform) {
    var staff = Visitor.signedIn(platform, "medewerker");
    var officer = Visitor.signedIn(platform, "beleid");
    var group = group(staff);
    var text = text(staff, group);
    send(staff, text + "/vrijgeven", text + "/vrijgeven");
    officer.submit(FRAMES, FRAMES, "code", "ronde", "naam-nl", "Ronde", "begin", "plan");
    officer.submit(
        FRAMES, text + "/coderen/instellingen", "kader", "ronde", "blind", "nee", "versie", "0");
    for (var each : Map.of(2, "DR-TAAL", 3, "DR-TAAL", 4, "DR-GELD").entrySet()) {
      var turn = text + "/coderen/beurten/" + each.getKey();
      var version =
          officer.get(turn).body().replaceAll("(?s).*name=\"tekst\" value=\"(\\d+)\".*", "$1");
      ok(officer.submit(FRAMES, turn, "tekst", version, "code", each.getValue()));
    }
    var questions = text + "/vragen";
    var shown = officer.get(questions).body();
    var version = shown.replaceAll("(?s).*name=\"tekst\" value=\"(\\d+)\".*", "$1");
    var first = shown.replaceAll("(?s).*?<option value=\"([0-9a-f]{12})\".*", "$1");
    assertThat(
            ok(officer.submit(questions, questions, "tekst", version, "gezien", "0", "v1", first))
                .body())
        .contains("Bewaard.");
    var table = officer.get(FRAMES + "/ronde/analyse/by-question.csv").body();
    assertThat(table).containsPattern("DR-TAAL,[^\\r]*,2\\r\\n");
    ok(officer.get(FRAMES + "/ronde/analyse/vragen/" + first));
    ok(officer.get(FRAMES + "/ronde/analyse?kenmerk=age"));
    ok(officer.get(text + "/overeenstemming"));
    ok(officer.get(text + "/coderen/zoeken?zoek=taal"));
    var withdrawal = group + "/aanwezigen/P1/terugtrekken";
    send(staff, withdrawal, withdrawal);
    assertThat(officer.get(text).body()).contains("[…]", "Ook de taal.");
    assertThat(officer.get(text + "/coderen").body()).contains("2 fragmenten");
  }

  private static String group(Visitor staff) {
    var plan = "/focusgroepen/nieuw";
    var fields =
        Map.ofEntries(
            Map.entry("titel", "Ronde"),
            Map.entry("thema", "V"),
            Map.entry("eigenaar", "beleidsmedewerker"),
            Map.entry("datum", "2020-03-05"),
            Map.entry("uur", "18:30"),
            Map.entry("wijze", "room"),
            Map.entry("plaats", "zaal"),
            Map.entry("minuten", "90"),
            Map.entry("talen", "nl"),
            Map.entry("indicator", "5.C.3"));
    var all =
        fields.entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray(String[]::new);
    var home = ok(staff.submit(plan, plan, all)).uri().getPath();
    var people = home + "/aanwezigen";
    send(
        staff,
        people,
        people,
        "regels",
        "vrouw; 25-34; Brussel\nman; 45-54; Brussel\nman; 45-54; Brussel");
    send(staff, people, people + "/anderen", "rol", "moderator", "aantal", "1");
    return home;
  }

  private static String text(Visitor staff, String group) {
    var page = group + "/teksten";
    var body = new StringBuilder();
    Map.of("titel", "Gesprek", "taal", "nl", "soort", "notes", "tekst", SAID, "knop", "bewaar")
        .forEach(
            (name, value) ->
                body.append("--G\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\n")
                    .append(value)
                    .append("\r\n"));
    return ok(staff.send(
            HttpRequest.newBuilder(staff.at(page + "?csrf=" + staff.tokenOn(page)))
                .header("Content-Type", "multipart/form-data; boundary=G")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--G--\r\n"))
                .build()))
        .uri()
        .getPath();
  }

  private static void send(Visitor who, String page, String action, String... fields) {
    var edition = EDITION.matcher(who.get(page).body());
    assertThat(edition.find()).as("an edition on %s", page).isTrue();
    var all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "uitgave";
    all[fields.length + 1] = edition.group(1);
    ok(who.submit(page, action, all));
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    return answer;
  }
}
