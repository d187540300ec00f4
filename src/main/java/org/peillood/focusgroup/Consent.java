package org.peillood.focusgroup;

import java.time.LocalDate;

/**
 * What a participant last said about one purpose.
 *
 * @param given whether they agreed
 * @param on the day on which they said so
 * @param language the code of the language in which they were asked
 */
public record Consent(boolean given, LocalDate on, String language) {}
