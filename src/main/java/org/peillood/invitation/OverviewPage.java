package org.peillood.invitation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.privacy.Published;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/**
 * The ways into a wave, as staff see them.
 *
 * @param people the first of those with a name or an address
 * @param used whose code was used
 * @param toInvite how many mails an invitation would send now
 * @param toRemind how many mails a reminder would send now
 * @param associations with how many began through each, as far as that may be shown
 * @param byPost how many letters would be made now
 * @param typed the address of the survey as people type it
 * @param postbox how the mailbox to which mail comes back is doing; none when none is read
 * @param zone where staff read what time it was
 */
public record OverviewPage(
    Survey survey,
    Wave wave,
    Invited invited,
    List<Invitee> people,
    Set<UUID> used,
    int toInvite,
    int toRemind,
    List<Mailings.Round> rounds,
    Map<Association, Published<Long>> associations,
    int byPost,
    boolean mailIsOn,
    String typed,
    Optional<PostboxLook> postbox,
    ZoneId zone) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Where this page is. */
  public String address() {
    return InvitationPages.address(survey, wave);
  }

  /** When the mailbox was last looked at as a whole, as people say it. */
  public String readAt(PostboxLook look, Frame frame) {
    return look.readAt()
        .map(moment -> moment.atZone(zone))
        .map(there -> frame.date(there.toLocalDate()) + ", " + TIME.format(there))
        .orElseGet(() -> frame.t("invitation.mailbox.not-yet"));
  }

  /** How somebody's invitation stands, in a word. */
  public String standing(Invitee invitee, Frame frame) {
    return used.contains(invitee.id())
        ? frame.t("invitation.standing.used")
        : frame.t("invitation.standing." + invitee.standing().slug());
  }

  /** Whether anything is known of a mail whose fate nobody can tell. */
  public boolean isUncertain() {
    return rounds.stream().anyMatch(round -> round.count(Mail.State.UNCERTAIN) > 0);
  }

  /** How many mails wait or are on their way. */
  public long waiting() {
    return rounds.stream()
        .mapToLong(r -> r.count(Mail.State.QUEUED) + r.count(Mail.State.SENDING))
        .sum();
  }
}
