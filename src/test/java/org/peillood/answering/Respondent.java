package org.peillood.answering;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.peillood.Platform;
import org.peillood.Visitor;

/**
 * Somebody who answers a survey: agrees, sends page after page, and looks at what came back. Knows
 * no cookies and no script, only the address it is at.
 */
public final class Respondent {

  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<li>(\\d{4})</li>");

  private final Visitor visitor;
  private HttpResponse<String> page;

  private Respondent(Visitor visitor, HttpResponse<String> page) {
    this.visitor = visitor;
    this.page = page;
  }

  /** Somebody who said yes to the job seekers' short wave and stands at its first question. */
  public static Respondent jobSeeker(Platform platform, String language) {
    var visitor = new Visitor(platform);
    var page = visitor.post("/v/werkzoekenden", "golf", "2020-07", "taal", language, "J01", "ja");
    return new Respondent(visitor, page);
  }

  /** Somebody who comes back to an address kept before. */
  public static Respondent at(Platform platform, String path) {
    var visitor = new Visitor(platform);
    return new Respondent(visitor, visitor.get(path));
  }

  /** Fills in and sends the page one is at. */
  public Respondent send(String... namesAndValues) {
    page = visitor.post(action(), namesAndValues);
    return this;
  }

  /** Opens an address again. */
  Respondent open(String path) {
    page = visitor.get(path);
    return this;
  }

  /** Where the form of this page is sent to. */
  public String action() {
    var found = ACTION.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("no form on " + path() + ": " + page.body());
    }
    return found.group(1);
  }

  public int status() {
    return page.statusCode();
  }

  public String path() {
    return page.uri().getPath();
  }

  /** The name of the page one is at. */
  public String at() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  String body() {
    return page.body();
  }

  /** Whether a category is filled in on the page one is at. */
  public boolean hasChosen(String item, String code) {
    var input = Pattern.compile("<input[^>]* name=\"" + item + "\" value=\"" + code + "\"[^>]*>");
    return input.matcher(body()).results().anyMatch(found -> found.group().contains(" checked"));
  }

  /** The four groups of the code on the last page. */
  public List<String> code() {
    return CODE.matcher(body()).results().map(found -> found.group(1)).toList();
  }
}
