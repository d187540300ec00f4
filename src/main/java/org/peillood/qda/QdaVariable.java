package org.peillood.qda;

/**
 * Something that is known of cases or sources, such as an age.
 *
 * @param type {@code Text}, {@code Boolean}, {@code Integer}, {@code Float}, {@code Date} or {@code
 *     DateTime}
 */
record QdaVariable(String guid, String name, String type, String description) {}
