package org.peillood.answering;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.peillood.catalogue.Surveys;
import org.peillood.catalogue.VersionFiles;
import org.peillood.web.FileAnswer;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * The pictures, sounds and films of questionnaires that can be filled in today. Their addresses
 * hold a digest of their content, so that a browser may keep them for a year. Tables that rules
 * look into are never given out here.
 */
@Path("/v/{survey}/media/{wave}/{sha256: [0-9a-f]{64}}/{name}")
public class MediaResource {

  private static final String SEEN_OR_HEARD = "(image|audio|video)/.*";

  @Inject Surveys surveys;
  @Inject VersionFiles files;

  @GET
  @Public
  public Response file(
      @PathParam("survey") String survey,
      @PathParam("wave") String wave,
      @PathParam("sha256") String sha256,
      @PathParam("name") String name,
      @HeaderParam("Range") @Nullable String range) {
    var asked = surveys.survey(survey);
    var open = surveys.wave(asked, wave);
    surveys.requireOpen(asked, open);
    return files
        .find(asked, open, name, sha256)
        .filter(laid -> laid.file().mediaType().matches(SEEN_OR_HEARD))
        .map(laid -> FileAnswer.of(laid.path(), laid.file().mediaType(), range))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(name))
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}
