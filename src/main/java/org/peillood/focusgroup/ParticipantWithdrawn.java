package org.peillood.focusgroup;

/**
 * A participant no longer takes part, and what they said goes. Told within the transaction of the
 * withdrawal: who keeps something of this participant removes it now, or the withdrawal fails.
 *
 * @param group the code of the group
 * @param label by which the participant is known there, such as {@code P3}
 * @param by the account that wrote it down
 */
public record ParticipantWithdrawn(String group, String label, String by) {}
