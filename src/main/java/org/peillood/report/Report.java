package org.peillood.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.Status;

/**
 * Everything a report says, apart from the words of its headings: what is on the pages, in the Word
 * file and in the PDF comes from here. It is built once from the plan and what hangs under it; a
 * published one is kept as JSON, so its records are its own and do not change with the plan's.
 * Texts that the plan does not have are empty.
 *
 * @param asOf the day it was built
 * @param language in which figures and charts are worded; the plan's own words are Dutch
 * @param context what the year was like
 * @param chapters the themes in the order of the plan
 * @param oddities what does not add up in the plan as a whole
 */
record Report(
    int year,
    String title,
    String organisation,
    LocalDate asOf,
    String language,
    List<String> introduction,
    List<String> context,
    List<String> readingGuide,
    List<String> annexes,
    List<Term> abbreviations,
    List<Goal> goals,
    List<Chapter> chapters,
    List<Proof> evidence,
    List<Oddity> oddities,
    List<Funding> funders) {

  /** The language of the plan's own words. */
  static final String PLAN_LANGUAGE = "nl";

  record Term(String term, String meaning) {}

  /** A strategic goal. */
  record Goal(String code, String letter, String title, List<Step> steps) {}

  /**
   * An operational goal.
   *
   * @param actions codes of those that serve it
   */
  record Step(String code, String title, String note, List<String> actions) {}

  /**
   * A theme.
   *
   * @param names by code of language
   */
  record Chapter(String code, Map<String, String> names, List<Part> actions) {
    String name(String language) {
      return names.getOrDefault(language, names.getOrDefault(PLAN_LANGUAGE, code));
    }
  }

  /**
   * An action.
   *
   * @param reservationOutcome what became of the reservation, in lower case as the plan's words are
   *     keyed
   * @param reportState who may read its own report, likewise
   * @param alternates other titles it is printed under
   * @param goals codes of the operational goals it serves
   * @param evidence codes of evidence that hangs under none of its indicators
   */
  record Part(
      String code,
      String title,
      String description,
      String role,
      boolean separateReport,
      String reservation,
      String reservationParty,
      String reservationOutcome,
      String reportOwner,
      String reportState,
      String reportLink,
      List<String> alternates,
      List<Holder> holders,
      List<Partner> internal,
      List<Partner> external,
      List<Moment> timing,
      List<Decision> decisions,
      List<String> notes,
      List<Sub> subs,
      List<String> goals,
      List<String> evidence,
      List<Line> indicators) {
    Part with(List<Line> others) {
      return new Part(
          code,
          title,
          description,
          role,
          separateReport,
          reservation,
          reservationParty,
          reservationOutcome,
          reportOwner,
          reportState,
          reportLink,
          alternates,
          holders,
          internal,
          external,
          timing,
          decisions,
          notes,
          subs,
          goals,
          evidence,
          others);
    }
  }

  /** A role or an organisation, and its task. */
  record Partner(String who, String task) {}

  record Moment(String when, String what) {}

  /** Who had a role, and when; an empty day is the beginning or the end of the year. */
  record Holder(String role, Optional<LocalDate> from, Optional<LocalDate> until) {}

  /**
   * Something that was decided about an action in the course of the year.
   *
   * @param indicators codes of those it touches
   */
  record Decision(LocalDate day, String what, String why, String effect, List<String> indicators) {}

  /** A sub-action. */
  record Sub(String code, String printed, String title) {}

  /**
   * An indicator.
   *
   * @param sub code of its sub-action
   * @param level output, outcome or impact, in lower case as the plan's words are keyed
   * @param goals codes of operational goals that it serves by itself
   * @param revisions targets it had before
   * @param subStatus why it was not realised, in lower case likewise
   * @param aims the target, then further ones
   * @param results the result, then supporting figures
   * @param measured what other features counted or measured for it
   * @param seeAlso codes of indicators whose explanation it refers to
   * @param evidence codes
   */
  record Line(
      String code,
      String sub,
      String printed,
      String title,
      MeasureKind kind,
      String level,
      List<String> goals,
      List<Aim> aims,
      List<Revision> revisions,
      List<Reached> results,
      Optional<Precision> precision,
      List<Measured> measured,
      Optional<Presence> presence,
      Status status,
      boolean statusPrinted,
      String subStatus,
      String reason,
      String explanation,
      String primaryCause,
      List<Term> causes,
      List<Term> inferredCauses,
      Occasions occasions,
      List<String> seeAlso,
      List<String> links,
      List<String> notes,
      List<String> flags,
      List<String> evidence,
      List<Claim> findings) {
    Line with(List<Claim> others) {
      return new Line(
          code,
          sub,
          printed,
          title,
          kind,
          level,
          goals,
          aims,
          revisions,
          results,
          precision,
          measured,
          presence,
          status,
          statusPrinted,
          subStatus,
          reason,
          explanation,
          primaryCause,
          causes,
          inferredCauses,
          occasions,
          seeAlso,
          links,
          notes,
          flags,
          evidence,
          others);
    }
  }

  /** A target. */
  record Aim(
      Optional<BigDecimal> value,
      boolean minimum,
      boolean maximum,
      boolean percent,
      String unit,
      String per) {}

  /** A target that was replaced on a day. */
  record Revision(LocalDate day, String was, String why) {}

  /** The interval of 95 % around a result, and how many answers it stands on. */
  record Precision(BigDecimal low, BigDecimal high, int n) {}

  /**
   * A figure that was reached.
   *
   * @param qualifier what stands before it
   */
  record Reached(
      Optional<BigDecimal> value,
      boolean minimum,
      boolean percent,
      String unit,
      String qualifier,
      Optional<Basis> basis,
      String note) {}

  /** Where a figure comes from, as far as the plan knows; what is measured stands apart. */
  enum Basis {
    STATED,
    COUNTED,
    DERIVED,
    MEASURED
  }

  /**
   * A figure that another feature counted or measured.
   *
   * @param counted whether it comes from a register and not from asking people
   * @param key of its words in the language files
   */
  record Measured(
      String key,
      long number,
      boolean counted,
      LocalDate asOf,
      List<String> sources,
      Optional<Estimate> estimate) {}

  /** A figure that was estimated from answers; in per cents where it is a percentage. */
  record Estimate(BigDecimal value, Optional<Precision> precision, boolean percentage) {}

  /** Presence at the meetings that were held. */
  record Presence(int held, int attended, int pct, String basis, String note) {}

  /** Meetings and events, as entries. */
  record Occasions(
      int total,
      int attended,
      int excused,
      int cancelled,
      int plannedOnly,
      int undated,
      List<Series> series) {}

  /** One forum or series of events. */
  record Series(
      String what,
      String mode,
      String note,
      List<LocalDate> held,
      List<LocalDate> substitute,
      List<LocalDate> excused,
      List<LocalDate> cancelled,
      List<LocalDate> planned,
      List<Move> moved,
      int undated) {}

  record Move(LocalDate from, LocalDate to, String outcome) {}

  /**
   * A finding.
   *
   * @param charts those under it that are not drawn beside one of its figures
   */
  record Claim(
      String code,
      String language,
      String claim,
      String limits,
      List<Sight> figures,
      List<Drawn> charts,
      List<Said> quotes,
      Optional<Standing> standing) {

    Claim with(List<Said> others) {
      return new Claim(code, language, claim, limits, figures, charts, others, standing);
    }
  }

  /**
   * How a finding stood on the day of the report; none in reports from before this was kept.
   *
   * @param review where it stood between its writer and a second reader, as the texts call it
   * @param confidence how sure it was, as the texts call it
   * @param documents what supports or explains it besides figures and quotes
   * @param against documents, events and links that say otherwise
   */
  record Standing(String review, String confidence, List<String> documents, List<String> against) {}

  /**
   * A figure under a finding, with its base.
   *
   * @param shown false where it may not be shown any more; then its words are gone too
   * @param on the day it was frozen
   * @param now the same figure on the day of the report, where it differs
   * @param against whether it is there because it says otherwise than the finding
   */
  record Sight(
      boolean shown,
      String question,
      String row,
      String wave,
      String value,
      LocalDate on,
      String now,
      String verdict,
      Optional<Drawn> chart,
      boolean against) {
    Sight(
        boolean shown,
        String question,
        String row,
        String wave,
        String value,
        LocalDate on,
        String now,
        String verdict,
        Optional<Drawn> chart) {
      this(shown, question, row, wave, value, on, now, verdict, chart, false);
    }
  }

  /**
   * A chart as it was drawn.
   *
   * @param alternative the same figures in words
   * @param png the picture, in Base64
   * @param width in pixels of the picture as it is laid out
   */
  record Drawn(
      String id,
      String title,
      String subtitle,
      String alternative,
      List<String> caption,
      String png,
      int width,
      int height) {}

  /**
   * Somebody's words. Only its id is kept in a published report: the words are fetched anew each
   * time, so that they go when whoever said them takes them back.
   *
   * @param words empty when they are gone
   * @param against whether they are there because they say otherwise than the finding
   * @param why what they are there for, as staff said it; empty when nobody did
   */
  record Said(
      UUID id,
      String words,
      String translation,
      String language,
      String role,
      boolean against,
      String why) {
    boolean isGone() {
      return words.isEmpty();
    }

    Said bare() {
      return new Said(id, "", "", language, "", against, why);
    }
  }

  /** A piece of evidence. */
  record Proof(
      String code,
      EvidenceItem.Kind kind,
      String title,
      String period,
      String status,
      String role,
      String note,
      Optional<Integer> participants,
      boolean approximate,
      List<LocalDate> dates,
      List<LocalDate> cancelled,
      List<Shown> presented,
      String result,
      List<String> indicators,
      List<String> actions) {}

  /** Where evidence was shown. */
  record Shown(String where, Optional<LocalDate> on) {}

  record Oddity(String code, String where, String what, List<String> at) {}

  /**
   * Who pays.
   *
   * @param actions codes of those it pays for
   */
  record Funding(UUID id, String name, List<String> actions) {}

  Stream<Part> actions() {
    return chapters.stream().flatMap(chapter -> chapter.actions().stream());
  }

  Stream<Line> indicators() {
    return actions().flatMap(action -> action.indicators().stream());
  }

  /** The operational goals with the strategic goal above each. */
  Stream<Step> steps() {
    return goals.stream().flatMap(goal -> goal.steps().stream());
  }

  /** The same with only some of what it says. */
  Report with(
      List<Goal> someGoals,
      List<Chapter> someChapters,
      List<Proof> someEvidence,
      List<Oddity> someOddities) {
    return new Report(
        year,
        title,
        organisation,
        asOf,
        language,
        introduction,
        context,
        readingGuide,
        annexes,
        abbreviations,
        someGoals,
        someChapters,
        someEvidence,
        someOddities,
        funders);
  }

  /** The same as if it had been built on another day. */
  Report on(LocalDate day) {
    return new Report(
        year,
        title,
        organisation,
        day,
        language,
        introduction,
        context,
        readingGuide,
        annexes,
        abbreviations,
        goals,
        chapters,
        evidence,
        oddities,
        funders);
  }
}
