package org.peillood.interview;

/**
 * One instance of a repeat, as respondents are told of it.
 *
 * @param label the words of the repeat; empty when it has none
 * @param number its place among the instances, from 1
 * @param page the page on which it begins; empty when nothing of it is asked now
 */
public record Round(String label, int number, String page) {}
