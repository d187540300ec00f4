/**
 * The yearly plan: themes, goals, actions, indicators and their readings, and the policy notes.
 * Depends on {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.policy;

import org.jspecify.annotations.NullMarked;
