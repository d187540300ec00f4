package org.peillood.focusgroup;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The report sheet of a group: one page with what came of it. */
@Path("/focusgroepen/{code}/fiche")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SheetResource {

  private static final int TOP = 5;

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;
  @Inject Instance<TopCodes> codes;

  @GET
  @Requires(Permission.READ)
  public JteModel sheet(@PathParam("code") String code) {
    var group = groups.group(code);
    var frame = desk.frame();
    var top = codes.stream().flatMap(each -> each.of(frame, group, TOP).stream()).toList();
    return new StaticTemplates().focusgroupSheet(frame, desk.page(group), top);
  }

  @GET
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public JteModel write(@PathParam("code") String code) {
    var group = groups.group(code);
    return form(group, SheetForm.of(group), List.of());
  }

  @POST
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public Response write(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var group = groups.group(code);
    var form = SheetForm.sent(new Fields(sent));
    var faults = form.faults(desk.frame());
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(form(group, form, faults))
          .build();
    }
    return groups.change(code, form.seen(), desk.by(), pen -> pen.write(form.sheet()))
        ? Response.seeOther(URI.create(group.address() + "/fiche")).build()
        : Response.status(ProblemType.CHANGED_MEANWHILE.status())
            .entity(form(groups.group(code), form, desk.overtaken()))
            .build();
  }

  private JteModel form(FocusGroup group, SheetForm form, List<Complaint> complaints) {
    return new StaticTemplates().focusgroupSheetForm(desk.frame(), group, form, complaints);
  }
}
