package org.peillood.response;

/**
 * How far a wave's responses are. Equal states mean that nothing was completed, corrected or
 * withdrawn in between: each of these gives a response a new revision, and no revision is given out
 * twice.
 *
 * @param revision the newest revision among them; what is completed later usually has a higher one
 * @param revisions the sum of the revisions of the completed ones, by which somebody who read some
 *     of them before and the newer ones now knows whether that is all
 */
public record WaveState(long completed, long withdrawn, long revision, long revisions) {}
