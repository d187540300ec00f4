@NullMarked
package org.peillood.search;

import org.jspecify.annotations.NullMarked;
