/** Accounts, roles, permissions and sign-in. Depends on {@code web}. */
@NullMarked
package org.peillood.access;

import org.jspecify.annotations.NullMarked;
