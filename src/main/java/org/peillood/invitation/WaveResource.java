package org.peillood.invitation;

import jakarta.inject.Inject;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;

/** What all addresses below the invitations of one wave share: the wave, and how to refuse. */
abstract class WaveResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject InvitationPages invitationPages;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @PathParam("wave")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String waveCode;

  /** The survey that the address names. */
  Survey survey() {
    return surveys.survey(surveyId);
  }

  /** The wave that the address names. */
  Wave wave() {
    return surveys.wave(survey(), waveCode);
  }

  /** The page of all invitations, with what is wrong with what was sent in. */
  Response refused(List<Complaint> complaints) {
    return Response.status(422)
        .entity(invitationPages.overview(pages.frame("surveys"), survey(), wave(), "", complaints))
        .build();
  }

  /** A file to keep. */
  static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
