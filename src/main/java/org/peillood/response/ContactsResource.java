package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Who left word how they can be reached, for those who may know. */
@Path("/contacten/{survey}")
public class ContactsResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Contacts contacts;

  @GET
  @Requires(Permission.READ_CONTACTS)
  public JteModel all(@PathParam("survey") String id) {
    var survey = surveys.survey(id);
    return new StaticTemplates()
        .responseContacts(pages.frame("surveys"), survey, contacts.of(survey.id()));
  }

  /** Erases one contact, or every one of the survey. */
  @POST
  @Path("wissen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.READ_CONTACTS)
  public Response erase(
      @PathParam("survey") String id,
      @FormParam("contact") @DefaultValue("") String contact,
      @FormParam("alle") @DefaultValue("") String all) {
    var survey = surveys.survey(id);
    if (!all.isEmpty()) {
      contacts.eraseAll(survey.id());
    } else if (contact.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      contacts.erase(survey.id(), UUID.fromString(contact));
    } else {
      throw ProblemType.BAD_REQUEST.because("contact");
    }
    return Response.seeOther(URI.create("/contacten/" + survey.id())).build();
  }
}
