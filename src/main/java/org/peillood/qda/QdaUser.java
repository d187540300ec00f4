package org.peillood.qda;

/**
 * Somebody who coded.
 *
 * @param id the initials or the like
 */
record QdaUser(String guid, String name, String id) {}
