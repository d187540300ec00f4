/**
 * The database every feature stands on: where it is, how it grows (Flyway), how JSON and instants
 * are kept in it, and the platform's own secret. Depends on no other package.
 */
@NullMarked
package org.peillood.store;

import org.jspecify.annotations.NullMarked;
