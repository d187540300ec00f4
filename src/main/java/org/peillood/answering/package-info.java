/**
 * The respondents' pages: start, one page after another, putting aside and coming back, sending,
 * correcting, withdrawing, leaving. Depends on {@code store}, {@code survey}, {@code catalogue},
 * {@code interview}, {@code privacy}, {@code response}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.answering;

import org.jspecify.annotations.NullMarked;
