package org.peillood.response;

import java.util.List;
import java.util.UUID;

/**
 * A response that an app sent and that is now in the store.
 *
 * @param code four groups of digits with which the respondent can have it erased
 */
public record Taken(UUID response, List<String> code) {}
