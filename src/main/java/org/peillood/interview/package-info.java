/**
 * One respondent&#39;s walk through a questionnaire: page in, answers out, what comes next. Wraps
 * the XForms engine (JavaRosa); knows no HTTP and no database. Depends on {@code survey}.
 */
@NullMarked
package org.peillood.interview;

import org.jspecify.annotations.NullMarked;
