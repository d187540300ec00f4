package org.peillood.survey;

/**
 * The table in which an item is a row.
 *
 * @param name the name of its group
 * @param label the question above the table, which every row answers
 */
public record Matrix(String name, Translated label, Translated hint) {}
