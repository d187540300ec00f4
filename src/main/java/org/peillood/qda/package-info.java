/**
 * Codebooks and projects of other software for qualitative analysis, in and out, as REFI-QDA
 * (Project 1.0, which is part of the standard 1.5, and Codebook 1.0). A file is kept as the
 * document that it is and read through a view, so that what nobody here knows comes out again as it
 * came in. Depends on {@code store}, {@code coding}, {@code focusgroup}, {@code transcript}, {@code
 * segment}, {@code access} and {@code web}.
 *
 * @see <a href="https://www.qdasoftware.org/">the standard</a>
 */
@NullMarked
package org.peillood.qda;

import org.jspecify.annotations.NullMarked;
