@NullMarked
package org.peillood.catalogue;

import org.jspecify.annotations.NullMarked;
