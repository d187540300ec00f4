/**
 * The database every feature stands on: where it is, how it grows (Flyway), how JSON and instants
 * are kept in it, the platform's own secret, and the vault for what must not be read in a copy of
 * it. Depends on no other package.
 */
@NullMarked
package org.peillood.store;

import org.jspecify.annotations.NullMarked;
