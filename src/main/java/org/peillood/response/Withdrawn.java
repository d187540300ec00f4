package org.peillood.response;

import java.util.UUID;

/**
 * A response has just been erased, within the transaction that erased it. Whoever keeps something
 * that belongs to it observes this and erases that too.
 */
public record Withdrawn(UUID response) {}
