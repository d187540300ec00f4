/**
 * What every page shares: rendering, problems and how each is shown (a page for people,
 * problem+json for programs), cross-site request protection, languages, the clock. Depends on no
 * other package.
 */
@NullMarked
package org.peillood.web;

import org.jspecify.annotations.NullMarked;
