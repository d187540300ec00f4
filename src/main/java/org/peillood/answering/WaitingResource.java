package org.peillood.answering;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Public;

/**
 * The page that waits for the network and then sends what was typed. It is fetched ahead and kept
 * by the browser, as it is needed when nothing can be fetched.
 */
@Path("/v/wachten.html")
public class WaitingResource {

  @Inject Conversation conversation;

  @GET
  @Public
  public Response waiting(@QueryParam("taal") @DefaultValue("") String taal) {
    var codes = conversation.languages().stream().map(language -> language.code()).toList();
    conversation.speakAmong(codes, taal);
    var frame = conversation.frame();
    return Response.ok(new StaticTemplates().answeringWaiting(frame))
        .header("Content-Language", frame.language().code())
        .build();
  }
}
