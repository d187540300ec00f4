package org.peillood.web;

/**
 * One thing that is wrong in what was given.
 *
 * @param where the place: a field, or file, row and column
 * @param what what is wrong there, with the value
 * @param remedy what to do about it
 */
public record Complaint(String where, String what, String remedy) {}
