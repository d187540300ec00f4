/**
 * Other formats in and out: the import of responses and the JSON interface. May use every package
 * above.
 */
@NullMarked
package org.peillood.exchange;

import org.jspecify.annotations.NullMarked;
