package org.peillood.fieldwork;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;

/** How one wave goes, on a page. */
@Path("/bevragingen/{survey}/veldwerk/{wave}")
public class WaveFieldworkResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject FieldworkFigures figures;

  /**
   * The page.
   *
   * @param cited the weighting whose population the respondents are held against
   */
  @GET
  @Requires(Permission.READ)
  public JteModel page(
      @PathParam("survey") String survey,
      @PathParam("wave") String code,
      @QueryParam("weging") @DefaultValue("") String cited) {
    var asked = surveys.survey(survey);
    var frame = pages.frame("surveys");
    return new StaticTemplates()
        .fieldworkWave(frame, figures.of(asked, surveys.wave(asked, code), cited, frame));
  }
}
