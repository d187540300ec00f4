/** Tests of how focus groups are planned and held. */
@NullMarked
package org.peillood.focusgroup;

import org.jspecify.annotations.NullMarked;
