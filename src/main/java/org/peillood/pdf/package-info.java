/**
 * Pages of paper: XHTML made into tagged PDF with the fonts of the platform, Arabic letters joined
 * and lines of either direction in their order. Knows nothing of what is printed. Depends on {@code
 * web}.
 */
@NullMarked
package org.peillood.pdf;

import org.jspecify.annotations.NullMarked;
