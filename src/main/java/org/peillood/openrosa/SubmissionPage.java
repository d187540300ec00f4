package org.peillood.openrosa;

import java.util.List;
import org.peillood.response.KeptFile;
import org.peillood.survey.Survey;

/**
 * One submission as staff see it.
 *
 * @param device the name of the device that sent it
 * @param faults why staff have to look
 * @param values what was filled in, node by node
 * @param code with which the respondent can have it erased; empty when it is no response
 */
public record SubmissionPage(
    Survey survey,
    Submission submission,
    String device,
    List<Reason> faults,
    List<Filled> values,
    List<KeptFile> attachments,
    String code) {

  public SubmissionPage {
    faults = List.copyOf(faults);
    values = List.copyOf(values);
    attachments = List.copyOf(attachments);
  }

  /** Why staff have to look: a place in the form, and what is wrong there. */
  public record Reason(String where, String what) {}

  /** A node of the form and what it holds. */
  public record Filled(String path, String value) {}

  /** The address of its pages. */
  public String address() {
    return "/inzendingen/" + survey.id() + "/" + submission.id();
  }
}
