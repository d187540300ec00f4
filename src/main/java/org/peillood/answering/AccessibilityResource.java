package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Language;
import org.peillood.web.Public;

/**
 * What was tested of respondents' pages, what was not, and where somebody goes for whom they do not
 * work; in the parts of the model statement of Decision (EU) 2018/1523.
 */
@Path("/toegankelijkheid")
public class AccessibilityResource {

  private static final List<String> SPOKEN = List.of("nl", "fr", "en", "ar", "tr", "es", "de");

  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel statement(@QueryParam("taal") @DefaultValue("") String taal) {
    conversation.speakAmong(SPOKEN, taal);
    return new StaticTemplates()
        .answeringAccessibility(conversation.frame(), SPOKEN.stream().map(Language::new).toList());
  }
}
