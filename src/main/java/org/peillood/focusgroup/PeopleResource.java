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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** Who is at a group: counts and quota for everybody, cards and consents for who conducts. */
@Path("/focusgroepen/{code}/aanwezigen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PeopleResource {

  private static final int MOST_OTHERS = 20;

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;

  @GET
  @Requires(Permission.READ)
  public JteModel people(@PathParam("code") String code) {
    var group = groups.group(code);
    return people(group, Map.of(), QuotaForm.of(group.quota()), List.of());
  }

  /** Writes down participants, one on a line. */
  @POST
  @Requires(Permission.CONDUCT)
  public Response add(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var read = NewPeople.read(fields.one("regels"), desk.frame());
    return kept(
        code, fields, read.faults(), pen -> pen.expect(PersonKind.PARTICIPANT, read.cards()));
  }

  /** Writes down people who are there and do not take part. */
  @POST
  @Path("anderen")
  @Requires(Permission.CONDUCT)
  public Response addOthers(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var kind =
        Slugs.find(PersonKind.class, fields.one("rol"))
            .filter(each -> each != PersonKind.PARTICIPANT);
    var number = Fields.number(fields.one("aantal")).filter(n -> n > 0 && n <= MOST_OTHERS);
    var faults = new ArrayList<Complaint>();
    if (kind.isEmpty()) {
      faults.add(Fields.fault(desk.frame(), "people.kind", "choice"));
    }
    if (number.isEmpty()) {
      faults.add(Fields.fault(desk.frame(), "people.number", "number"));
    }
    return kept(
        code,
        fields,
        faults,
        pen -> pen.expect(kind.orElseThrow(), Collections.nCopies(number.orElseThrow(), Map.of())));
  }

  /** Keeps that all participants who were not asked yet agreed to some purposes. */
  @POST
  @Path("toestemmingen")
  @Requires(Permission.CONDUCT)
  public Response agree(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var frame = desk.frame();
    var group = groups.group(code);
    var purposes =
        fields.all("doel").stream()
            .flatMap(slug -> Slugs.find(Purpose.class, slug).stream())
            .distinct()
            .toList();
    var faults =
        new ArrayList<>(
            PersonForm.saidOn(frame, fields.one("datum"), fields.one("taal"), desk.today()));
    if (purposes.isEmpty()) {
      faults.add(Fields.fault(frame, "consents", "no-purpose"));
    }
    if (group.isFinal()) {
      faults.add(Fields.fault(frame, "consents", "final"));
    }
    var on = Fields.date(fields.one("datum")).orElse(LocalDate.EPOCH);
    var consent = new Consent(true, on, fields.one("taal"));
    return kept(code, fields, faults, pen -> pen.sayForAll(purposes, consent));
  }

  /** Keeps how many with which traits are wished for. */
  @POST
  @Path("quota")
  @Requires(Permission.CONDUCT)
  public Response wish(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    var fields = new Fields(sent);
    var form = QuotaForm.sent(fields);
    var read = form.read(desk.frame());
    var group = groups.group(code);
    if (!read.faults().isEmpty()) {
      return answer(
          ProblemType.INVALID_INPUT, people(group, GroupDesk.typed(fields), form, read.faults()));
    }
    return groups.change(code, fields.seen(), desk.by(), pen -> pen.wish(read.wishes()))
        ? to(group.address() + "/aanwezigen")
        : answer(
            ProblemType.CHANGED_MEANWHILE,
            people(groups.group(code), GroupDesk.typed(fields), form, desk.overtaken()));
  }

  @GET
  @Path("{label}")
  @Requires(Permission.CONDUCT)
  public JteModel person(@PathParam("code") String code, @PathParam("label") String label) {
    var group = groups.group(code);
    var person = found(code, label);
    return person(group, person, PersonForm.of(group, person, desk.today()), List.of());
  }

  /** Keeps a card, what the participant says about each purpose, and whether they came. */
  @POST
  @Path("{label}")
  @Requires(Permission.CONDUCT)
  public Response describe(
      @PathParam("code") String code,
      @PathParam("label") String label,
      MultivaluedMap<String, String> sent) {
    var group = groups.group(code);
    var person = found(code, label);
    var form = PersonForm.sent(new Fields(sent));
    var faults =
        person.isWithdrawn()
            ? List.of(Fields.fault(desk.frame(), "person", "withdrawn"))
            : person.isParticipant()
                ? form.faults(desk.frame(), group, person, desk.today())
                : List.<Complaint>of();
    if (!faults.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, person(group, person, form, faults));
    }
    return groups.change(code, form.seen(), desk.by(), pen -> pen.keep(person, form))
        ? to(group.address() + "/aanwezigen")
        : answer(
            ProblemType.CHANGED_MEANWHILE,
            person(groups.group(code), found(code, label), form, desk.overtaken()));
  }

  @GET
  @Path("{label}/terugtrekken")
  @Requires(Permission.CONDUCT)
  public JteModel confirmWithdrawal(
      @PathParam("code") String code, @PathParam("label") String label) {
    var group = groups.group(code);
    var person = found(code, label);
    return withdrawal(group, person, barred(group, person));
  }

  /** Takes a participant and what they said out of a group. */
  @POST
  @Path("{label}/terugtrekken")
  @Requires(Permission.CONDUCT)
  public Response withdraw(
      @PathParam("code") String code,
      @PathParam("label") String label,
      MultivaluedMap<String, String> sent) {
    var group = groups.group(code);
    var person = found(code, label);
    var faults = barred(group, person);
    if (!faults.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, withdrawal(group, person, faults));
    }
    return groups.change(code, new Fields(sent).seen(), desk.by(), pen -> pen.withdraw(person))
        ? to(group.address() + "/aanwezigen")
        : answer(
            ProblemType.CHANGED_MEANWHILE,
            withdrawal(groups.group(code), found(code, label), desk.overtaken()));
  }

  private List<Complaint> barred(FocusGroup group, Person person) {
    if (person.isWithdrawn()) {
      return List.of(Fields.fault(desk.frame(), "person", "withdrawn"));
    }
    return group.isFinal() ? List.of(Fields.fault(desk.frame(), "note", "final")) : List.of();
  }

  private Person found(String code, String label) {
    return groups.person(code, label).orElseThrow(() -> ProblemType.NOT_FOUND.because(label));
  }

  private Response kept(
      String code,
      Fields fields,
      List<Complaint> faults,
      Function<FocusGroups.Pen, GroupChange.What> work) {
    var group = groups.group(code);
    var quota = QuotaForm.of(group.quota());
    if (!faults.isEmpty()) {
      return answer(
          ProblemType.INVALID_INPUT, people(group, GroupDesk.typed(fields), quota, faults));
    }
    return groups.change(code, fields.seen(), desk.by(), work)
        ? to(group.address() + "/aanwezigen")
        : answer(
            ProblemType.CHANGED_MEANWHILE,
            people(groups.group(code), GroupDesk.typed(fields), quota, desk.overtaken()));
  }

  private JteModel people(
      FocusGroup group, Map<String, String> typed, QuotaForm quota, List<Complaint> complaints) {
    return new StaticTemplates()
        .focusgroupPeople(desk.frame(), desk.page(group, typed), quota, desk.today(), complaints);
  }

  private JteModel person(
      FocusGroup group, Person person, PersonForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .focusgroupPerson(desk.frame(), new PersonPage(group, person, form), complaints);
  }

  private JteModel withdrawal(FocusGroup group, Person person, List<Complaint> complaints) {
    var page = new PersonPage(group, person, PersonForm.of(group, person, desk.today()));
    return new StaticTemplates().focusgroupWithdraw(desk.frame(), page, complaints);
  }

  private static Response answer(ProblemType type, JteModel page) {
    return Response.status(type.status()).entity(page).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
