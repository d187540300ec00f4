package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.ProblemType;

/** The people invited to a wave: the list, bringing it in, and the rounds of mail. */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}")
public class InvitationResource extends WaveResource {

  @Inject Invitees invitees;
  @Inject Mailings mailings;
  @Inject MailSettings mail;

  @GET
  @Requires(Permission.INVITE)
  public JteModel page(
      @QueryParam("bericht") @DefaultValue("") String said,
      @QueryParam("aantal") @DefaultValue("0") long number) {
    var frame = pages.frame("surveys");
    var notice =
        said.matches("[a-z-]{1,30}") && frame.texts().has("invitation.said." + said + ".other")
            ? frame.n("invitation.said." + said, number)
            : "";
    return shown(frame, notice, List.of());
  }

  @POST
  @Path("lijst")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.INVITE)
  public Response bring(@FormParam("bestand") @Nullable EntityPart file) throws IOException {
    var frame = pages.frame("surveys");
    if (file == null || file.getFileName().filter(name -> !name.isBlank()).isEmpty()) {
      var none =
          new Complaint(
              frame.t("invitation.file"),
              frame.t("invitation.file.none"),
              frame.t("invitation.file.none.remedy"));
      return refused(List.of(none));
    }
    var bytes = file.getContent().readNBytes(InviteeFile.LARGEST + 1);
    if (bytes.length > InviteeFile.LARGEST) {
      throw ProblemType.TOO_LARGE.because();
    }
    var content = InviteeFile.read(bytes, wave(), frame);
    if (!content.complaints().isEmpty()) {
      return refused(content.complaints());
    }
    var added = invitees.add(survey(), wave(), content.people());
    if (added.known().isEmpty()) {
      return said("toegevoegd", added.added());
    }
    var notice =
        frame.n("invitation.said.toegevoegd", added.added())
            + " "
            + frame.t("invitation.known", String.join(", ", added.known()));
    return Response.ok(shown(frame, notice, List.of())).build();
  }

  @POST
  @Path("persoon")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response add(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("taal") @DefaultValue("") String language,
      @FormParam("groep") @DefaultValue("") String group,
      @FormParam("adres") @DefaultValue("") String address) {
    var frame = pages.frame("surveys");
    var person = person(name, email, language, group, address);
    var faults = InviteeFile.check(person, wave(), frame);
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    var added = invitees.add(survey(), wave(), List.of(person));
    return said(added.added() == 1 ? "toegevoegd" : "al-bekend", 1);
  }

  @GET
  @Path("persoon/{id}")
  @Requires(Permission.INVITE)
  public JteModel person(@PathParam("id") UUID id) {
    return personPage(id, List.of());
  }

  @POST
  @Path("persoon/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response correct(
      @PathParam("id") UUID id,
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("taal") @DefaultValue("") String language,
      @FormParam("groep") @DefaultValue("") String group,
      @FormParam("adres") @DefaultValue("") String address,
      @FormParam("knop") @DefaultValue("") String button) {
    if (button.equals("wissen")) {
      invitees.erase(survey(), wave(), id);
      return said("gewist", 1);
    }
    var person = person(name, email, language, group, address);
    var faults = InviteeFile.check(person, wave(), pages.frame("surveys"));
    if (!faults.isEmpty()) {
      return Response.status(422).entity(personPage(id, faults)).build();
    }
    invitees.correct(survey(), wave(), id, person);
    return said("bewaard", 1);
  }

  @POST
  @Path("versturen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response send(@FormParam("soort") @DefaultValue("") String kind) {
    if (!mail.isOn()) {
      throw ProblemType.MAIL_IS_OFF.because();
    }
    surveys.requireOpen(survey(), wave());
    if (kind.equals("opnieuw")) {
      return said("klaargezet", mailings.tryAgain(survey(), wave()));
    }
    var wanted = kind.equals("reminder") ? Mailing.Kind.REMINDER : Mailing.Kind.INVITATION;
    var account = pages.viewer().orElseThrow().name();
    return said("klaargezet", mailings.order(survey(), wave(), wanted, account));
  }

  private JteModel personPage(UUID id, List<Complaint> complaints) {
    var one = invitees.one(survey(), wave(), id);
    return new StaticTemplates()
        .invitationPerson(
            pages.frame("surveys"), survey(), wave(), one, invitees.isUsed(id), complaints);
  }

  private static Person person(
      String name, String email, String language, String group, String address) {
    return new Person(
        name.strip(),
        email.strip(),
        language,
        group.strip(),
        address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private JteModel shown(Frame frame, String notice, List<Complaint> complaints) {
    return invitationPages.overview(frame, survey(), wave(), notice, complaints);
  }

  private Response said(String what, long number) {
    return Response.seeOther(
            URI.create(
                InvitationPages.address(survey(), wave())
                    + "?bericht="
                    + what
                    + "&aantal="
                    + number))
        .build();
  }
}
