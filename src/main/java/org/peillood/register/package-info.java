/**
 * The registers that readings of indicators are counted from: events, mandates, contacts with
 * policy actors, requests, publications, trajectories and funnels. Depends on {@code policy}, which
 * knows none of it.
 */
@NullMarked
package org.peillood.register;

import org.jspecify.annotations.NullMarked;
