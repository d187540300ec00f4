package org.peillood.translation;

import java.util.Optional;

/**
 * A translation that somebody wrote or looked over.
 *
 * @param words empty when it is taken away
 * @param state DRAFT or REVIEWED
 * @param source the source it was made from
 * @param brought what stands in the survey meanwhile
 * @param remark empty to leave the one that is there
 * @param after the revision it follows; 0 for the first
 */
record Change(
    String key,
    String words,
    TextState state,
    String source,
    String brought,
    Optional<String> remark,
    int after) {}
