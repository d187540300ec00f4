/**
 * Search over everything that staff wrote or brought in. Each feature offers its own texts ({@code
 * Searchable}); a node keeps an index of them in memory ({@code Shelves}), which it makes anew when
 * the feature says that something changed. Nothing is kept here: what a feature no longer offers
 * cannot be found. Depends on {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.search;

import org.jspecify.annotations.NullMarked;
