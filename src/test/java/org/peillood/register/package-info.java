@NullMarked
package org.peillood.register;

import org.jspecify.annotations.NullMarked;
