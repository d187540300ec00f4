@NullMarked
package org.peillood.paper;

import org.jspecify.annotations.NullMarked;
