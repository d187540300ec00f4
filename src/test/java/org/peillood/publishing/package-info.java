@NullMarked
package org.peillood.publishing;

import org.jspecify.annotations.NullMarked;
