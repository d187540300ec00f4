@NullMarked
package org.peillood.openrosa;

import org.jspecify.annotations.NullMarked;
