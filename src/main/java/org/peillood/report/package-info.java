/**
 * The indicator report: what became of a year's plan, as pages, for Word and as tagged PDF, all
 * from one model. It is frozen when it is published, and later corrections are told beside it.
 * Depends on anything it reports of; nobody depends on it.
 */
@NullMarked
package org.peillood.report;

import org.jspecify.annotations.NullMarked;
