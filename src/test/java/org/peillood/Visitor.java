package org.peillood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Someone with a browser that knows cookies and redirects, but no script: reads pages and sends
 * their forms.
 */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final Platform platform;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public Visitor(Platform platform) {
    this.platform = platform;
  }

  /** A visitor who has signed in as {@code beheer}, {@code beleid} or {@code medewerker}. */
  public static Visitor signedIn(Platform platform, String account) {
    var visitor = new Visitor(platform);
    var page =
        visitor.post(
            "/aanmelden",
            "naam",
            account,
            "wachtwoord",
            platform.password(account),
            "naar",
            "/wachtwoord");
    if (page.statusCode() != 200 || !page.uri().getPath().equals("/wachtwoord")) {
      throw new IllegalStateException("could not sign in as " + account + ": " + page.statusCode());
    }
    return visitor;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build());
  }

  public HttpResponse<String> getJson(String path) {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "application/json").build());
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, String... namesAndValues) {
    var pairs = Arrays.stream(namesAndValues).map(Visitor::encoded).toList();
    var form = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += 2) {
      form.append(i == 0 ? "" : "&").append(pairs.get(i)).append('=').append(pairs.get(i + 1));
    }
    return postForm(path, form.toString());
  }

  /** Sends a form of a staff page: first fetches the page it stands on, for its token. */
  public HttpResponse<String> submit(String page, String action, String... namesAndValues) {
    var all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    all[namesAndValues.length] = "csrf";
    all[namesAndValues.length + 1] = tokenOn(page);
    return post(action, all);
  }

  /** The token of the forms on a page. */
  public String tokenOn(String page) {
    var found = TOKEN.matcher(get(page).body());
    if (!found.find()) {
      throw new IllegalStateException("no form with a token on " + page);
    }
    return found.group(1);
  }

  public HttpResponse<String> postForm(String path, String form) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return sent(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks once more where the server closed a connection that nothing was asked on for a while. */
  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      if (request.method().equals("GET") && String.valueOf(e.getMessage()).contains("Idle")) {
        return client.send(request, BodyHandlers.ofString());
      }
      throw e;
    }
  }

  /** The same, for an answer that is a file. */
  public HttpResponse<byte[]> sendForFile(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI at(String path) {
    return platform.uri(path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
