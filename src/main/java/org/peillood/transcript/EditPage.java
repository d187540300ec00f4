package org.peillood.transcript;

import org.peillood.focusgroup.FocusGroup;

/**
 * A text as it is being changed.
 *
 * @param text as it was typed
 * @param seen the edition that it was begun from
 */
public record EditPage(FocusGroup group, Transcript transcript, String text, long seen) {}
