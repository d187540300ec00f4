/**
 * The translations of surveys, text by text: what is missing, what went stale when its source was
 * reworded, who made it and who looked it over; out to translators' own tools and in again; and per
 * language whether it can be published. Depends on {@code store}, {@code survey}, {@code response},
 * {@code publishing}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.translation;

import org.jspecify.annotations.NullMarked;
