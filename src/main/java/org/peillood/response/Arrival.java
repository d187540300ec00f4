package org.peillood.response;

import java.util.Optional;

/**
 * How somebody came to a survey's first page.
 *
 * @param admission what the code they brought is good for
 * @param association the association through whose link they came
 */
record Arrival(Optional<Admission.Granted> admission, Optional<String> association) {}
