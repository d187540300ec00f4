@NullMarked
package org.peillood.sample;

import org.jspecify.annotations.NullMarked;
