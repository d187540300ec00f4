package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.catalogue.Surveys;
import org.peillood.response.KeptFile;
import org.peillood.response.KeptFiles;
import org.peillood.survey.Questionnaire;

/**
 * Receives one sending: the form first, then its files one by one, each in a transaction of its
 * own. Only when all of it is in the store does the app hear so; until then it keeps its own copy,
 * and sending again completes what was broken off.
 */
@ApplicationScoped
class Sending {

  @Inject Forms forms;
  @Inject Surveys surveys;
  @Inject Submissions submissions;
  @Inject KeptFiles attachments;

  /**
   * Takes in all of an envelope.
   *
   * @throws Unreadable when the form in it is none that anyone here can read
   * @throws org.peillood.web.Problem UNKNOWN_FORM, WAVE_CLOSED or SURVEY_NOT_OPEN
   */
  Submission receive(Envelope envelope, UUID device) {
    var instance = envelope.instance();
    if (instance.isEncrypted()) {
      throw new Unreadable("encrypted");
    }
    var place = forms.filledIn(instance.formId(), instance.version());
    surveys.requireOpen(place.survey(), place.wave());
    var left = Unconsented.outOf(instance, versions(place));
    var cleaned = Traces.outOf(left.instance(), versions(place));
    var kept = place.survey().notice().keeps();
    var submission = once(place, cleaned, device);
    if (submission.isTaken() || submission.isAside()) {
      envelope.files().stream()
          .filter(file -> !left.values().contains(file.name()))
          .filter(file -> cleaned.mayStore(file.name(), kept))
          .forEach(
              file ->
                  attachments.keep(
                      submission.id(),
                      new KeptFile.File(name(file, cleaned), file.type(), file.content())));
    }
    return submission;
  }

  // What tells of the device is kept as it was sent, for those few who may see it.
  private static String name(Envelope.Enclosed file, Traces.Cleaned cleaned) {
    var given = Optional.ofNullable(cleaned.files().get(file.name()));
    return cleaned.tells(file.name())
        ? file.name()
        : given.orElseGet(() -> FileNames.ofContent(file.name(), file.content()));
  }

  private List<Questionnaire> versions(Forms.Place place) {
    return surveys.published(place.survey(), place.wave()).stream()
        .map(PublishedVersion::questionnaire)
        .toList();
  }

  private Submission once(Forms.Place place, Traces.Cleaned cleaned, UUID device) {
    try {
      return submissions.receive(place, cleaned, device);
    } catch (PersistenceException sameMoment) {
      // Somebody sent it a moment earlier; now it is there to be found.
      return submissions.receive(place, cleaned, device);
    }
  }
}
