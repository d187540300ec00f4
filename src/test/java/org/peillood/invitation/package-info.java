@NullMarked
package org.peillood.invitation;

import org.jspecify.annotations.NullMarked;
