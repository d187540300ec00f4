/**
 * Seeded, clearly marked synthetic responses for demonstration and tests. May use everything;
 * nobody uses it.
 */
@NullMarked
package org.peillood.sample;

import org.jspecify.annotations.NullMarked;
