package org.peillood.respondents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Walks a rehearsed walk over HTTP as a browser without script would, one that takes compressed
 * pages, and fails at the first page that is not the one that was rehearsed: by its address, its
 * heading, its language and the names of its fields. A status of 200 is not enough.
 */
public final class HttpWalk {

  private static final Pattern HEADING = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");
  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final Pattern BEGIN = Pattern.compile("name=\"begin\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final URI server;
  private final List<Sent> sent = new ArrayList<>();

  /**
   * A page that came.
   *
   * @param octets what travelled of it, compressed
   * @param nanoseconds from asking to having it whole, the redirect to it included
   */
  public record Sent(String page, int octets, long nanoseconds) {}

  /** Several walks may share a client: it knows no cookies. */
  public HttpWalk(HttpClient client, URI server) {
    this.client = client;
    this.server = server;
  }

  /** A client as these walks need it. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  /** The page somebody is at. */
  private record At(URI address, String body) {}

  /** Walks to the end, and gives the pages that came, the first and the last among them. */
  public List<Sent> walk(Rehearsal rehearsal) {
    var start = get(rehearsal.start());
    expect("the first page", start, "/v/" + rehearsal.survey().id(), "");
    var form =
        new ArrayList<>(
            List.of(
                Map.entry("begin", first(BEGIN, start.body())),
                Map.entry("golf", rehearsal.wave().code()),
                Map.entry("taal", rehearsal.language())));
    form.addAll(rehearsal.form(rehearsal.consent()));
    var at = post("/v/" + rehearsal.survey().id(), form);
    for (var step : rehearsal.steps()) {
      expect(rehearsal + " " + step.page(), at, "/" + step.page(), step.heading());
      speaks(rehearsal, at);
      asks(step, at);
      at = post(first(ACTION, at.body()), rehearsal.form(step));
    }
    // Where routing ended the walk early, the last question could not say that it was the last.
    if (at.address().getPath().endsWith("/versturen")) {
      at = post(first(ACTION, at.body()), List.of());
    }
    expect(rehearsal + " thanks", at, "/klaar", "");
    return List.copyOf(sent);
  }

  private static void expect(String which, At at, String path, String heading) {
    if (!at.address().getPath().endsWith(path)) {
      throw new AssertionError(which + ": came to " + at.address() + "\n" + at.body());
    }
    var above = text(first(HEADING, at.body()));
    if (!heading.isEmpty() && !above.equals(heading.strip())) {
      throw new AssertionError(which + ": is headed " + above + " and not " + heading);
    }
  }

  private static void speaks(Rehearsal rehearsal, At at) {
    if (!at.body().contains("<html lang=\"" + rehearsal.language() + "\"")) {
      throw new AssertionError(rehearsal + ": another language at " + at.address());
    }
  }

  private static void asks(Rehearsal.Step step, At at) {
    for (var name : step.typed().keySet()) {
      if (!at.body().contains("name=\"" + name)) {
        throw new AssertionError(step.page() + " does not ask " + name);
      }
    }
  }

  private static String text(String markup) {
    return markup
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String first(Pattern pattern, String body) {
    var found = pattern.matcher(body);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in\n" + body);
    }
    return found.group(1);
  }

  private At get(String path) {
    return send(request(path).build());
  }

  private At post(String path, List<Map.Entry<String, String>> form) {
    var body =
        form.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Accept", "text/html")
        .header("Accept-Encoding", "gzip");
  }

  private At send(HttpRequest request) {
    try {
      long begun = System.nanoTime();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      var page = answer.uri().getPath();
      sent.add(
          new Sent(
              page.substring(page.lastIndexOf('/') + 1),
              answer.body().length,
              System.nanoTime() - begun));
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + " at " + answer.uri() + "\n" + body(answer));
      }
      return new At(answer.uri(), body(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String body(HttpResponse<byte[]> answer) throws IOException {
    if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
