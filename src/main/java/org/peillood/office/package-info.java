/**
 * Results and charts as documents for Word and PowerPoint, with charts that the reader can change.
 * Each is made from the same result as the page and the picture, so that no number can differ; what
 * may not be shown is in no part of a document, also not in the workbook behind a chart.
 */
@NullMarked
package org.peillood.office;

import org.jspecify.annotations.NullMarked;
