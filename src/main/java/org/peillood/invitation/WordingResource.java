package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/**
 * What the mails and letters of a wave say, in each of its languages: changed, shown, tried out.
 */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}/tekst/{kind}")
public class WordingResource extends WaveResource {

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 10_000;

  @Inject Wordings wordings;
  @Inject Addresses addresses;
  @Inject Settings settings;
  @Inject MailSettings mail;
  @Inject Postman postman;

  @PathParam("kind")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String kindSlug;

  @GET
  @Requires(Permission.INVITE)
  public JteModel page(
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("bericht") @DefaultValue("") String said) {
    var frame = pages.frame("surveys");
    var language = language(taal);
    var notice =
        List.of("bewaard", "gewoon", "verzonden").contains(said)
            ? frame.t("invitation.text.said." + said)
            : "";
    return shown(
        frame, language, wordings.of(survey(), wave(), kind(), language), notice, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response change(
      @FormParam("taal") @DefaultValue("") String taal,
      @FormParam("onderwerp") @DefaultValue("") String subject,
      @FormParam("tekst") @DefaultValue("") String body,
      @FormParam("proef") @DefaultValue("") String trial,
      @FormParam("knop") @DefaultValue("") String button) {
    var frame = pages.frame("surveys");
    var language = language(taal);
    if (button.equals("gewoon")) {
      wordings.forget(survey(), wave(), kind(), language);
      return said(language, "gewoon");
    }
    var wording = new Wording(subject.strip(), body.strip().replace("\r\n", "\n"));
    var complaints = complaints(wording, frame);
    if (button.equals("proef") && (!mail.isOn() || !Person.isEmail(trial.strip()))) {
      complaints.add(complaint(frame, mail.isOn() ? "no-email" : "mail-off"));
    }
    if (!complaints.isEmpty()) {
      return Response.status(422).entity(shown(frame, language, wording, "", complaints)).build();
    }
    wordings.keep(survey(), wave(), kind(), language, wording);
    if (!button.equals("proef")) {
      return said(language, "bewaard");
    }
    try {
      postman.trial(
          new Envelope(
              UUID.randomUUID(),
              mail.from(),
              trial.strip(),
              language,
              example(wording, language),
              ""));
      return said(language, "verzonden");
    } catch (MessagingException e) {
      throw ProblemType.MAIL_NOT_TAKEN.because(String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private List<Complaint> complaints(Wording wording, Frame frame) {
    var complaints = new ArrayList<Complaint>();
    if (wording.subject().isEmpty() || wording.subject().length() > LONGEST_SUBJECT) {
      complaints.add(complaint(frame, "subject"));
    }
    if (wording.body().length() > LONGEST_BODY) {
      complaints.add(complaint(frame, "long"));
    }
    wording
        .missing(kind())
        .forEach(place -> complaints.add(complaint(frame, "missing", "{" + place + "}")));
    wording
        .unknown()
        .forEach(place -> complaints.add(complaint(frame, "unknown", "{" + place + "}")));
    return complaints;
  }

  private static Complaint complaint(Frame frame, String what, Object... details) {
    var key = "invitation.text.fault." + what;
    return new Complaint(
        frame.t("invitation.text"), frame.t(key, details), frame.t(key + ".remedy"));
  }

  private JteModel shown(
      Frame frame, Language language, Wording wording, String notice, List<Complaint> complaints) {
    var page =
        new WordingPage(
            survey(), wave(), kind(), language, wording, example(wording, language), mail.isOn());
    return new StaticTemplates().invitationWording(frame, page, notice, complaints);
  }

  /** The words as somebody called Amina Yilmaz would get them; the code opens nothing. */
  private Wording example(Wording wording, Language language) {
    var code = EntryCode.any(new Random(0));
    var filling =
        new Wording.Filling(
            "Amina Yilmaz",
            addresses.withCode(survey(), wave(), language.code(), code),
            code.grouped(),
            kind() == Wording.Kind.LETTER ? "" : settings.address() + "/geen-mail/…");
    return wording.filled(survey(), wave(), language, settings.organisation(), filling);
  }

  private Wording.Kind kind() {
    return Arrays.stream(Wording.Kind.values())
        .filter(kind -> kind.slug().equals(kindSlug))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(kindSlug));
  }

  private Language language(String taal) {
    var languages = wave().languages();
    return new Language(languages.contains(taal) ? taal : languages.get(0));
  }

  private Response said(Language language, String what) {
    return Response.seeOther(
            URI.create(
                InvitationPages.address(survey(), wave())
                    + "/tekst/"
                    + kind().slug()
                    + "?taal="
                    + language.code()
                    + "&bericht="
                    + what))
        .build();
  }
}
