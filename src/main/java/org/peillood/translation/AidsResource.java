package org.peillood.translation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Lists what of a questionnaire lacks a recording or a picture in a language. */
@Path("/bevragingen/{survey}/vertalingen/{part}/{language}/hulp")
public class AidsResource {

  @Inject Pages pages;
  @Inject Subjects subjects;

  @GET
  @Requires(Permission.PUBLISH)
  public JteModel lacking(
      @PathParam("survey") String survey,
      @PathParam("part") String wave,
      @PathParam("language") String code) {
    var frame = pages.frame("surveys");
    var subject = subjects.find(survey);
    var part = TranslationResource.part(subject, wave);
    var asked = subject.wave(part).orElseThrow(() -> ProblemType.NOT_FOUND.because(wave));
    var language =
        subject.from().code().equals(code)
            ? subject.from()
            : TranslationResource.language(subject, code);
    var staff = frame.language().code();
    return new StaticTemplates()
        .translationAids(
            frame,
            new AidsPage(
                part,
                subject.called(staff),
                asked.title().in(staff),
                language,
                "\u2068" + subject.nameOf(language) + "\u2069",
                AidCheck.of(subjects.questionnaire(subject, part), code)));
  }
}
