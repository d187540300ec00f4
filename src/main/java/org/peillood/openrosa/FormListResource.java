package org.peillood.openrosa;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.catalogue.VersionFiles;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/** What apps fetch: the list of open questionnaires, each questionnaire, and its files. */
@Path("/openrosa{key: (/k/[A-Za-z0-9_-]+)?}")
public class FormListResource {

  @Inject Pages pages;
  @Inject Settings settings;
  @Inject Forms forms;
  @Inject Media media;
  @Inject VersionFiles versionFiles;
  @Inject Surveys surveys;
  @Inject Said said;
  @Context UriInfo uri;

  /** A formID that is given narrows the list to that form, by our name for it or its own. */
  @GET
  @Path("formList")
  @Requires(Permission.SEND)
  public Response list(
      @HeaderParam(Said.VERSION) @Nullable String version,
      @PathParam("key") String key,
      @QueryParam("formID") @DefaultValue("") String wanted) {
    SubmissionResource.requireVersion(version);
    var language = pages.language().code();
    var listed =
        forms.open().stream()
            .filter(form -> wanted.isEmpty() || names(form).contains(wanted))
            .map(
                form ->
                    new OpenRosaXml.Listed(
                        form,
                        form.name(language),
                        place(key, form) + ".xml",
                        files(key, form).isEmpty() ? "" : place(key, form) + "/manifest"))
            .toList();
    return xml(OpenRosaXml.forms(listed));
  }

  @GET
  @Path("forms/{survey}/{wave}.xml")
  @Requires(Permission.SEND)
  public Response form(@PathParam("survey") String survey, @PathParam("wave") String wave) {
    return xml(forms.open(survey, wave).xml());
  }

  @GET
  @Path("forms/{survey}/{wave}/manifest")
  @Requires(Permission.SEND)
  public Response manifest(
      @HeaderParam(Said.VERSION) @Nullable String version,
      @PathParam("key") String key,
      @PathParam("survey") String survey,
      @PathParam("wave") String wave) {
    SubmissionResource.requireVersion(version);
    var form = forms.open(survey, wave);
    return xml(OpenRosaXml.manifest(files(key, form)));
  }

  @GET
  @Path("media/{survey}/{name}")
  @Requires(Permission.SEND)
  public Response file(@PathParam("survey") String survey, @PathParam("name") String name) {
    var file =
        media
            .find(surveys.survey(survey).id(), name)
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
    return answer(file.path().toFile(), MediaType.APPLICATION_OCTET_STREAM);
  }

  @GET
  @Path("media/{survey}/{wave}/{sha256: [0-9a-f]{64}}/{name}")
  @Requires(Permission.SEND)
  public Response file(
      @PathParam("survey") String survey,
      @PathParam("wave") String wave,
      @PathParam("sha256") String sha256,
      @PathParam("name") String name) {
    var asked = surveys.survey(survey);
    var file =
        versionFiles
            .find(asked, surveys.wave(asked, wave), name, sha256)
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
    return answer(file.path().toFile(), MediaType.APPLICATION_OCTET_STREAM);
  }

  // The files that the version names, then what else lies in the survey's folder.
  private List<OpenRosaXml.Filed> files(String key, PublishedForm form) {
    var survey = form.survey().id();
    var own = form.wave().questionnaire().files();
    var address = base(key) + "/media/" + survey + "/";
    return Stream.concat(
            own.all().stream()
                .map(
                    file ->
                        new OpenRosaXml.Filed(
                            file.name(),
                            file.md5(),
                            String.join(
                                "/",
                                address + form.wave().code(),
                                file.sha256(),
                                encoded(file.name())))),
            media.of(survey).stream()
                .filter(file -> own.file(file.name()).isEmpty())
                .map(
                    file ->
                        new OpenRosaXml.Filed(
                            file.name(), file.md5(), address + encoded(file.name()))))
        .toList();
  }

  private static List<String> names(PublishedForm form) {
    return List.of(form.id(), form.wave().questionnaire().id());
  }

  private String place(String key, PublishedForm form) {
    return base(key) + "/forms/" + form.survey().id() + "/" + form.wave().code();
  }

  private String base(String key) {
    return settings.addressFor(uri.getBaseUri()) + "/openrosa" + key;
  }

  private Response xml(String document) {
    return answer(document, Said.XML);
  }

  private Response answer(Object content, String type) {
    var response = Response.ok(content).type(type);
    said.headers(pages.language()).forEach(response::header);
    return response.build();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
