/**
 * The door for apps in the field that speak OpenRosa, such as ODK Collect and Enketo: they fetch
 * the questionnaires of open waves and send in what was filled in. What they send becomes a
 * response after the checks of the pages; what does not pass them is kept for staff to look at.
 * Depends on {@code store}, {@code survey}, {@code interview}, {@code response}, {@code access} and
 * {@code web}.
 */
@NullMarked
package org.peillood.openrosa;

import org.jspecify.annotations.NullMarked;
