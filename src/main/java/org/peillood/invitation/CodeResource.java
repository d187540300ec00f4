package org.peillood.invitation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;

/**
 * Codes on paper, made and handed over in the same answer: without names, as a list or on cards to
 * cut out, or in letters. They are shown this once; nobody can look them up again.
 */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}/codes")
public class CodeResource extends WaveResource {

  private static final int MOST = 1000;

  @Inject Invitees invitees;
  @Inject Addresses addresses;
  @Inject Paper paper;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response make(
      @FormParam("aantal") @DefaultValue("") String number,
      @FormParam("taal") @DefaultValue("") String taal,
      @FormParam("groep") @DefaultValue("") String group,
      @FormParam("vorm") @DefaultValue("") String form) {
    var survey = survey();
    var wave = wave();
    var frame = pages.frame("surveys");
    int wanted = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
    if (wanted < 1 || wanted > MOST || group.length() > 200) {
      var fault =
          new Complaint(
              frame.t("invitation.codes.number"),
              frame.t("invitation.codes.fault", number),
              frame.t("invitation.codes.fault.remedy", MOST));
      return refused(List.of(fault));
    }
    var language = wave.languages().contains(taal) ? taal : wave.languages().get(0);
    var made = invitees.unnamed(survey, wave, Person.unnamed(language, group.strip()), wanted);
    return form.equals("kaartjes")
        ? pdf("codes", survey, wave, paper.cards(survey, wave, made))
        : list(survey, wave, made, group.strip());
  }

  /** A letter, with a new code, to everybody with a postal address who can still take part. */
  @POST
  @Path("brieven")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.INVITE)
  public Response letters() {
    var survey = survey();
    var wave = wave();
    var frame = pages.frame("surveys");
    var readers = invitees.reachableByPost(survey, wave);
    if (readers.isEmpty() || readers.size() > MOST) {
      var fault =
          new Complaint(
              frame.t("invitation.letters"),
              frame.t("invitation.letters.fault", readers.size()),
              frame.t("invitation.letters.fault.remedy", MOST));
      return refused(List.of(fault));
    }
    var written = invitees.write(readers);
    return pdf("brieven", survey, wave, paper.letters(survey, wave, written));
  }

  private static Response pdf(String what, Survey survey, Wave wave, byte[] content) {
    return file(content, "application/pdf", what + "-" + survey.id() + "-" + wave.code() + ".pdf");
  }

  private Response list(Survey survey, Wave wave, List<Invitees.Written> made, String group) {
    var lines = new StringBuilder("\uFEFFcode;link;taal;groep\r\n");
    for (var written : made) {
      var language = written.invitee().person().language();
      lines
          .append(written.code().grouped())
          .append(';')
          .append(addresses.withCode(survey, wave, language, written.code()))
          .append(';')
          .append(language)
          .append(";\"")
          .append(plain(group))
          .append("\"\r\n");
    }
    return file(
        lines.toString(),
        "text/csv; charset=utf-8",
        "codes-" + survey.id() + "-" + wave.code() + ".csv");
  }

  // A spreadsheet would run what begins so.
  private static String plain(String text) {
    var quoted = text.replace("\"", "\"\"");
    return quoted.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + quoted : quoted;
  }
}
