package org.peillood.analysis;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.Viewer;

/** The workbench: tables of any item, by any other, with every state in the address. */
@Path("/werkbank")
public class WorkbenchResource {

  private static final int LONGEST_NAME = 200;

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Workbench workbench;
  @Inject KeptTabulations kept;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var frame = pages.frame("workbench");
    Map<String, List<KeptTabulation>> keptBySurvey = new LinkedHashMap<>();
    var catalogue = surveys.catalogue().surveys();
    catalogue.forEach(survey -> keptBySurvey.put(survey.id(), kept.of(survey.id())));
    return new StaticTemplates().analysisBenches(frame, catalogue, keptBySurvey);
  }

  @GET
  @Path("{survey}")
  @Requires(Permission.READ)
  public Response one(@PathParam("survey") String id, @Context UriInfo address) {
    var survey = surveys.survey(id);
    var choice = WorkbenchChoice.of(address.getQueryParameters());
    var shortest = choice.address(id);
    // A form also sends what was left as it is.
    if (address.getQueryParameters().values().stream().anyMatch(values -> values.contains(""))) {
      return Response.seeOther(URI.create(shortest)).build();
    }
    var frame = pages.frame("workbench");
    return Response.ok(
            new StaticTemplates().analysisBench(frame, workbench.page(survey, choice, frame), ""))
        .build();
  }

  /** Keeps what the address says under a name. */
  @POST
  @Path("{survey}/bewaard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response keep(
      @PathParam("survey") String id,
      @Context UriInfo address,
      @FormParam("naam") @Nullable String typed,
      @FormParam("als") @DefaultValue("tabulatie") String as) {
    var survey = surveys.survey(id);
    var choice = WorkbenchChoice.of(address.getQueryParameters());
    var name = typed == null ? "" : typed.strip();
    var tabulation = workbench.tabulation(survey, choice);
    var keeper = pages.viewer().map(Viewer::name).orElse("");
    boolean isKept =
        kept.kept(tabulation).isPresent()
            || (!name.isEmpty()
                && name.length() <= LONGEST_NAME
                && kept.keep(tabulation, name, keeper));
    if (isKept) {
      if (as.equals("grafiek")) {
        kept.putAmongCharts(tabulation);
      }
      return Response.seeOther(URI.create(choice.address(id) + "#bewaard")).build();
    }
    var frame = pages.frame("workbench");
    var page = workbench.page(survey, choice, frame);
    return Response.status(422)
        .entity(
            new StaticTemplates()
                .analysisBench(
                    frame,
                    page,
                    frame.t(name.isEmpty() ? "workbench.keep.no-name" : "workbench.keep.taken")))
        .build();
  }

  /** Leads to the page of a tabulation that was kept. */
  @GET
  @Path("bewaard/{kept}")
  @Requires(Permission.READ)
  public Response kept(@PathParam("kept") UUID id) {
    var one = kept.one(id);
    return Response.seeOther(URI.create(WorkbenchChoice.of(one.tabulation()).address(one.survey())))
        .build();
  }

  @POST
  @Path("bewaard/{kept}/weg")
  @Requires(Permission.WRITE_FINDING)
  public Response drop(@PathParam("kept") UUID id) {
    kept.drop(id);
    return Response.seeOther(URI.create("/werkbank")).build();
  }
}
