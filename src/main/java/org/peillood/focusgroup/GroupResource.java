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
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** The page of one group: how it is planned, and what becomes of it. */
@Path("/focusgroepen/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class GroupResource {

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;

  @GET
  @Requires(Permission.READ)
  public JteModel one(@PathParam("code") String code) {
    return one(desk.page(groups.group(code)), List.of());
  }

  /** Says that it was held, or moves, cancels or replaces it. */
  @POST
  @Path("stand")
  @Requires(Permission.CONDUCT)
  public Response become(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var group = groups.group(code);
    var form = new StateForm(fields);
    var page = desk.page(group, GroupDesk.typed(fields));
    if (group.edition() != fields.seen()) {
      return answer(ProblemType.CHANGED_MEANWHILE, one(page, desk.overtaken()));
    }
    var faults = form.faults(desk.frame(), page, desk.today());
    if (!faults.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, one(page, faults));
    }
    return groups.change(code, fields.seen(), desk.by(), form::apply)
        ? to(group.address())
        : answer(
            ProblemType.CHANGED_MEANWHILE,
            one(desk.page(groups.group(code), GroupDesk.typed(fields)), desk.overtaken()));
  }

  @GET
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public JteModel change(@PathParam("code") String code) {
    var group = groups.group(code);
    return form(group, GroupForm.of(group), List.of());
  }

  @POST
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var group = groups.group(code);
    var form = GroupForm.sent(new Fields(sent)).onTheDayOf(group);
    var plan = desk.plan();
    var faults = form.faults(desk.frame(), plan);
    if (!faults.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, form(group, form, faults));
    }
    var planned = form.planned(plan);
    return groups.change(code, form.seen(), desk.by(), pen -> pen.plan(planned))
        ? to(group.address())
        : answer(ProblemType.CHANGED_MEANWHILE, form(groups.group(code), form, desk.overtaken()));
  }

  @GET
  @Path("definitief")
  @Requires(Permission.CONDUCT)
  public JteModel confirmFinal(@PathParam("code") String code) {
    var group = groups.group(code);
    return confirm(group, lateOrEarly(group));
  }

  /** Declares the note final: from then on nobody can take back what they said. */
  @POST
  @Path("definitief")
  @Requires(Permission.CONDUCT)
  public Response declareFinal(
      @PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var group = groups.group(code);
    var faults = lateOrEarly(group);
    if (!faults.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, confirm(group, faults));
    }
    return groups.change(code, new Fields(sent).seen(), desk.by(), FocusGroups.Pen::declareFinal)
        ? to(group.address())
        : answer(ProblemType.CHANGED_MEANWHILE, confirm(groups.group(code), desk.overtaken()));
  }

  private List<Complaint> lateOrEarly(FocusGroup group) {
    if (group.isFinal()) {
      return List.of(Fields.fault(desk.frame(), "note", "final"));
    }
    return group.isHeld() ? List.of() : List.of(Fields.fault(desk.frame(), "note", "not-held"));
  }

  private JteModel one(GroupPage page, List<Complaint> complaints) {
    return new StaticTemplates().focusgroupGroup(desk.frame(), page, complaints);
  }

  private JteModel form(FocusGroup group, GroupForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .focusgroupChange(desk.frame(), desk.plan(), group, form, complaints);
  }

  private JteModel confirm(FocusGroup group, List<Complaint> complaints) {
    return new StaticTemplates().focusgroupDefinite(desk.frame(), desk.page(group), complaints);
  }

  private static Response answer(ProblemType type, JteModel page) {
    return Response.status(type.status()).entity(page).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
