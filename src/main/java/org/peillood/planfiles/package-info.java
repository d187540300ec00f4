/**
 * The year plan as files that other programs read (YAML, JSON, a workbook, tables, IATI), and back;
 * and what in a plan does not hold together. Depends on {@code policy}, {@code access} and {@code
 * web}.
 */
@NullMarked
package org.peillood.planfiles;

import org.jspecify.annotations.NullMarked;
