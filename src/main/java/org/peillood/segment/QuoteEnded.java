package org.peillood.segment;

import java.util.UUID;

/**
 * A quote ended and its words are gone. Told within the transaction in which it does.
 *
 * @param why the slug of a {@link QuoteEnd}
 */
public record QuoteEnded(UUID quote, String why) {}
