package org.peillood.answering;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/**
 * Makes a browser a shared device, asks whether somebody is still there, and sets the device free
 * again.
 */
@Path("/v/{survey}/toestel")
public class SharedDeviceResource {

  private static final int MONTH = 30 * 24 * 3600; // seconds
  private static final Duration TO_SAY_YES = Duration.ofSeconds(60);

  @Inject Surveys surveys;
  @Inject SharedDevices devices;
  @Inject Conversation conversation;
  @Inject Settings settings;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @GET
  @Path("{token}")
  @Public
  public Response become(@PathParam("token") String token) {
    var device =
        devices
            .read(token)
            .filter(found -> found.survey().equals(survey))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(survey));
    var secure = settings.secureCookies();
    return Response.seeOther(URI.create(device.start()))
        .cookie(cookie(SharedDevices.DEVICE, token, MONTH, secure))
        .cookie(readable(device.kind() == SharedDevice.Kind.KIOSK ? MONTH : 0, secure))
        .build();
  }

  /** Asked when a page stood untouched for long; nobody says yes, and the next person begins. */
  @GET
  @Path("nog")
  @Public
  public Response still(@QueryParam("naar") @DefaultValue("") String page) {
    speak();
    var back = page.matches("/v/[A-Za-z0-9_/-]+") ? page : "/v/" + survey;
    return Response.ok(
            new StaticTemplates()
                .answeringStill(
                    conversation.frame(), surveys.survey(survey), back, TO_SAY_YES.toSeconds()))
        .header("Refresh", TO_SAY_YES.toSeconds() + "; url=/weg")
        .build();
  }

  @GET
  @Path("uit")
  @Public
  public Response end() {
    speak();
    return Response.ok(
            new StaticTemplates().answeringFree(conversation.frame(), surveys.survey(survey)))
        .build();
  }

  /** From now on this is a browser as any other. */
  @POST
  @Path("uit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response ended() {
    var secure = settings.secureCookies();
    return Response.seeOther(URI.create("/v/" + survey))
        .cookie(cookie(SharedDevices.DEVICE, "", 0, secure))
        .cookie(cookie(SharedDevices.UNDER_WAY, "", 0, secure))
        .cookie(readable(0, secure))
        .build();
  }

  private void speak() {
    var asked = surveys.survey(survey);
    conversation.about(asked);
    conversation.speakAmong(asked.languages(), "");
  }

  /** What a response carries on when it is under way on this device; nothing on any other. */
  static NewCookie[] pass(SharedDevices devices, String key, Settings settings) {
    return devices.here().stream()
        .map(
            device ->
                cookie(SharedDevices.UNDER_WAY, devices.pass(key), -1, settings.secureCookies()))
        .toArray(NewCookie[]::new);
  }

  static NewCookie cookie(String name, String value, int seconds, boolean secure) {
    return cookie(name, value, seconds, secure, true);
  }

  private static NewCookie readable(int seconds, boolean secure) {
    return cookie(SharedDevices.SHARED, "1", seconds, secure, false);
  }

  private static NewCookie cookie(
      String name, String value, int seconds, boolean secure, boolean hidden) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(hidden)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
