@NullMarked
package org.peillood.pdf;

import org.jspecify.annotations.NullMarked;
