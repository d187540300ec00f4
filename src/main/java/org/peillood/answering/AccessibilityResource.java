package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Language;
import org.peillood.web.Public;
import org.peillood.web.Texts;

/**
 * What was tested of respondents' pages, what was not, and where somebody goes for whom they do not
 * work; in the parts of the model statement of Decision (EU) 2018/1523.
 */
@Path("/toegankelijkheid")
public class AccessibilityResource {

  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel statement(@QueryParam("taal") @DefaultValue("") String taal) {
    var languages = Texts.RESPONDENTS_LANGUAGES;
    conversation.speakAmong(languages, taal);
    return new StaticTemplates()
        .answeringAccessibility(
            conversation.frame(), languages.stream().map(Language::new).toList());
  }
}
