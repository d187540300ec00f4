package org.peillood.export;

/**
 * A value of a variable.
 *
 * @param number what stands for it in files
 * @param code what is stored for it: the category's code; for a missing kind its digits
 * @param missing whether it is no substantive answer
 */
record Value(int number, String code, String label, boolean missing) {}
