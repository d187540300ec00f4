package org.peillood.response;

import java.util.UUID;

/**
 * The answers of a completed response have just become others, within the transaction that changed
 * them. Whoever keeps something that follows from them observes this and looks again.
 */
public record Corrected(UUID response) {}
