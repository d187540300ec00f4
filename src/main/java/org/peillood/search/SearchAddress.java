package org.peillood.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of a search that differs in one thing from the one that is shown. */
public final class SearchAddress {

  private SearchAddress() {}

  /** The same with another page. */
  public static String page(Found found, int page) {
    return of(found.typed(), found.filter(), page);
  }

  /** The same with another kind; empty for all. */
  public static String kind(Found found, String kind) {
    return of(found.typed(), new Filter(kind, found.filter().theme(), found.filter().year()), 1);
  }

  /** The same with another theme; empty for all. */
  public static String theme(Found found, String theme) {
    return of(found.typed(), new Filter(found.filter().kind(), theme, found.filter().year()), 1);
  }

  /** The same with another year; empty for all. */
  public static String year(Found found, String year) {
    return of(found.typed(), new Filter(found.filter().kind(), found.filter().theme(), year), 1);
  }

  private static String of(String typed, Filter filter, int page) {
    var address = new StringBuilder("/zoeken?q=").append(encoded(typed));
    add(address, "soort", filter.kind());
    add(address, "thema", filter.theme());
    add(address, "jaar", filter.year());
    add(address, "blad", page > 1 ? Integer.toString(page) : "");
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.append('&').append(name).append('=').append(encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
