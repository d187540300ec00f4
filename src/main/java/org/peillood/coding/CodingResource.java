package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where somebody codes one text after another. */
@Path("/open-antwoorden/{survey}/{mark}/coderen")
public class CodingResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject OpenDesk desk;
  @Inject CodeFrames frames;
  @Inject Codings codings;
  @Inject ReadingTrail trail;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @PathParam("mark")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String mark;

  @GET
  @Requires(Permission.RESEARCH)
  public Response page() {
    var text = desk.text(survey(), mark);
    if (frames.of(surveyId, text.item()).isEmpty()) {
      return Response.seeOther(URI.create(TextListPage.home(survey(), text.item()) + "#kader"))
          .build();
    }
    var line = desk.line(text);
    var own = own(text);
    var ticked =
        own.map(coding -> new CodingForm(List.copyOf(coding.codes()), coding.codes().isEmpty()))
            .orElse(CodingForm.EMPTY);
    return Response.ok(page(line, ticked, List.of())).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response give(MultivaluedMap<String, String> fields) {
    var text = desk.text(survey(), mark);
    var frame =
        frames
            .of(surveyId, text.item())
            .orElseThrow(() -> ProblemType.UNKNOWN_CODE_FRAME.because(text.item()));
    var form = CodingForm.sent(fields, frames.tree(frame.id()));
    if (!text.hash().equals(one(fields, "gelezen"))) {
      return again(ProblemType.CHANGED_MEANWHILE, form, "text");
    }
    if (form.isNone() == !form.codes().isEmpty()) {
      return again(ProblemType.INVALID_INPUT, form, form.isNone() ? "both" : "neither");
    }
    boolean settles = one(fields, "knop").equals("beslissen");
    var given =
        new Codings.Given(
            frame.id(),
            form.codes(),
            by(),
            settles ? Coding.Judgement.SETTLED : Coding.Judgement.OWN,
            version(one(fields, settles ? "versie-beslissing" : "versie")));
    return switch (codings.give(surveyId, text, given)) {
      case KEPT -> next(text);
      case OVERTAKEN -> again(ProblemType.CHANGED_MEANWHILE, form, "coding-overtaken");
      case TEXT_CHANGED -> again(ProblemType.CHANGED_MEANWHILE, form, "text");
    };
  }

  private static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static long version(String sent) {
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  private Response again(ProblemType type, CodingForm form, String fault) {
    var frame = pages.frame("surveys");
    var key = "coding.fault." + fault;
    var complaint = new Complaint(frame.t("coding.codes"), frame.t(key), frame.t(key + ".remedy"));
    return Response.status(type.status())
        .entity(page(desk.line(desk.text(survey(), mark)), form, List.of(complaint)))
        .build();
  }

  private Response next(OpenText text) {
    var around = around(text);
    var address =
        around
            .after()
            .map(after -> TextListPage.address(survey(), after, "coderen"))
            .orElseGet(() -> TextListPage.home(survey(), text.item()) + "?bericht=gecodeerd");
    return Response.seeOther(URI.create(address)).build();
  }

  // After the last comes the first, so that nothing is passed over.
  private CodingPage.Around around(OpenText text) {
    var by = by();
    var given = codings.of(surveyId, text.item());
    var left =
        desk.lines(survey(), text.item()).stream()
            .map(TextLine::text)
            .sorted(Comparator.comparing(OpenText::mark))
            .filter(other -> !other.mark().equals(text.mark()))
            .filter(
                other ->
                    given.getOrDefault(other.place().key(), List.of()).stream()
                        .noneMatch(c -> !c.isSettled() && c.coder().equals(by)))
            .toList();
    if (left.isEmpty()) {
      return new CodingPage.Around(Optional.empty(), Optional.empty(), 0);
    }
    var before = left.stream().filter(o -> o.mark().compareTo(text.mark()) < 0).toList();
    var after = left.stream().filter(o -> o.mark().compareTo(text.mark()) > 0).toList();
    var last = before.isEmpty() ? left.get(left.size() - 1) : before.get(before.size() - 1);
    return new CodingPage.Around(
        Optional.of(last), Optional.of(after.isEmpty() ? left.get(0) : after.get(0)), left.size());
  }

  private Optional<Coding> own(OpenText text) {
    var by = by();
    return codings.of(text.place()).stream()
        .filter(coding -> !coding.isSettled() && coding.coder().equals(by))
        .findFirst();
  }

  private JteModel page(TextLine line, CodingForm form, List<Complaint> complaints) {
    var survey = survey();
    trail.shows(survey, line);
    var text = line.text();
    var frame = frames.of(surveyId, text.item()).orElseThrow();
    var given = codings.of(text.place());
    var own = own(text);
    var by = by();
    var page =
        new CodingPage(
            survey,
            OpenDesk.item(survey, text.item()),
            line,
            frame,
            frames.tree(frame.id()).nodes().stream()
                .filter(n -> n.code().isActive() || form.codes().contains(n.code().mark()))
                .toList(),
            Set.copyOf(form.codes()),
            form.isNone(),
            own,
            own.isEmpty()
                ? List.of()
                : given.stream()
                    .filter(coding -> !coding.isSettled() && !coding.coder().equals(by))
                    .toList(),
            given.stream().filter(Coding::isSettled).findFirst(),
            around(text));
    return new StaticTemplates().codingCode(pages.frame("surveys"), page, complaints);
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }

  private Survey survey() {
    return surveys.survey(surveyId);
  }
}
