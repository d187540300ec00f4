package org.peillood.finding;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Account;
import org.peillood.access.Accounts;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.finding.EvidenceDesk.Check;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** How sure a finding is, who answers for it, and what a second person says of it. */
@Path("/bevindingen/{code}/nazicht")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FindingReviewResource {

  @Inject Pages pages;
  @Inject Findings findings;
  @Inject Walk walk;
  @Inject Accounts accounts;
  @Inject Clock clock;

  @GET
  @Requires(Permission.WRITE_FINDING)
  public JteModel all(@PathParam("code") String code) {
    return page(code, Map.of(), List.of());
  }

  /** Asks somebody to read it. */
  @POST
  @Path("vragen")
  @Requires(Permission.WRITE_FINDING)
  public Response ask(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var finding = findings.finding(code);
    var who = EvidenceForm.one(fields, "wie");
    var check = check();
    if (!reviewers(finding).contains(who)) {
      check.wrong("reviewer");
      return refused(ProblemType.INVALID_INPUT, code, fields, check);
    }
    findings.ask(code, who, viewer());
    return to(code);
  }

  /** A second person agrees, or sends it back. */
  @POST
  @Path("antwoord")
  @Requires(Permission.WRITE_FINDING)
  public Response answer(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var finding = findings.finding(code);
    var remarks = EvidenceForm.one(fields, "opmerkingen");
    var answer =
        switch (EvidenceForm.one(fields, "antwoord")) {
          case "akkoord" -> Optional.of(ReviewState.AGREED);
          case "terug" -> Optional.of(ReviewState.SENT_BACK);
          default -> Optional.<ReviewState>empty();
        };
    var check = check();
    if (!finding.mayBeReviewedBy(viewer())) {
      check.wrong("own");
    }
    if (answer.isEmpty()) {
      check.wrong("answer");
    }
    if (answer.filter(given -> given == ReviewState.SENT_BACK).isPresent() && remarks.isEmpty()) {
      check.wrong("remarks");
    }
    if (remarks.length() > Review.LONGEST_REMARKS) {
      check.wrong("remarks-long", remarks.length(), Review.LONGEST_REMARKS);
    }
    if (!check.isGood()) {
      return refused(ProblemType.INVALID_INPUT, code, fields, check);
    }
    var seen = EvidenceForm.one(fields, "versie");
    if (seen.matches("\\d{1,18}")
        && findings.answer(code, Long.parseLong(seen), answer.orElseThrow(), remarks, viewer())) {
      return to(code);
    }
    check.wrong("read-again");
    return refused(ProblemType.CHANGED_MEANWHILE, code, fields, check);
  }

  /** A person chooses how sure it is. */
  @POST
  @Path("zekerheid")
  @Requires(Permission.WRITE_FINDING)
  public Response choose(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var confidence = walk.line(findings.finding(code), pages.language()).confidence();
    var reason = EvidenceForm.one(fields, "reden");
    var sent = EvidenceForm.one(fields, "zekerheid");
    var level = level(sent).filter(chosen -> chosen != confidence.proposed());
    var check = check();
    if (!sent.equals("voorstel") && level(sent).isEmpty()) {
      check.wrong("confidence");
    }
    if (level.isPresent() && reason.isEmpty()) {
      check.wrong("reason");
    }
    if (reason.length() > Confidence.LONGEST_REASON) {
      check.wrong("reason-long", reason.length(), Confidence.LONGEST_REASON);
    }
    if (!check.isGood()) {
      return refused(ProblemType.INVALID_INPUT, code, fields, check);
    }
    findings.choose(code, level, reason, viewer());
    return to(code);
  }

  /** Gives it to somebody else to answer for. */
  @POST
  @Path("eigenaar")
  @Requires(Permission.WRITE_FINDING)
  public Response give(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    findings.finding(code);
    var who = EvidenceForm.one(fields, "eigenaar");
    if (!writers().contains(who)) {
      var check = check();
      check.wrong("owner");
      return refused(ProblemType.INVALID_INPUT, code, fields, check);
    }
    findings.give(code, who, viewer());
    return to(code);
  }

  private static Optional<Confidence.Level> level(String slug) {
    for (var each : Confidence.Level.values()) {
      if (each.slug().equals(slug)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private List<String> writers() {
    return accounts.all().stream()
        .filter(account -> account.role().may(Permission.WRITE_FINDING))
        .map(Account::name)
        .sorted()
        .toList();
  }

  private List<String> reviewers(Finding finding) {
    return writers().stream().filter(finding::mayBeReviewedBy).toList();
  }

  private JteModel page(String code, Map<String, String> typed, List<Complaint> complaints) {
    var finding = findings.finding(code);
    var page =
        new ReviewPage(
            walk.line(finding, pages.language()),
            reviewers(finding),
            writers(),
            finding.review().state() == ReviewState.ASKED && finding.mayBeReviewedBy(viewer()),
            finding.review().at().map(at -> LocalDate.ofInstant(at, clock.getZone())),
            Long.toString(finding.version()),
            typed,
            complaints);
    return new StaticTemplates().findingReview(pages.frame("findings"), page);
  }

  private Response refused(
      ProblemType type, String code, MultivaluedMap<String, String> fields, Check check) {
    var typed = new HashMap<String, String>();
    fields.keySet().forEach(field -> typed.put(field, EvidenceForm.one(fields, field)));
    return Response.status(type.status()).entity(page(code, typed, check.faults())).build();
  }

  private Check check() {
    return new Check(Texts.in(pages.language()), new ArrayList<>());
  }

  private String viewer() {
    return pages.viewer().orElseThrow().name();
  }

  private static Response to(String code) {
    return Response.seeOther(URI.create("/bevindingen/" + code)).build();
  }
}
