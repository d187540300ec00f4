/**
 * Tabulations run over responses: base, wave, suppression; theme results. Depends on {@code
 * survey}, {@code response}, {@code statistics}, {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.analysis;

import org.jspecify.annotations.NullMarked;
