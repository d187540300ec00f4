package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** Gathers what the page about a wave's ways in shows. */
@ApplicationScoped
class InvitationPages {

  private static final int SHOWN = 200;

  @Inject Invitees invitees;
  @Inject Associations associations;
  @Inject Mailings mailings;
  @Inject MailSettings mail;
  @Inject Addresses addresses;
  @Inject Returned returned;
  @Inject Clock clock;

  JteModel overview(
      Frame frame, Survey survey, Wave wave, String notice, List<Complaint> complaints) {
    var page =
        new OverviewPage(
            survey,
            wave,
            invitees.invited(survey, wave),
            invitees.named(survey, wave, 0, SHOWN),
            invitees.used(survey, wave),
            mailings.due(survey, wave, Mailing.Kind.INVITATION).size(),
            mailings.due(survey, wave, Mailing.Kind.REMINDER).size(),
            mailings.rounds(survey, wave),
            associations.begun(survey, wave),
            invitees.reachableByPost(survey, wave).size(),
            mail.isOn(),
            addresses.typed(survey),
            returned.postbox(),
            clock.getZone());
    return new StaticTemplates().invitationOverview(frame, page, notice, complaints);
  }

  /** Where the page about a wave's ways in is. */
  static String address(Survey survey, Wave wave) {
    return "/bevragingen/" + survey.id() + "/uitnodigingen/" + wave.code();
  }
}
