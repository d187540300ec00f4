/**
 * The yearly plan and its report: goals, themes, actions, indicators with what became of them, the
 * evidence behind each, and the policy notes. A plan comes in whole from two files ({@code
 * PlanReader}), is kept by year ({@code PlanStore}) and is walked through in memory ({@code
 * YearPlan}). Other features hang their sections on the pages of an indicator and a note ({@code
 * IndicatorPanel}, {@code NotePanel}). Depends on {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.policy;

import org.jspecify.annotations.NullMarked;
