/**
 * What respondents weigh: named weightings of a wave, each version made once and never changed, and
 * the weights that raking computes from one for the respondents of today. Respondents come in
 * through {@code SampleColumns}, so that {@code analysis} can use this package. Depends on {@code
 * store}, {@code survey}, {@code catalogue}, {@code statistics}, {@code privacy}, {@code access}
 * and {@code web}.
 */
@NullMarked
package org.peillood.weighting;

import org.jspecify.annotations.NullMarked;
