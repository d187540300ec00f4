/**
 * How a wave goes in the field: who was asked, who began, who completed and who stopped where, and
 * whether those who answered look like the population. Depends on {@code survey}, {@code
 * catalogue}, {@code statistics}, {@code privacy}, {@code response}, {@code invitation}, {@code
 * weighting}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.fieldwork;

import org.jspecify.annotations.NullMarked;
