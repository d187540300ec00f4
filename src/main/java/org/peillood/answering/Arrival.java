package org.peillood.answering;

import java.util.Optional;
import org.peillood.response.Response;

/**
 * How somebody came to a survey's first page.
 *
 * @param admission what the code they brought is good for
 * @param association the association through whose link they came
 * @param device the shared device on which they answer
 */
record Arrival(
    Optional<Admission.Granted> admission,
    Optional<String> association,
    Optional<SharedDevice> device) {

  /** What the response itself keeps of it, in a wave that keeps associations or does not. */
  Response.Entered entered(boolean keepsGroups) {
    return new Response.Entered(
        association.filter(name -> keepsGroups), device.map(shared -> shared.kind().mode()));
  }
}
