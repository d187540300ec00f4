/**
 * The store of what respondents said, their ways back to it, and the pages on which staff follow
 * the fieldwork. Depends on {@code store}, {@code survey}, {@code catalogue}, {@code interview},
 * {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.response;

import org.jspecify.annotations.NullMarked;
