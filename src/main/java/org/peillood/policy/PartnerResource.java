package org.peillood.policy;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Viewer;

/**
 * The page of one organisation: what it does in actions, what was agreed with it, and, for who
 * keeps partners, whom to turn to.
 */
@Path("/organisaties/{id}")
@Produces(MediaType.TEXT_HTML)
public class PartnerResource {

  @Inject Pages pages;
  @Inject Organisations organisations;
  @Inject Partners partners;
  @Inject Plan plan;
  @Inject AuditTrail trail;

  @GET
  @Requires(Permission.READ)
  public JteModel page(@PathParam("id") UUID id) {
    return shown(known(id), PartnerForm.BLANK, Map.of());
  }

  /** Adds or removes an agreement or a contact person. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.KEEP_PARTNERS)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
    var organisation = known(id);
    var form = PartnerForm.sent(typed);
    var faults = form.faults(pages.frame("plan"));
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(shown(organisation, form, faults))
          .build();
    }
    var of = organisation.id();
    switch (form.button()) {
      case PartnerForm.CONTACT -> {
        partners.keepContact(of, form, by());
        tell(Act.CONTACT_PERSON_KEPT, organisation, 1);
      }
      case PartnerForm.AGREEMENT -> partners.keepAgreement(of, form, by());
      case PartnerForm.CONTACT_AWAY -> {
        if (Sheet.id(form.which()).filter(one -> partners.removeContact(of, one)).isPresent()) {
          tell(Act.CONTACT_PERSON_ERASED, organisation, 1);
        }
      }
      case PartnerForm.AGREEMENT_AWAY ->
          Sheet.id(form.which()).ifPresent(one -> partners.removeAgreement(of, one));
      default -> throw ProblemType.NOT_FOUND.because(form.button());
    }
    return Response.seeOther(URI.create("/organisaties/" + of)).build();
  }

  private Organisation known(UUID id) {
    return organisations.find(id).orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  private JteModel shown(
      Organisation organisation, PartnerForm form, Map<String, Complaint> faults) {
    var frame = pages.frame("plan");
    var contacts =
        frame.may(Permission.KEEP_PARTNERS.name())
            ? partners.contacts(organisation.id())
            : List.<ContactPerson.Shown>of();
    if (!contacts.isEmpty()) {
      tell(Act.CONTACT_PERSONS_READ, organisation, contacts.size());
    }
    return new StaticTemplates()
        .policyPartner(
            frame,
            new PartnerPage(
                organisation,
                organisations.aliases().getOrDefault(organisation.id(), List.of()),
                tasks(organisation),
                contacts,
                partners.agreements(organisation.id()),
                form,
                faults));
  }

  // Of which organisation, and of how many people; never of whom.
  private void tell(Act act, Organisation of, int number) {
    trail.add(by(), act, new AuditTrail.About("", Optional.empty(), of.name()), number);
  }

  private List<PartnerPage.Task> tasks(Organisation organisation) {
    var tasks = new ArrayList<PartnerPage.Task>();
    for (var year : plan.years()) {
      for (var action : plan.of(year).actions()) {
        action.externalPartners().stream()
            .filter(partner -> isCalled(organisation, partner.org()))
            .forEach(partner -> tasks.add(new PartnerPage.Task(year, action, partner.task())));
      }
    }
    return tasks;
  }

  private boolean isCalled(Organisation organisation, String name) {
    return organisations.named(name).filter(one -> one.id().equals(organisation.id())).isPresent();
  }

  private String by() {
    return pages.viewer().map(Viewer::name).orElseThrow();
  }
}
