package org.peillood.coding;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where somebody chooses a screened text as a quote, or takes that back. */
@Path("/open-antwoorden/{survey}/{mark}/citaat")
public class QuoteResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject OpenDesk desk;
  @Inject ChosenQuotes quotes;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response decide(
      @PathParam("survey") String surveyId,
      @PathParam("mark") String mark,
      @FormParam("knop") @DefaultValue("") String button,
      @FormParam("gelezen") @DefaultValue("") String read) {
    var survey = surveys.survey(surveyId);
    var text = desk.text(survey, mark);
    var by = pages.viewer().orElseThrow().name();
    var said = "citaat";
    if (button.equals("weg")) {
      quotes.drop(survey, text, by);
      said = "citaat-weg";
    } else if (!quotes.choose(survey, OpenDesk.item(survey, text.item()), text, read, by)) {
      var frame = pages.frame("surveys");
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(
              new Complaint(
                  frame.t("coding.quote.choose"),
                  frame.t("coding.fault.quote"),
                  frame.t("coding.fault.quote.remedy"))));
    }
    return Response.seeOther(
            URI.create(TextListPage.home(survey, text.item()) + "?bericht=" + said))
        .build();
  }
}
