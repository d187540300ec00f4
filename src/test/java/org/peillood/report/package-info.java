/** Tests of the indicator report. */
@NullMarked
package org.peillood.report;

import org.jspecify.annotations.NullMarked;
