/**
 * The ways into a wave: who is invited, the codes that let somebody take part once, the mails,
 * letters and posters that carry them, and what became of each invitation. Knows who was asked and
 * never what anybody said: no row here can be joined with a response. Depends on {@code store},
 * {@code survey}, {@code statistics}, {@code privacy}, {@code response}, {@code pdf}, {@code
 * access} and {@code web}.
 */
@NullMarked
package org.peillood.invitation;

import org.jspecify.annotations.NullMarked;
