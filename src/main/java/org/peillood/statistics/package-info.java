/**
 * The mathematics: microdata as columns, frequencies, intervals, scale scores, reliability. Stands
 * on Apache Commons only, so that a statistician can use it on its own.
 */
@NullMarked
package org.peillood.statistics;

import org.jspecify.annotations.NullMarked;
