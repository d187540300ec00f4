package org.peillood.focusgroup;

/**
 * A participant now says otherwise about one purpose, or said something about it for the first
 * time. Told within the transaction of the change; not told when they withdraw altogether.
 *
 * @param group the code of the group
 * @param label by which the participant is known there
 * @param given whether they agree now
 */
public record ConsentChanged(String group, String label, Purpose purpose, boolean given) {}
