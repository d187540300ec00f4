@NullMarked
package org.peillood.answering;

import org.jspecify.annotations.NullMarked;
