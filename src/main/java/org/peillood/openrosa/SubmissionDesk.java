package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Device;
import org.peillood.access.Devices;
import org.peillood.response.Responses;
import org.peillood.response.Surveys;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** What staff and their programs are shown of submissions. */
@ApplicationScoped
class SubmissionDesk {

  @Inject Surveys surveys;
  @Inject Submissions submissions;
  @Inject Attachments attachments;
  @Inject Devices devices;
  @Inject Responses responses;

  SubmissionList list(String surveyId) {
    var survey = surveys.survey(surveyId);
    var files = attachments.counts(survey.id());
    var rows =
        submissions.of(survey.id()).stream()
            .map(
                each ->
                    new SubmissionList.Row(each, device(each), files.getOrDefault(each.id(), 0L)))
            .toList();
    return new SubmissionList(survey, submissions.counts(survey.id()), rows);
  }

  SubmissionPage page(String surveyId, String id, Texts texts) {
    var survey = surveys.survey(surveyId);
    var submission = submissions.one(survey.id(), id);
    return new SubmissionPage(
        survey,
        submission,
        device(submission),
        submission.faults().stream()
            .map(fault -> new SubmissionPage.Reason(fault.where(), fault.words(texts)))
            .toList(),
        values(submission),
        attachments.of(submission.id()),
        submission.isTaken() ? String.join(" ", responses.codeOfTaken(submission.id())) : "");
  }

  /** The answers that the store holds for a submission, as a JSON document. */
  Optional<String> answers(Submission submission) {
    return submission.response().flatMap(responses::document);
  }

  /**
   * An attachment of a submission of a survey.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SUBMISSION or NOT_FOUND
   */
  Attachment attachment(String surveyId, String id, String attachment) {
    var submission = submissions.one(surveys.survey(surveyId).id(), id);
    return Optional.of(attachment)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .flatMap(text -> attachments.find(submission.id(), UUID.fromString(text)))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(attachment));
  }

  /** Writes an attachment's bytes, in memory that does not grow with it. */
  void write(Attachment attachment, OutputStream out) throws IOException {
    int place = 0;
    for (var part = attachments.part(attachment.id(), place);
        part.isPresent();
        part = attachments.part(attachment.id(), ++place)) {
      out.write(part.get());
    }
  }

  private String device(Submission submission) {
    return devices.withId(submission.device()).map(Device::name).orElse("");
  }

  private static List<SubmissionPage.Filled> values(Submission submission) {
    if (submission.document().isEmpty()) {
      return List.of();
    }
    return InstanceReader.root(submission.document()).values().stream()
        .map(value -> new SubmissionPage.Filled(value.path(), value.value()))
        .toList();
  }
}
