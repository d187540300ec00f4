package org.peillood.invitation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** Mails that came back, brought in as files or pasted. */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}/teruggekomen")
public class BounceResource extends WaveResource {

  private static final int LARGEST = 5_000_000;

  @Inject Invitees invitees;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.INVITE)
  public Response bring(List<EntityPart> parts) throws IOException {
    var survey = survey();
    var wave = wave();
    var frame = pages.frame("surveys");
    var complaints = new ArrayList<Complaint>();
    var unreachable = new ArrayList<String>();
    int left = LARGEST;
    for (var part : parts) {
      var mail = part.getContent().readNBytes(left + 1);
      left -= mail.length;
      if (left < 0) {
        throw ProblemType.TOO_LARGE.because();
      }
      if (mail.length == 0 || !List.of("mails", "mail").contains(part.getName())) {
        continue;
      }
      var name = part.getFileName().orElse(frame.t("invitation.bounce.pasted"));
      var report = Report.read(mail);
      if (report.isEmpty()) {
        complaints.add(
            new Complaint(
                name,
                frame.t("invitation.bounce.no-report"),
                frame.t("invitation.bounce.no-report.remedy")));
      }
      for (var bounce : report.bounces()) {
        if (bounce.isFinal()
            && invitees.undelivered(survey, wave, bounce.email(), bounce.reason()) > 0) {
          unreachable.add(bounce.email());
        }
      }
    }
    var notice =
        frame.n("invitation.bounce.marked", unreachable.size(), String.join(", ", unreachable));
    return Response.status(complaints.isEmpty() ? 200 : 422)
        .entity(invitationPages.overview(frame, survey, wave, notice, complaints))
        .build();
  }
}
