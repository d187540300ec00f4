package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Forms in which the parts of a plan are made and changed. */
@Path("/plan/{year: \\d{4}}")
@Produces(MediaType.TEXT_HTML)
public class PlanEditResource {

  private static final String FORM = "{kind}/{code}/{form: bewerken|resultaat|doel}";

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanEdits edits;
  @Inject PlanFormPages forms;

  @GET
  @Path(FORM)
  @Requires(Permission.EDIT_PLAN)
  public JteModel form(
      @PathParam("year") int year,
      @PathParam("kind") String kindAt,
      @PathParam("code") String code,
      @PathParam("form") String formAt,
      @QueryParam("overnemen") @DefaultValue("") String taken) {
    var of = plan.of(year);
    var kind = kind(kindAt);
    var form = form(kind, formAt);
    var part = of.part(kind, code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    var sheet = of.sheetOf(part);
    if (form == PlanForm.TARGET) {
      sheet = sheet.with("revised", edits.today().toString()).with("why", "");
    }
    if (form == PlanForm.READING && !taken.isEmpty()) {
      sheet = forms.taken(pages.frame("plan"), (Indicator) part, sheet, taken);
    }
    var page = forms.of(of, kind, part, form, sheet, List.of());
    return shown(page, List.of());
  }

  @POST
  @Path(FORM)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response write(
      @PathParam("year") int year,
      @PathParam("kind") String kindAt,
      @PathParam("code") String code,
      @PathParam("form") String formAt,
      MultivaluedMap<String, String> typed) {
    var of = plan.of(year);
    var kind = kind(kindAt);
    var form = form(kind, formAt);
    var part = of.part(kind, code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    var fields = form.fields(kind, of, of.sheetOf(part));
    if (MovedRow.isAsked(typed)) {
      var moved = Sheet.sent(MovedRow.in(typed), fields);
      return shownAgain(
          forms.of(of, kind, part, form, moved, List.of()).seenAs(Sheet.one(typed, "gezien")));
    }
    var sent = Sheet.sent(typed, fields);
    var faults = new ArrayList<>(PlanFaults.of(sent, fields));
    if (faults.isEmpty()) {
      var whole = of.sheetOf(part).over(sent);
      faults.addAll(PlanFaults.together(kind, form, whole, of));
      if (faults.isEmpty() && form == PlanForm.READING) {
        var trial = new Indicator(new PlanCode(year, code), 0);
        trial.write(whole);
        faults.addAll(PlanFaults.ofStatus(trial, of.actionOf((Indicator) part)));
      }
    }
    if (!faults.isEmpty()) {
      var page = forms.of(of, kind, part, form, sent, faults).seenAs(Sheet.one(typed, "gezien"));
      return answer(ProblemType.INVALID_INPUT, page, told(faults));
    }
    var id = new PlanCode(year, code);
    long seen = number(Sheet.one(typed, "gezien"));
    var came =
        form == PlanForm.TARGET
            ? edits.revise(id, seen, fields, sent, forms.target((Indicator) part), by())
            : edits.write(id, kind, seen, fields, sent, by());
    if (came == PlanEdits.Outcome.WRITTEN) {
      return to(forms.home(of, kind, part));
    }
    var now = plan.of(year);
    var fresh = now.part(kind, code).orElse(part);
    return answer(
        ProblemType.CHANGED_MEANWHILE,
        forms.of(now, kind, fresh, form, sent, List.of()),
        overtaken());
  }

  @GET
  @Path("nieuw/{kind}")
  @Requires(Permission.EDIT_PLAN)
  public JteModel begin(
      @PathParam("year") int year,
      @PathParam("kind") String kindAt,
      @QueryParam("onder") @DefaultValue("") String under) {
    var of = plan.of(year);
    var kind = kind(kindAt);
    var sheet =
        kind.parentField().isEmpty() ? Sheet.EMPTY : Sheet.EMPTY.with(kind.parentField(), under);
    if (kind == PartKind.EVIDENCE) {
      sheet = sheet.with("code", freeCode());
    }
    return shown(forms.begun(of, kind, sheet, List.of()), List.of());
  }

  // A code of evidence stands for one thing in all years.
  private String freeCode() {
    int last =
        plan.years().stream()
            .flatMap(known -> plan.of(known).evidence().stream())
            .map(PlanPart::code)
            .filter(code -> code.matches("EV-\\d{1,6}"))
            .mapToInt(code -> Integer.parseInt(code.substring(3)))
            .max()
            .orElse(0);
    return String.format(Locale.ROOT, "EV-%02d", last + 1);
  }

  private List<PlanFaults.Fault> ofCode(PartKind kind, String code, YearPlan of) {
    var faults = PlanFaults.ofCode(code, of);
    if (kind != PartKind.EVIDENCE || !faults.isEmpty()) {
      return faults;
    }
    if (code.startsWith("NT-")) {
      return List.of(new PlanFaults.Fault(PlanField.line("code"), "note-code"));
    }
    boolean isKnown =
        plan.years().stream().anyMatch(year -> plan.of(year).evidence(code).isPresent());
    return isKnown
        ? List.of(new PlanFaults.Fault(PlanField.line("code"), "other-year"))
        : List.of();
  }

  @POST
  @Path("nieuw/{kind}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response add(
      @PathParam("year") int year,
      @PathParam("kind") String kindAt,
      MultivaluedMap<String, String> typed) {
    var of = plan.of(year);
    var kind = kind(kindAt);
    var first = Sheet.EMPTY.with("action", Sheet.one(typed, "action"));
    var fields = PlanForm.begun(kind, of, first);
    if (MovedRow.isAsked(typed)) {
      var moved = Sheet.sent(MovedRow.in(typed), fields);
      return shownAgain(forms.begun(of, kind, moved, List.of()));
    }
    var sent = Sheet.sent(typed, fields);
    var code = sent.text("code");
    var faults = new ArrayList<>(PlanFaults.of(sent, fields));
    faults.addAll(ofCode(kind, code, of));
    if (faults.isEmpty()) {
      faults.addAll(PlanFaults.together(kind, PlanForm.WORDS, sent, of));
    }
    if (faults.isEmpty()) {
      var written = fields.stream().filter(field -> !field.name().equals("code")).toList();
      if (edits.add(new PlanCode(year, code), kind, written, sent, by())
          == PlanEdits.Outcome.WRITTEN) {
        return to(of.desk() + "/opbouw#" + code);
      }
      faults.addAll(ofCode(kind, code, plan.of(year)));
    }
    return answer(ProblemType.INVALID_INPUT, forms.begun(of, kind, sent, faults), told(faults));
  }

  @GET
  @Path("voorwerk")
  @Requires(Permission.EDIT_PLAN)
  public JteModel front(@PathParam("year") int year) {
    var of = plan.of(year);
    return shown(forms.front(of, of.year().sheet(), List.of()), List.of());
  }

  /** Writes what goes before the plan. */
  @POST
  @Path("voorwerk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response writeFront(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
    var of = plan.of(year);
    var fields = PlanForm.front();
    if (MovedRow.isAsked(typed)) {
      var moved = Sheet.sent(MovedRow.in(typed), fields);
      return shownAgain(forms.front(of, moved, List.of()).seenAs(Sheet.one(typed, "gezien")));
    }
    var sent = Sheet.sent(typed, fields);
    var faults = PlanFaults.of(sent, fields);
    var seen = Sheet.one(typed, "gezien");
    if (!faults.isEmpty()) {
      return answer(
          ProblemType.INVALID_INPUT, forms.front(of, sent, faults).seenAs(seen), told(faults));
    }
    if (edits.front(year, seen, fields, sent, by()) == PlanEdits.Outcome.WRITTEN) {
      return to(of.desk());
    }
    return answer(
        ProblemType.CHANGED_MEANWHILE, forms.front(plan.of(year), sent, List.of()), overtaken());
  }

  private static PartKind kind(String address) {
    return PartKind.at(address).orElseThrow(() -> ProblemType.NOT_FOUND.because(address));
  }

  private static PlanForm form(PartKind kind, String address) {
    for (var form : PlanForm.values()) {
      if (form.address().equals(address)
          && (form == PlanForm.WORDS || kind == PartKind.INDICATOR)) {
        return form;
      }
    }
    throw ProblemType.NOT_FOUND.because(address);
  }

  // Nothing is kept yet: the page as it was typed, with the rows in their new order.
  private Response shownAgain(PlanFormPage page) {
    return Response.ok(shown(page, List.of())).build();
  }

  private JteModel shown(PlanFormPage page, List<Complaint> complaints) {
    return new StaticTemplates().policyEdit(pages.frame("plan"), page, complaints);
  }

  private Response answer(ProblemType problem, PlanFormPage page, List<Complaint> complaints) {
    return Response.status(problem.status()).entity(shown(page, complaints)).build();
  }

  private List<Complaint> told(List<PlanFaults.Fault> faults) {
    var frame = pages.frame("plan");
    return faults.stream().map(fault -> fault.told(frame)).toList();
  }

  private List<Complaint> overtaken() {
    var frame = pages.frame("plan");
    return List.of(
        new Complaint(
            frame.t("policy.edit"),
            frame.t("policy.fault.overtaken"),
            frame.t("policy.fault.overtaken.remedy")));
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
