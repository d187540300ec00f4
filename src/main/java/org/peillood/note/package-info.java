/**
 * Policy notes as dossiers: their versions, for whom they are, where they were presented and what
 * came of them; and the claim checker, which holds every number in the text of a version against
 * the statistics that the note stands on. Numbers are found by {@code NumberFinder} and judged by
 * {@code ClaimJudge}; what a person decided about a number is kept with its sentence, so that it
 * holds in the next version too. Hangs its sections on the pages of notes, findings and items.
 */
@NullMarked
package org.peillood.note;

import org.jspecify.annotations.NullMarked;
