/**
 * What was said in focus groups, as text: read from files, divided into the turns of speakers,
 * freed of names, kept version by version, and erased when a participant withdraws. Other packages
 * get released texts from {@code Transcripts} and hear of changes by {@code TranscriptChanged}.
 * Depends on {@code store}, {@code focusgroup}, {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.transcript;

import org.jspecify.annotations.NullMarked;
