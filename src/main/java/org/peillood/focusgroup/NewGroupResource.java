package org.peillood.focusgroup;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** Planning a focus group. */
// A class of its own: under the class of one group the word "nieuw" would be read as its code.
@Path("/focusgroepen/nieuw")
@Produces(MediaType.TEXT_HTML)
public class NewGroupResource {

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;

  @GET
  @Requires(Permission.CONDUCT)
  public JteModel begin(
      @QueryParam("thema") @DefaultValue("") String theme,
      @QueryParam("indicator") @DefaultValue("") String indicator) {
    return form(GroupForm.begun(theme, indicator), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.CONDUCT)
  public Response plan(MultivaluedMap<String, String> sent) {
    var form = GroupForm.sent(new Fields(sent));
    var frame = desk.frame();
    var plan = desk.plan();
    var faults = form.faults(frame, plan);
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(form(form, faults)).build();
    }
    var guide = GuideTemplate.known().guide(form.topic(), frame.language()).written();
    var group = groups.plan(form.planned(plan), guide, desk.by());
    return Response.seeOther(URI.create(group.address())).build();
  }

  private JteModel form(GroupForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .focusgroupPlan(
            desk.frame(),
            desk.plan(),
            form,
            GuideTemplate.known().choices(desk.frame().language()),
            complaints);
  }
}
