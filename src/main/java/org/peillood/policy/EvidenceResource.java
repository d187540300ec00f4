package org.peillood.policy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The pages of what plans list as evidence: surveys, groups, events and the rest. */
@Path("/bewijs")
@Produces(MediaType.TEXT_HTML)
public class EvidenceResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Instance<EvidencePanel> panels;

  @GET
  @Requires(Permission.READ)
  public Object all(
      @QueryParam("soort") @DefaultValue("") String kind,
      @QueryParam("thema") @DefaultValue("") String theme,
      @QueryParam("jaar") @DefaultValue("") String year) {
    var filter = new EvidenceList.Filter(kind, theme, year);
    return new StaticTemplates()
        .policyItems(
            pages.frame("plan"),
            EvidenceList.of(plan.evidence(), plan.current().year().year(), filter));
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  public Response one(@PathParam("code") String code) {
    var item = plan.evidence(code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    if (item.isNote()) {
      return Response.seeOther(URI.create(item.address())).build();
    }
    var frame = pages.frame("plan");
    var added = panels.stream().flatMap(panel -> panel.of(frame, item).stream()).toList();
    return Response.ok(new StaticTemplates().policyItem(frame, plan.of(item.year()), item, added))
        .build();
  }
}
