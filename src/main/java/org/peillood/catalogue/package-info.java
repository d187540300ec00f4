/**
 * What there is to answer: the surveys of the folder and those that were made here, each with the
 * versions of its questionnaires, what is being drafted, and what would harm answers already given.
 * Depends on {@code store}, {@code survey}, {@code interview} and {@code web}.
 */
@NullMarked
package org.peillood.catalogue;

import org.jspecify.annotations.NullMarked;
