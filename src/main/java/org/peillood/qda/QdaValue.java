package org.peillood.qda;

/**
 * The value of a variable.
 *
 * @param variable its guid
 * @param element how it is written, such as {@code TextValue}; empty when there is none
 */
record QdaValue(String variable, String element, String value) {}
