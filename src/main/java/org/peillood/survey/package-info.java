/**
 * What is asked: surveys, waves, questionnaires, items and categories; the XLSForm reader with its
 * messages and the XForm writer. Knows no HTTP and no database, and depends on no other package.
 */
@NullMarked
package org.peillood.survey;

import org.jspecify.annotations.NullMarked;
