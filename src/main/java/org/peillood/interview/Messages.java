package org.peillood.interview;

/**
 * The sentences with which the interview answers a respondent, in the respondent's language. The
 * caller supplies them; those of the product are in {@code texts/survey_<language>.properties}.
 *
 * <p>The keys, and what {@code {0}} stands for:
 *
 * <ul>
 *   <li>{@code survey.choose-one}: a single choice was left open, or more than one came in
 *   <li>{@code survey.choose-some}: nothing was ticked where at least one is needed
 *   <li>{@code survey.rank-some}: no place of a ranking was filled
 *   <li>{@code survey.fill-in}: a text or number was left empty
 *   <li>{@code survey.acknowledge}: an acknowledgement was not given
 *   <li>{@code survey.not-offered}: a value that is not among the categories offered
 *   <li>{@code survey.missing-alone}: a missing code together with other answers; {0} its label
 *   <li>{@code survey.rank-twice}: the same category in two places; {0} its label
 *   <li>{@code survey.rank-too-many}: more places than there are; {0} how many there are
 *   <li>{@code survey.whole-number}: no whole number; {0} what was typed
 *   <li>{@code survey.number}: no number; {0} what was typed
 *   <li>{@code survey.range}: a number outside of a scale; {0} its start, {1} its end
 *   <li>{@code survey.date}: no day; {0} what was typed
 *   <li>{@code survey.year}, {@code survey.month}: no year, no month; {0} what was typed
 *   <li>{@code survey.time}: no time of day; {0} what was typed
 *   <li>{@code survey.date-time}: no day with a time; {0} what was typed
 *   <li>{@code survey.location}: no place on the map; {0} what was typed
 *   <li>{@code survey.line}: no line of two points or more; {0} what was typed
 *   <li>{@code survey.area}: no area of three corners or more; {0} what was typed
 *   <li>{@code survey.too-long}: a text over the limit; {0} the limit in characters
 *   <li>{@code survey.constraint}: a rule without words of its own was not met
 *   <li>{@code survey.one-more}: an item that this page only asks now, because of an answer on it
 * </ul>
 */
@FunctionalInterface
public interface Messages {

  /** The sentence under this key in this language, with its arguments filled in. */
  String text(String language, String key, Object... arguments);
}
