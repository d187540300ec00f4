@NullMarked
package org.peillood.response;

import org.jspecify.annotations.NullMarked;
