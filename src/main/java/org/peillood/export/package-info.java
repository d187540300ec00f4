/**
 * What leaves for other programs: microdata in the formats of statistical packages, and tables.
 * Microdata leave only with {@code Permission.RESEARCH}, and are written in the audit trail before
 * the first octet does. One {@link org.peillood.export.Codebook} says what the columns are; each
 * format is a writer over the same rows, streamed. Tables are results of the analysis, to which
 * disclosure control has been applied.
 */
@NullMarked
package org.peillood.export;

import org.jspecify.annotations.NullMarked;
