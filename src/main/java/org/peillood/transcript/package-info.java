/**
 * What was said in focus groups: transcripts read from files, the turns of who spoke in them, and
 * the passages that findings point to. Reading, following a passage through a correction, counting
 * who spoke and finding names need no server. Depends on {@code store}, {@code focusgroup}, {@code
 * privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.transcript;

import org.jspecify.annotations.NullMarked;
