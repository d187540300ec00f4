/**
 * The store of what respondents said, and the pages on which they say it. Depends on {@code
 * survey}, {@code interview}, {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.response;

import org.jspecify.annotations.NullMarked;
