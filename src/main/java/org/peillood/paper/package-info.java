/**
 * Questionnaires on paper: they are laid out and printed for people, each copy with a number of its
 * own and a code to withdraw with; what comes back is keyed twice by different people, and what
 * both agree on becomes a response. Knows which numbers were used, and never which response came of
 * which. Depends on {@code store}, {@code survey}, {@code interview}, {@code response}, {@code
 * pdf}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.paper;

import org.jspecify.annotations.NullMarked;
