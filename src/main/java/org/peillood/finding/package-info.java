/**
 * Findings and their evidence, and the walk from a question to a sentence and back. Depends on
 * {@code analysis}, {@code chart}, {@code policy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.finding;

import org.jspecify.annotations.NullMarked;
