package org.peillood.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.peillood.Platform;
import org.peillood.Visitor;
import org.peillood.web.Json;

/**
 * A program that brings responses in and reads results, by the interface, with the password of an
 * account.
 */
public final class Importer {

  private final Platform platform;
  private final Visitor client;
  private final String credentials;

  public Importer(Platform platform, String account) {
    this.platform = platform;
    this.client = new Visitor(platform);
    var pair = account + ":" + platform.password(account);
    this.credentials =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends rows and waits until the import has ended; gives how it then stands. */
  public JsonNode bringIn(String survey, String wave, String csv) {
    return bringIn(survey, wave, BodyPublishers.ofString(csv));
  }

  /** Sends a file and waits until the import has ended; gives how it then stands. */
  JsonNode bringIn(String survey, String wave, BodyPublisher csv) {
    var path = "/api/surveys/" + survey + "/responses?wave=" + wave;
    var begun = client.send(request(path).header("Content-Type", "text/csv").POST(csv).build());
    var job =
        begun.headers().firstValue("Location").orElseThrow(() -> new AssertionError(begun.body()));
    while (true) {
      var standing = get(job.replaceFirst("^https?://[^/]+", ""));
      if (!standing.at("/state").asText().equals("RUNNING")) {
        return standing;
      }
      pause();
    }
  }

  JsonNode get(String path) {
    try {
      return Json.JSON.readTree(client.send(request(path).GET().build()).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON at " + path, e);
    }
  }

  /** The completed responses of a survey's first wave. */
  long completed(String survey) {
    return get("/api/surveys/" + survey).at("/waves/0/completed").asLong(-1);
  }

  /** A survey of one wave, {@code 1}, in English, with the item {@code part} for consent. */
  static String survey(String id) {
    return """
    id: %s
    title: {en: A reference survey}
    name: {en: Reference}
    audience: {en: anyone}
    asks: {en: Reference data.}
    promises: {en: [None]}
    notice: {version: 1, text: {en: [Reference data.]}}
    afterwards: {en: [Nothing]}
    consent: part
    themes: [I]
    evidence: []
    sensitive: false
    keepUntil: 2031-12-31
    languages: [{code: en, status: complete}]
    waves:
      - {code: "1", title: {en: One}, questionnaire: questionnaire.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: web}
    """
        .formatted(id);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.uri(path)).header("Authorization", credentials);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an import was running", e);
    }
  }
}
