@NullMarked
package org.peillood.segment;

import org.jspecify.annotations.NullMarked;
