@NullMarked
package org.peillood.respondents;

import org.jspecify.annotations.NullMarked;
