package org.peillood.invitation;

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
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** The links of associations, their QR codes and their posters. */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}/verenigingen")
public class AssociationResource extends WaveResource {

  private static final int PICTURE_SCALE = 20; // points a module

  @Inject Associations associations;
  @Inject Paper paper;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response change(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("weg") @DefaultValue("") String removed) {
    if (!removed.isEmpty()) {
      associations.remove(one(removed).id());
    } else if (name.length() > 200 || associations.add(survey(), wave(), name).isEmpty()) {
      var frame = pages.frame("surveys");
      var fault =
          new Complaint(
              frame.t("invitation.via.name"),
              frame.t("invitation.via.fault", name),
              frame.t("invitation.via.fault.remedy"));
      return refused(List.of(fault));
    }
    return Response.seeOther(
            URI.create(InvitationPages.address(survey(), wave()) + "#verenigingen"))
        .build();
  }

  @GET
  @Path("{link}/qr.svg")
  @Requires(Permission.INVITE)
  public Response drawing(@PathParam("link") String link) {
    var association = one(link);
    return file(
        paper.square(survey(), wave(), association).svg(association.name()),
        "image/svg+xml",
        link + ".svg");
  }

  @GET
  @Path("{link}/qr.png")
  @Requires(Permission.INVITE)
  public Response picture(@PathParam("link") String link) {
    var square = paper.square(survey(), wave(), one(link));
    return file(square.png(PICTURE_SCALE), "image/png", link + ".png");
  }

  @GET
  @Path("{link}/affiche-{format: a3|a4}.pdf")
  @Requires(Permission.INVITE)
  public Response poster(@PathParam("link") String link, @PathParam("format") String format) {
    var size = format.equals("a3") ? Paper.Format.A3 : Paper.Format.A4;
    return file(
        paper.poster(survey(), wave(), one(link), size),
        "application/pdf",
        "affiche-" + link + "-" + format + ".pdf");
  }

  private Association one(String link) {
    return associations
        .known(survey(), wave(), link)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(link));
  }
}
