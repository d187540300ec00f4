package org.peillood.focusgroup;

import gg.jte.models.runtime.JteModel;
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
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** The guide of a group, to print and to write. */
@Path("/focusgroepen/{code}/leidraad")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class GuideResource {

  private static final int LONGEST = 20_000;

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;

  @GET
  @Requires(Permission.READ)
  public JteModel guide(@PathParam("code") String code) {
    return new StaticTemplates().focusgroupGuide(desk.frame(), desk.page(groups.group(code)));
  }

  @GET
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public JteModel write(@PathParam("code") String code) {
    var group = groups.group(code);
    return form(group, group.guide(), List.of());
  }

  @POST
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public Response write(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var typed = fields.one("leidraad");
    var group = groups.group(code);
    var reading = Guide.read(typed);
    var frame = desk.frame();
    var faults = new ArrayList<Complaint>();
    reading
        .faults()
        .forEach(
            fault -> faults.add(Fields.lineFault(frame, fault.line(), "guide." + fault.what())));
    if (typed.length() > LONGEST) {
      faults.add(Fields.fault(frame, "guide", "too-long"));
    }
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(form(group, typed, faults))
          .build();
    }
    var told = frame.t("focusgroup.guide.sum", reading.guide().minutes());
    return groups.change(code, fields.seen(), desk.by(), pen -> pen.guide(typed, told))
        ? Response.seeOther(URI.create(group.address() + "/leidraad")).build()
        : Response.status(ProblemType.CHANGED_MEANWHILE.status())
            .entity(form(groups.group(code), typed, desk.overtaken()))
            .build();
  }

  private JteModel form(FocusGroup group, String typed, List<Complaint> complaints) {
    return new StaticTemplates().focusgroupGuideForm(desk.frame(), group, typed, complaints);
  }
}
