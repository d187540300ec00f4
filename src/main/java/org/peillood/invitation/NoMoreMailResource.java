package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * Where somebody who was invited asks not to be written to again: from the link in each mail, after
 * a press of a button, as programs that look at links press none; or through the button that mail
 * programs show themselves (RFC 8058).
 */
@Path("/geen-mail/{id}/{seal}")
public class NoMoreMailResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Invitees invitees;
  @Inject Addresses addresses;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @PathParam("seal")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String sealed;

  @GET
  @Public
  public JteModel ask() {
    return page(invitee());
  }

  @POST
  @Public
  public JteModel refuse() {
    var invitee = invitee();
    invitees.refuse(invitee.id());
    return page(invitees.find(invitee.id()).orElseThrow());
  }

  private Invitee invitee() {
    return addresses
        .meant(id, sealed)
        .flatMap(invitees::find)
        .orElseThrow(ProblemType.UNKNOWN_INVITEE::because);
  }

  private JteModel page(Invitee invitee) {
    var frame = pages.frame("", new Language(invitee.person().language()));
    var survey = surveys.survey(invitee.survey());
    return new StaticTemplates()
        .invitationNoMore(
            frame,
            survey,
            "/geen-mail/" + id + "/" + sealed,
            invitee.standing() == Standing.REFUSED);
  }
}
