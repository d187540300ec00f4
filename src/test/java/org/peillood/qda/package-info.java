@NullMarked
package org.peillood.qda;

import org.jspecify.annotations.NullMarked;
