package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.access.Attempts;
import org.peillood.answering.Admission;
import org.peillood.answering.Admissions;
import org.peillood.response.Responses;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * The door of a wave: what a code is good for. Whoever brings the code of a response that has begun
 * goes on with it, because the key of that response is worked out of the code; nothing stored says
 * that they belong together.
 */
@ApplicationScoped
class Entrance implements Admissions {

  private static final int BEGINNING = 4; // characters by which wrong codes are counted

  @Inject CodeSeals seals;
  @Inject Invitees invitees;
  @Inject Associations associations;
  @Inject Responses responses;
  @Inject Attempts attempts;

  @Override
  public Admission of(Survey survey, String typed) {
    var read = EntryCode.read(typed);
    if (read.isEmpty()) {
      return new Admission.Refused(Admission.Reason.UNREADABLE);
    }
    var code = read.get();
    // By the beginning of the code, as nobody's address is known: who guesses is slowed, who types
    // another code is not.
    var name = "entry " + survey.id() + " " + code.characters().substring(0, BEGINNING);
    if (attempts.tooMany(name)) {
      return new Admission.Refused(Admission.Reason.TOO_MANY);
    }
    var halves = seals.of(survey.id(), code);
    if (responses.withKey(halves.key()).isPresent()) {
      return new Admission.UnderWay(halves.key());
    }
    var holder = invitees.holder(halves.seal()).filter(i -> i.survey().equals(survey.id()));
    if (holder.isEmpty()) {
      attempts.failed(name);
      return new Admission.Refused(Admission.Reason.UNKNOWN);
    }
    return new Admission.Granted(holder.get().wave(), code.characters(), halves.key());
  }

  @Override
  public void begun(Survey survey, Admission.Granted admission) {
    invitees.use(sealOf(survey, admission));
  }

  @Override
  public void declined(Survey survey, Admission.Granted admission) {
    invitees.holder(sealOf(survey, admission)).ifPresent(holder -> invitees.refuse(holder.id()));
  }

  private String sealOf(Survey survey, Admission.Granted admission) {
    return seals.of(survey.id(), new EntryCode(admission.code())).seal();
  }

  @Override
  public Optional<String> association(Survey survey, Wave wave, String link) {
    return associations.known(survey, wave, link).map(Association::link);
  }

  @Override
  public void cameThrough(Survey survey, Wave wave, String association) {
    associations.begunThrough(survey, wave, association);
  }
}
