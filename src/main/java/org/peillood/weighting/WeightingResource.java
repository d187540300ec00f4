package org.peillood.weighting;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where weightings are read, and made: typed or brought, looked at, and only then kept. */
@Path("/bevragingen/{survey}/wegingen")
public class WeightingResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Weightings weightings;
  @Inject SampleColumns sample;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var byWave = new LinkedHashMap<Wave, List<Weighting>>();
    survey().waves().forEach(wave -> byWave.put(wave, weightings.of(survey(), wave)));
    return new StaticTemplates().weightingAll(pages.frame("surveys"), survey(), byWave);
  }

  @GET
  @Path("{wave}/{name}/{version: [1-9][0-9]*}")
  @Requires(Permission.READ)
  public JteModel one(
      @PathParam("wave") String code,
      @PathParam("name") String name,
      @PathParam("version") String version,
      @QueryParam("bericht") @DefaultValue("") String said) {
    var wave = wave(code);
    var weighting = weightings.one(survey(), wave, name + "@" + version);
    var raked = weightings.raked(weighting, survey(), sample.of(survey(), wave));
    var frame = pages.frame("surveys");
    return new StaticTemplates()
        .weightingOne(
            frame,
            survey(),
            wave,
            weighting,
            raked,
            complaints(raked, wave, frame),
            said.equals("bewaard") ? frame.t("weighting.said.kept", weighting.cited()) : "");
  }

  /**
   * The form of a new weighting.
   *
   * @param from the version, for instance {@code statbel@2}, from which the next is made
   */
  @GET
  @Path("{wave}/nieuw")
  @Requires(Permission.WEIGH)
  public JteModel begin(
      @PathParam("wave") String code, @QueryParam("van") @DefaultValue("") String from) {
    var wave = wave(code);
    var offered = MarginItems.of(survey(), wave);
    var form =
        from.isEmpty()
            ? WeightingForm.empty(List.of())
            : WeightingForm.of(weightings.one(survey(), wave, from), offered);
    return form(wave, form, Optional.empty(), List.of());
  }

  @POST
  @Path("{wave}/nieuw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WEIGH)
  public Response sent(@PathParam("wave") String code, MultivaluedMap<String, String> fields) {
    var wave = wave(code);
    var frame = pages.frame("surveys");
    var form = WeightingForm.sent(fields, MarginItems.of(survey(), wave));
    var button = form.typed("knop");
    if (button.equals("vragen") && !form.items().isEmpty()) {
      return Response.ok(form(wave, form, Optional.empty(), List.of())).build();
    }
    var faults = button.equals("vragen") ? List.of(noItems(frame)) : form.faults(frame);
    if (!faults.isEmpty()) {
      return refused(wave, form, Optional.empty(), faults);
    }
    var raked = weightings.tried(form.definition(), survey(), wave);
    var complaints = new ArrayList<>(complaints(raked, wave, frame));
    if (complaints.isEmpty() && !button.equals("bewaren")) {
      return Response.ok(form(wave, form, Optional.of(raked), List.of())).build();
    }
    if (complaints.isEmpty() && !form.wasSeen()) {
      complaints.add(fault(frame, "weighting.preview", "unseen"));
    }
    if (!complaints.isEmpty()) {
      return refused(wave, form, Optional.of(raked), complaints);
    }
    var by = pages.viewer().orElseThrow().name();
    return weightings
        .keep(survey(), wave, form.name(), form.seen(), form.definition(), by)
        .map(kept -> Response.seeOther(URI.create(kept.address() + "?bericht=bewaard")).build())
        .orElseGet(() -> taken(wave, form, raked, frame));
  }

  private Response taken(Wave wave, WeightingForm form, Raked raked, Frame frame) {
    var known = form.seen() == 0 ? "known" : "overtaken";
    return Response.status(ProblemType.CHANGED_MEANWHILE.status())
        .entity(
            form(
                wave,
                form,
                Optional.of(raked),
                List.of(fault(frame, "weighting.name", known, form.name()))))
        .build();
  }

  /** The same form, filled in from a file. */
  @POST
  @Path("{wave}/nieuw/bestand")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.WEIGH)
  public Response bring(
      @PathParam("wave") String code, @FormParam("bestand") @Nullable EntityPart file)
      throws IOException {
    var wave = wave(code);
    var frame = pages.frame("surveys");
    var offered = MarginItems.of(survey(), wave);
    var empty = WeightingForm.empty(List.of());
    if (file == null || file.getFileName().filter(name -> !name.isBlank()).isEmpty()) {
      return refused(
          wave, empty, Optional.empty(), List.of(fault(frame, "weighting.file", "no-file")));
    }
    var bytes = file.getContent().readNBytes(MarginsFile.LARGEST + 1);
    if (bytes.length > MarginsFile.LARGEST) {
      throw ProblemType.TOO_LARGE.because();
    }
    var content = MarginsFile.read(bytes, offered, frame);
    return content.complaints().isEmpty()
        ? Response.ok(
                form(
                    wave,
                    WeightingForm.of(content.margins(), offered),
                    Optional.empty(),
                    List.of()))
            .build()
        : refused(wave, empty, Optional.empty(), content.complaints());
  }

  /** A file to fill in. */
  @GET
  @Path("{wave}/nieuw/voorbeeld.csv")
  @Requires(Permission.WEIGH)
  public Response example(@PathParam("wave") String code) {
    var wave = wave(code);
    var content = MarginsFile.example(MarginItems.of(survey(), wave), pages.frame("surveys"));
    return Response.ok(content, "text/csv; charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + surveyId + "-" + wave.code() + "-weging.csv\"")
        .build();
  }

  private Response refused(
      Wave wave, WeightingForm form, Optional<Raked> raked, List<Complaint> complaints) {
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(form(wave, form, raked, complaints))
        .build();
  }

  private JteModel form(
      Wave wave, WeightingForm form, Optional<Raked> raked, List<Complaint> complaints) {
    var mark = raked.filter(RakedWeights.class::isInstance).map(seen -> form.mark()).orElse("");
    var page = new WeightingPage(survey(), wave, form, MarginItems.of(survey(), wave), raked, mark);
    return new StaticTemplates().weightingForm(pages.frame("surveys"), page, complaints);
  }

  private static Complaint noItems(Frame frame) {
    return fault(frame, "weighting.items", "items");
  }

  private static Complaint fault(Frame frame, String where, String what, Object... details) {
    var key = "weighting.fault." + what;
    return new Complaint(frame.t(where), frame.t(key, details), frame.t(key + ".remedy"));
  }

  private static List<Complaint> complaints(Raked raked, Wave wave, Frame frame) {
    return raked instanceof Raked.Refused refused
        ? refused.obstacles().stream().map(each -> complaint(each, wave, frame)).toList()
        : List.of();
  }

  private static Complaint complaint(Obstacle obstacle, Wave wave, Frame frame) {
    var key = "weighting.obstacle." + obstacle.kind().slug();
    var where =
        obstacle.item().isEmpty()
            ? frame.t("weighting.title.one")
            : WeightingPage.wording(wave, obstacle.item(), frame);
    var words =
        WeightingPage.words(wave, obstacle.item(), obstacle.categories(), frame)
            .replace(" + ", ", ");
    return new Complaint(where, frame.t(key, words), frame.t(key + ".remedy"));
  }

  private Survey survey() {
    return surveys.survey(surveyId);
  }

  private Wave wave(String code) {
    return surveys.wave(survey(), code);
  }
}
