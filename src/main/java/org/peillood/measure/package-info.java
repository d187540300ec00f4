/**
 * Indicators that a survey measures: which figure was chosen for which indicator, computed anew
 * each time it is looked at. Depends on {@code finding} for the way to cite a row.
 */
@NullMarked
package org.peillood.measure;

import org.jspecify.annotations.NullMarked;
