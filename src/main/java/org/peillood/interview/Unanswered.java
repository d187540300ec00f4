package org.peillood.interview;

/** An item that lacks an answer that must be given, and the page on which it stands. */
public record Unanswered(String item, PageRef page) {}
