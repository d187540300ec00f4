package org.peillood.access;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Figures;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The page on which the administrator reads the {@link AuditTrail}. */
@Path("/inzage")
public class AuditResource {

  @Inject Pages pages;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * A page of the trail.
   *
   * @param number from 1
   * @param last the number of the last page; 1 while there is nothing
   */
  public record AuditSheet(int number, int last, long entries, List<AuditLine> lines) {}

  /** One entry as the page tells it. */
  public record AuditLine(String when, String account, String act, String about, String rows) {}

  @GET
  @Requires(Permission.ADMINISTER)
  public JteModel read(@QueryParam("blad") @DefaultValue("1") int number) {
    var entries = trail.size();
    int last = (int) Math.max(1, (entries + AuditTrail.PAGE - 1) / AuditTrail.PAGE);
    if (number < 1 || number > last) {
      throw ProblemType.NOT_FOUND.because(number);
    }
    var frame = pages.frame("accounts");
    var lines = trail.page(number).stream().map(entry -> line(entry, frame)).toList();
    return new StaticTemplates().accessAudit(frame, new AuditSheet(number, last, entries, lines));
  }

  private AuditLine line(AuditEntry entry, Frame frame) {
    var when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(frame.language().locale())
            .format(entry.doneAt().atZone(clock.getZone()));
    var wave = entry.wave().orElse(frame.t("audit.all-waves"));
    return new AuditLine(
        when,
        entry.account(),
        frame.t("audit.act." + entry.act().slug()),
        String.join(" · ", List.of(entry.survey(), wave, entry.what())),
        Figures.whole(entry.rows(), frame.language()));
  }
}
