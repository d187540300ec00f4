package org.peillood.response;

import java.time.LocalDate;
import org.peillood.survey.Answers;

/**
 * A finished response that did not come in through the pages: from a file, or made up.
 *
 * @param language code of the language in which it was answered
 * @param answers settled: items that routing never asked are marked so
 */
public record Collected(String language, LocalDate completedOn, Answers answers) {}
