/**
 * Gives results back to the people who answered: what staff choose of a wave once it is over, and
 * the public page that shows it in the reader's language. Its figures come from {@code analysis}
 * and nowhere else. Depends on {@code store}, {@code survey}, {@code response}, {@code analysis},
 * {@code policy}, {@code finding}, {@code invitation}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.giveback;

import org.jspecify.annotations.NullMarked;
