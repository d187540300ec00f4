package org.peillood.web;

import java.util.List;
import java.util.Locale;

/**
 * The catalogue of problems. Each has an address that stays ({@code /problemen/wave-closed}), a
 * status of HTTP (RFC 9110), and in the language files a title and what to do: {@code
 * problem.wave-closed.title} and {@code problem.wave-closed.remedy}. Shown as a page to people and
 * as {@code application/problem+json} (RFC 9457) to programs.
 */
public enum ProblemType {
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  BAD_REQUEST(400),
  TOO_LARGE(413),
  UNSUPPORTED_TYPE(415),
  SIGN_IN_NEEDED(401),
  DEVICE_KEY_NEEDED(401),
  NOT_PERMITTED(403),
  FORM_EXPIRED(403),
  SIGN_IN_REFUSED(422),
  TOO_MANY_ATTEMPTS(429),
  UNKNOWN_SURVEY(404),
  SURVEY_NOT_OPEN(409),
  WAVE_CLOSED(409),
  NOT_GIVEN_BACK(404),
  UNKNOWN_RESPONSE(404),
  SHARED_DEVICE(403),
  ALREADY_COMPLETED(409),
  UNKNOWN_CODE(422),
  UNKNOWN_INVITEE(404),
  MAIL_IS_OFF(409),
  MAIL_NOT_TAKEN(502),
  IMPORT_REFUSED(422),
  OPENROSA_VERSION_MISSING(400),
  INVALID_SUBMISSION(400),
  UNKNOWN_FORM(404),
  UNKNOWN_SUBMISSION(404),
  NO_CONSENT(409),
  UNKNOWN_THEME(404),
  UNKNOWN_INDICATOR(404),
  UNKNOWN_NOTE(404),
  UNKNOWN_FINDING(404),
  UNKNOWN_ITEM(404),
  UNKNOWN_TEXT(404),
  UNKNOWN_TRANSCRIPT(404),
  UNKNOWN_CODE_FRAME(404),
  UNKNOWN_FOCUS_GROUP(404),
  UNKNOWN_CHART(404),
  UNKNOWN_WEIGHTING(404),
  WEIGHTING_REFUSED(409),
  INVALID_INPUT(422),
  CHANGED_MEANWHILE(409),
  INVALID_TABULATION(422),
  PLAN_REFUSED(422),
  /** What is sealed cannot be opened until its keys are back. */
  VAULT_CLOSED(503),
  /** What was sealed was changed, or is not of this place. */
  SEAL_BROKEN(500),
  UNAVAILABLE(503),
  INTERNAL(500);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The status of HTTP this problem answers with. */
  public int status() {
    return status;
  }

  /** The name in addresses and language files, for instance {@code wave-closed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * This problem, ready to be thrown.
   *
   * @param details what the title's and remedy's {@code {0}}, {@code {1}} … stand for
   */
  public Problem because(Object... details) {
    return new Problem(this, List.of(details), List.of());
  }

  /** This problem with everything that is wrong, place by place. */
  public Problem withComplaints(List<Complaint> complaints) {
    return new Problem(this, List.of(complaints.size()), complaints);
  }
}
