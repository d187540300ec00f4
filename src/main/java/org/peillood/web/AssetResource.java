package org.peillood.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/**
 * Serves what {@link Assets} holds; browsers may keep it for a year, as a changed file has another
 * address.
 */
@Path("/s/{fingerprint}/{name: .+}")
public class AssetResource {

  @GET
  @Public
  public Response asset(@PathParam("name") String name) {
    var asset = Assets.find(name).orElseThrow(() -> ProblemType.NOT_FOUND.because("/s/" + name));
    return Response.ok(asset.content())
        .header("Content-Type", asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}
