package org.peillood.openrosa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.peillood.Platform;
import org.peillood.Visitor;
import org.peillood.web.Json;

/**
 * A phone with an app that speaks OpenRosa, set up with a key that an officer made; and what the
 * officer's own program then reads of what it sent.
 */
final class Collect {

  private static final Pattern KEY = Pattern.compile("id=\"sleutel\">([A-Za-z0-9_-]+)<");
  private static final String BOUNDARY = "----peillood-test";

  private final Platform platform;
  private final Visitor officer;
  private final Visitor client;
  private final String key;

  private Collect(Platform platform, Visitor officer, String key) {
    this.platform = platform;
    this.officer = officer;
    this.client = new Visitor(platform);
    this.key = key;
  }

  /** A phone for which an officer just made a key. */
  static Collect carriedBy(Platform platform, String name) {
    var officer = Visitor.signedIn(platform, "beheer");
    var page = officer.submit("/toestellen", "/toestellen", "naam", name).body();
    var found = KEY.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no key on " + page);
    }
    return new Collect(platform, officer, found.group(1));
  }

  /** The same phone with a key that nobody made. */
  Collect withKey(String another) {
    return new Collect(platform, officer, another);
  }

  String key() {
    return key;
  }

  HttpResponse<String> get(String path) {
    return client.send(request(path).build());
  }

  /** Fetches what an address in a list points at. */
  HttpResponse<String> fetch(String address) {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).header("X-OpenRosa-Version", "1.0").build());
  }

  HttpResponse<String> head() {
    return client.send(request("/submission").method("HEAD", BodyPublishers.noBody()).build());
  }

  /** Sends a filled-in form with files by name. */
  HttpResponse<String> send(String form, Map<String, byte[]> files) {
    return sendBody(body(form, files));
  }

  HttpResponse<String> send(String form) {
    return send(form, Map.of());
  }

  HttpResponse<String> sendBody(byte[] body) {
    return client.send(
        request("/submission")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** A request of this phone, with its key in the address. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.uri("/openrosa/k/" + key + path))
        .header("X-OpenRosa-Version", "1.0");
  }

  static byte[] body(String form, Map<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    part(out, "xml_submission_file", "text/xml", form.getBytes(StandardCharsets.UTF_8));
    files.forEach((name, content) -> part(out, name, "image/jpeg", content));
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String name, String type, byte[] content) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, name, type);
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** What the interface for programs says to an officer. */
  JsonNode asked(String path) {
    try {
      return Json.JSON.readTree(officer.getJson(path).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON at " + path, e);
    }
  }

  /** The submission that came in under this name; missing when there is none. */
  JsonNode submission(String survey, String instance) {
    for (var line : asked("/api/surveys/" + survey + "/submissions")) {
      if (line.at("/instance").asText().equals(instance)) {
        return asked("/api/surveys/" + survey + "/submissions/" + line.at("/id").asText());
      }
    }
    return MissingNode.getInstance();
  }

  /** The completed responses of a survey's first wave. */
  long completed(String survey) {
    return asked("/api/surveys/" + survey).at("/waves/0/completed").asLong(-1);
  }
}
