/**
 * The real parts that tests stand on: a booted platform, a browser; and the rules that hold for the
 * whole house.
 */
@NullMarked
package org.peillood;

import org.jspecify.annotations.NullMarked;
