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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Approval.State;
import org.peillood.policy.Approval.Subject;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Who approved the plan and the report of a year, and whose word is still awaited. */
@Path("/plan/{year: \\d{4}}/goedkeuring")
@Produces(MediaType.TEXT_HTML)
public class ApprovalResource {

  private static final String AWAY = "weg";
  private static final int LONGEST_BODY = 200;
  private static final int LONGEST_REMARK = 2000;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Approvals approvals;

  @GET
  @Requires(Permission.READ)
  public JteModel page(@PathParam("year") int year) {
    return shown(year, ApprovalPage.Typed.NOTHING, List.of());
  }

  /** Adds a body, or the usual ones, or says what one did. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response change(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
    plan.of(year);
    var frame = pages.frame("plan");
    var form = ApprovalPage.Typed.of(typed);
    var by = pages.viewer().orElseThrow().name();
    var fault = fault(form, frame);
    if (fault.isPresent()) {
      return refused(ProblemType.INVALID_INPUT, year, form, fault.get());
    }
    var subject = form.subject().equals("report") ? Subject.REPORT : Subject.PLAN;
    switch (form.button()) {
      case "gewoon" ->
          approvals.add(
              year,
              subject,
              Arrays.asList(frame.t("policy.approval.usual").split("; ")),
              Optional.empty(),
              by);
      case "erbij" -> {
        if (!approvals.add(year, subject, List.of(form.body()), Sheet.day(form.due()), by)) {
          return refused(ProblemType.INVALID_INPUT, year, form, complaint(frame, "body", "there"));
        }
      }
      default -> {
        boolean done =
            form.button().equals(AWAY)
                ? approvals.remove(year, form.seen(), by)
                : approvals.become(year, form.seen(), word(form), Sheet.day(form.due()), by);
        if (!done) {
          return refused(
              ProblemType.CHANGED_MEANWHILE, year, form, complaint(frame, "body", "overtaken"));
        }
      }
    }
    return Response.seeOther(URI.create(YearPlan.desk(year) + "/goedkeuring")).build();
  }

  private static Approval.Word word(ApprovalPage.Typed form) {
    return new Approval.Word(
        state(form.state()).orElseThrow(), Sheet.day(form.day()), form.remark());
  }

  private static Optional<Complaint> fault(ApprovalPage.Typed form, Frame frame) {
    return switch (form.button()) {
      case "gewoon", AWAY -> Optional.empty();
      case "erbij" -> {
        if (form.body().isEmpty()) {
          yield Optional.of(complaint(frame, "body", "missing"));
        }
        if (form.body().length() > LONGEST_BODY) {
          yield Optional.of(complaint(frame, "body", "too-long"));
        }
        yield isDay(form.due()) ? Optional.empty() : Optional.of(complaint(frame, "due", "day"));
      }
      default -> {
        var state = state(form.state());
        if (state.isEmpty()) {
          yield Optional.of(complaint(frame, "state", "choice"));
        }
        if (!isDay(form.due())) {
          yield Optional.of(complaint(frame, "due", "day"));
        }
        if (!isDay(form.day()) || (state.get() != State.OPEN && form.day().isEmpty())) {
          yield Optional.of(complaint(frame, "day", "day"));
        }
        yield form.remark().length() > LONGEST_REMARK
            ? Optional.of(complaint(frame, "remark", "too-long"))
            : Optional.empty();
      }
    };
  }

  private static boolean isDay(String text) {
    return text.isEmpty() || Sheet.day(text).isPresent();
  }

  private static Optional<State> state(String slug) {
    return Arrays.stream(State.values()).filter(one -> one.slug().equals(slug)).findFirst();
  }

  private static Complaint complaint(Frame frame, String field, String fault) {
    return new Complaint(
        frame.t("policy.approval." + field.toLowerCase(Locale.ROOT)),
        frame.t("policy.fault." + fault),
        frame.t("policy.fault." + fault + ".remedy"));
  }

  private Response refused(
      ProblemType type, int year, ApprovalPage.Typed form, Complaint complaint) {
    return Response.status(type.status()).entity(shown(year, form, List.of(complaint))).build();
  }

  private JteModel shown(int year, ApprovalPage.Typed typed, List<Complaint> complaints) {
    return new StaticTemplates()
        .policyApproval(
            pages.frame("plan"),
            new ApprovalPage(
                plan.of(year), approvals.of(year), approvals.today(), typed, complaints));
  }

  /** An id that no body has, for a form that names none. */
  static final UUID NOBODY = new UUID(0, 0);
}
