/**
 * Transcripts are coded with the code frames of open answers: stretches of text get codes from one
 * coder or several, whose agreement is measured and whose differences are settled; what was coded
 * is counted over groups, and words are chosen as quotes. Depends on {@code store}, {@code coding},
 * {@code focusgroup}, {@code transcript}, {@code statistics}, {@code privacy}, {@code access} and
 * {@code web}.
 */
@NullMarked
package org.peillood.segment;

import org.jspecify.annotations.NullMarked;
