package org.peillood.finding;

import java.util.Optional;
import org.peillood.analysis.TabulationResult;

/**
 * The figure a finding is to stand on.
 *
 * @param result what the tabulation gives at this moment; it is kept as it is
 * @param cited a row of the result
 * @param chart id of a chart to show beside it
 * @param withdrawn how many responses of its waves have been withdrawn until this moment
 */
record Grounds(TabulationResult result, Citation cited, Optional<String> chart, long withdrawn) {}
