package org.peillood.answering;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.peillood.access.Attempts;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.Responses;
import org.peillood.response.WithdrawalCode;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/**
 * Where a respondent has the answers erased or changes them, by code and without saying who or why.
 */
@Path("/intrekken")
public class WithdrawalResource {

  @Inject Responses responses;
  @Inject Surveys surveys;
  @Inject Attempts attempts;
  @Inject Conversation conversation;
  @Inject SharedDevices devices;
  @Inject Settings settings;

  @GET
  @Public
  public JteModel form(@QueryParam("taal") @DefaultValue("") String taal) {
    speak(taal);
    return page("", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response erase(
      @FormParam("code") @DefaultValue("") String typed,
      @FormParam("zeker") @DefaultValue("") String sure,
      @FormParam("verander") @DefaultValue("") String change,
      @FormParam("taal") @DefaultValue("") String taal) {
    speak(taal);
    var read = WithdrawalCode.read(typed);
    if (read.isEmpty()) {
      return again(422, typed, conversation.frame().t("response.withdraw.unreadable"));
    }
    var code = read.get();
    // Per beginning of the code: who guesses is stopped, who types another code is not.
    var name = "withdrawal " + code.groups().get(0);
    if (attempts.tooMany(name)) {
      return again(ProblemType.TOO_MANY_ATTEMPTS, typed);
    }
    var opened = change.isEmpty() ? Optional.<Responses.Opened>empty() : opened(code);
    if (opened.isPresent()) {
      var key = opened.get().key();
      return Response.seeOther(URI.create("/v/" + opened.get().response().survey() + "/" + key))
          .cookie(SharedDeviceResource.pass(devices, key, settings))
          .build();
    }
    var known = sure.isEmpty() ? responses.has(code) : responses.withdraw(code);
    if (!known) {
      attempts.failed(name);
      return again(ProblemType.UNKNOWN_CODE, typed);
    }
    var frame = conversation.frame();
    return Response.ok(
            sure.isEmpty()
                ? new StaticTemplates().answeringConfirm(frame, code.digits(), changeable(code))
                : new StaticTemplates().answeringWithdrawn(frame))
        .build();
  }

  // A survey that is no longer here, or of which nothing is kept any more, cannot be gone through.
  private boolean changeable(WithdrawalCode code) {
    return responses
        .correctable(code)
        .flatMap(response -> surveys.catalogue().survey(response.survey()))
        .filter(surveys::isKept)
        .isPresent();
  }

  private Optional<Responses.Opened> opened(WithdrawalCode code) {
    return Optional.of(code).filter(this::changeable).flatMap(responses::beginCorrection);
  }

  private void speak(String taal) {
    conversation.speakAmong(conversation.languages().stream().map(Language::code).toList(), taal);
  }

  private Response again(ProblemType type, String typed) {
    return again(
        type.status(), typed, conversation.frame().t("problem." + type.slug() + ".remedy"));
  }

  private Response again(int status, String typed, String message) {
    return Response.status(status).entity(page(typed, message)).build();
  }

  private JteModel page(String typed, String message) {
    return new StaticTemplates()
        .answeringWithdraw(conversation.frame(), conversation.languages(), typed, message);
  }
}
