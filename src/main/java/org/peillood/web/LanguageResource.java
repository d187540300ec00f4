package org.peillood.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Remembers the language a visitor chooses, and goes back to the page they were on. */
@Path("/taal/{code}")
public class LanguageResource {

  @Inject Settings settings;

  @GET
  @Public
  public Response choose(
      @PathParam("code") String code, @QueryParam("naar") @Nullable String back) {
    if (Texts.STAFF_LANGUAGES.stream().noneMatch(l -> l.code().equals(code))) {
      throw ProblemType.NOT_FOUND.because("/taal/" + code);
    }
    return Response.seeOther(URI.create(inside(back)))
        .cookie(
            new NewCookie.Builder(Pages.LANGUAGE_COOKIE)
                .value(code)
                .path("/")
                .maxAge(31536000)
                .httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }

  /**
   * The path to go back to when it is one and lies inside this site, else the front page: no open
   * redirect.
   */
  public static String inside(@Nullable String path) {
    if (path == null || !path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")) {
      return "/";
    }
    try {
      return new URI(path).toString();
    } catch (URISyntaxException notAnAddress) {
      return "/";
    }
  }
}
