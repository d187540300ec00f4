@NullMarked
package org.peillood.exchange;

import org.jspecify.annotations.NullMarked;
