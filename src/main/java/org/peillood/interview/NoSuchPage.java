package org.peillood.interview;

/** The questionnaire has no such page, or the answers so far do not lead to it. */
public final class NoSuchPage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchPage(String page) {
    super("no page '" + page + "' for these answers");
  }
}
