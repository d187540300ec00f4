@NullMarked
package org.peillood.web;

import org.jspecify.annotations.NullMarked;
