@NullMarked
package org.peillood.measure;

import org.jspecify.annotations.NullMarked;
