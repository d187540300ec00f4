@NullMarked
package org.peillood.coding;

import org.jspecify.annotations.NullMarked;
