package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The organisations that are worked with, and their names. */
@Path("/organisaties")
@Produces(MediaType.TEXT_HTML)
public class OrganisationResource {

  @Inject Pages pages;
  @Inject Organisations organisations;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return shown("", "", List.of());
  }

  /** Adds an organisation, or gives one another name. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response change(MultivaluedMap<String, String> typed) {
    var name = Sheet.one(typed, "naam");
    var of = Sheet.one(typed, "van");
    boolean alias = Sheet.one(typed, "knop").equals("ook");
    var known = alias ? organisations.named(of) : organisations.named(name);
    var fault = faultOf(name, alias, known.isPresent());
    if (!fault.isEmpty()) {
      var frame = pages.frame("plan");
      var key = "policy.fault." + fault;
      var where = fault.equals("no-organisation") ? "organisation" : "name";
      var told =
          new Complaint(frame.t("policy.field." + where), frame.t(key), frame.t(key + ".remedy"));
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(shown(name, of, List.of(told)))
          .build();
    }
    if (alias) {
      organisations.alias(known.orElseThrow(), name);
    } else {
      organisations.add(name);
    }
    return Response.seeOther(URI.create("/organisaties")).build();
  }

  private static String faultOf(String name, boolean alias, boolean known) {
    if (name.isEmpty()) {
      return "missing";
    }
    if (name.length() > OrganisationName.LONGEST) {
      return "too-long";
    }
    return alias && !known ? "no-organisation" : "";
  }

  private JteModel shown(String name, String of, List<Complaint> complaints) {
    return new StaticTemplates()
        .policyOrganisations(
            pages.frame("plan"),
            organisations.all(),
            organisations.aliases(),
            name,
            of,
            complaints);
  }
}
