@NullMarked
package org.peillood.store;

import org.jspecify.annotations.NullMarked;
