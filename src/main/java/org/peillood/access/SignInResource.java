package org.peillood.access;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.LanguageResource;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/** Signing in and out. */
@Path("/")
public class SignInResource {

  @Inject Pages pages;
  @Inject Settings settings;
  @Inject Accounts accounts;
  @Inject SignInCookie cookie;
  @Inject Attempts attempts;

  @GET
  @Path("aanmelden")
  @Public
  public JteModel form(@QueryParam("naar") @DefaultValue("/") String next) {
    return new StaticTemplates()
        .accessSignIn(pages.frame("sign-in"), LanguageResource.inside(next), "", "");
  }

  @POST
  @Path("aanmelden")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response signIn(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("wachtwoord") @DefaultValue("") String password,
      @FormParam("naar") @DefaultValue("/") String next) {
    var wanted = name.strip();
    if (attempts.tooMany(wanted)) {
      return again(ProblemType.TOO_MANY_ATTEMPTS, wanted, next);
    }
    var account = accounts.withPassword(wanted, password);
    if (account.isEmpty()) {
      attempts.failed(wanted);
      return again(ProblemType.SIGN_IN_REFUSED, wanted, next);
    }
    attempts.succeeded(wanted);
    return Response.seeOther(URI.create(LanguageResource.inside(next)))
        .cookie(cookie(cookie.valueFor(account.get()), (int) SignInCookie.LIFE.toSeconds()))
        .build();
  }

  @POST
  @Path("afmelden")
  @Requires(Permission.READ)
  public Response signOut() {
    accounts.endSignIns(pages.viewer().orElseThrow().name());
    return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
  }

  private Response again(ProblemType type, String name, String next) {
    var frame = pages.frame("sign-in");
    var message = frame.t("problem." + type.slug() + ".remedy");
    return Response.status(type.status())
        .entity(
            new StaticTemplates().accessSignIn(frame, LanguageResource.inside(next), name, message))
        .build();
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(SignInCookie.NAME)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(settings.secureCookies())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
