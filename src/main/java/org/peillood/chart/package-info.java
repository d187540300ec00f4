/**
 * Chart definitions, house style, rendering and descriptions in words; the only package that sees
 * JFreeChart and AWT. Depends on {@code analysis}, {@code statistics} and {@code web}.
 */
@NullMarked
package org.peillood.chart;

import org.jspecify.annotations.NullMarked;
