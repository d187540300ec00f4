package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.peillood.access.Device;
import org.peillood.access.Devices;
import org.peillood.catalogue.Surveys;
import org.peillood.response.KeptFile;
import org.peillood.response.KeptFiles;
import org.peillood.response.Responses;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** What staff and their programs are shown of submissions. */
@ApplicationScoped
class SubmissionDesk {

  @Inject Surveys surveys;
  @Inject Submissions submissions;
  @Inject KeptFiles attachments;
  @Inject Devices devices;
  @Inject Responses responses;

  SubmissionList list(String surveyId) {
    var survey = surveys.survey(surveyId);
    var received = submissions.of(survey.id());
    var files = attachments.counts(received.stream().map(Submission::id).toList());
    var rows =
        received.stream()
            .map(
                each ->
                    new SubmissionList.Row(each, device(each), files.getOrDefault(each.id(), 0L)))
            .toList();
    return new SubmissionList(
        survey, submissions.counts(survey.id()), rows, attachments.ofAnswers(survey.id()));
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
        files(submission, file -> !isTelling(submission, file)),
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
  KeptFile attachment(String surveyId, String id, String attachment) {
    var submission = submissions.one(surveys.survey(surveyId).id(), id);
    return among(files(submission, file -> !isTelling(submission, file)), attachment);
  }

  /** What was kept of the device of a submission; it is written down that this account saw it. */
  TracePage traces(String surveyId, String id, String account) {
    var survey = surveys.survey(surveyId);
    var submission = submissions.one(survey.id(), id);
    return new TracePage(
        survey,
        submission,
        submission.traces(),
        files(submission, file -> isTelling(submission, file)),
        submissions.readBy(account, submission));
  }

  /** A file that tells of the device; it is written down that this account saw it. */
  KeptFile traceFile(String surveyId, String id, String attachment, String account) {
    return among(traces(surveyId, id, account).files(), attachment);
  }

  private static KeptFile among(List<KeptFile> files, String id) {
    return files.stream()
        .filter(file -> file.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  private List<KeptFile> files(Submission submission, Predicate<KeptFile> wanted) {
    return attachments.of(submission.id()).stream().filter(wanted).toList();
  }

  /** Whether a file tells of the device. */
  private static boolean isTelling(Submission submission, KeptFile file) {
    return submission.traces().stream()
        .anyMatch(trace -> trace.isFile() && trace.value().equals(file.name()));
  }

  /**
   * A file that answers an item of a completed response to a survey.
   *
   * @throws org.peillood.web.Problem NOT_FOUND
   */
  KeptFile answer(String surveyId, String id) {
    return attachments.ofAnswers(surveys.survey(surveyId).id()).stream()
        .filter(attachment -> attachment.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
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
