/**
 * Focus groups as they are planned and held: their guide, who is wished for and who is there, what
 * each participant agreed to, and what became of the meeting. Nobody's name is known here. What was
 * said is kept by other packages; they add to these pages through {@code GroupPanel} and {@code
 * TopCodes}, and hear of withdrawals by {@code ParticipantWithdrawn} and {@code ConsentChanged}.
 * Depends on {@code store}, {@code policy}, {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.focusgroup;

import org.jspecify.annotations.NullMarked;
