package org.peillood.openrosa;

import java.util.List;
import org.peillood.response.KeptFile;
import org.peillood.survey.Survey;

/**
 * What was kept of the device of a submission, for those who may see it.
 *
 * @param files that tell of the device too
 * @param readings who saw it before, and now
 */
public record TracePage(
    Survey survey,
    Submission submission,
    List<Trace> traces,
    List<KeptFile> files,
    List<TraceReading> readings) {

  public TracePage {
    traces = List.copyOf(traces);
    files = List.copyOf(files);
    readings = List.copyOf(readings);
  }

  /** The address of the submission. */
  public String address() {
    return "/inzendingen/" + survey.id() + "/" + submission.id();
  }
}
