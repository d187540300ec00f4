/**
 * Protection of the people who answered: disclosure control at the exit of the analysis. Depends on
 * {@code statistics} and {@code web}.
 */
@NullMarked
package org.peillood.privacy;

import org.jspecify.annotations.NullMarked;
