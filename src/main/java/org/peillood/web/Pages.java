package org.peillood.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Frame} of a page from the request: its language, and who looks. */
@RequestScoped
public class Pages {

  /** The cookie that remembers the language somebody chose; strictly needed, says nothing else. */
  public static final String LANGUAGE_COOKIE = "taal";

  @Inject Settings settings;
  @Inject Instance<Waiting> waiting;
  @Context HttpHeaders headers;
  @Context UriInfo uri;
  private @Nullable Viewer viewer;

  /** Told by the sign-in, once per request, who is there. */
  public void seenBy(Viewer someone) {
    this.viewer = someone;
  }

  public Optional<Viewer> viewer() {
    return Optional.ofNullable(viewer);
  }

  /** The frame of a staff page in the language chosen, else the browser's, else Dutch. */
  public Frame frame(String place) {
    return frame(place, language());
  }

  /** The frame of a page in a given language. */
  public Frame frame(String place, Language language) {
    var path = uri.getRequestUri().getRawPath();
    var query = uri.getRequestUri().getRawQuery();
    return new Frame(
        Texts.in(language),
        viewer(),
        place,
        query == null ? path : path + "?" + query,
        settings.sample(),
        settings.organisation(),
        viewer().map(this::waiting).orElse(Map.of()));
  }

  private Map<String, Long> waiting(Viewer someone) {
    return waiting.stream()
        .collect(Collectors.toMap(Waiting::place, part -> part.count(someone), Long::sum));
  }

  /** What the visitor's browser carries under this name. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
  }

  /** The staff language for this request. */
  public Language language() {
    return among(Texts.STAFF_LANGUAGES);
  }

  /**
   * The first of these languages that the visitor chose or that the browser prefers; else the first
   * of the list.
   */
  public Language among(List<Language> offered) {
    var cookie = cookie(LANGUAGE_COOKIE).orElse("");
    for (var language : offered) {
      if (language.code().equals(cookie)) {
        return language;
      }
    }
    var ranges = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    if (ranges != null) {
      var tags = offered.stream().map(Language::code).toList();
      try {
        var best = Locale.lookupTag(Locale.LanguageRange.parse(ranges), tags);
        if (best != null) {
          return new Language(best.toLowerCase(Locale.ROOT));
        }
      } catch (IllegalArgumentException malformed) {
        return offered.get(0);
      }
    }
    return offered.get(0);
  }
}
