package org.peillood.giveback;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.peillood.answering.Conversation;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Public;

/** What came out of a wave, for everybody, once it is over and staff gave it. */
@Path("/terug/{survey}/{wave}")
public class ResultsResource {

  @Inject Surveys surveys;
  @Inject GivingBack givingBack;
  @Inject ResultsPages results;
  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel page(
      @PathParam("survey") String id,
      @PathParam("wave") String code,
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("via") @DefaultValue("") String via) {
    var survey = surveys.survey(id);
    var wave = surveys.wave(survey, code);
    conversation.speakAmong(ResultsPages.languages(wave), taal);
    var shown = givingBack.shown(survey, wave);
    var frame = conversation.frame();
    var page = results.of(survey, wave, shown.choice(), frame.language(), via);
    return new StaticTemplates().givebackResults(frame, page, "");
  }
}
