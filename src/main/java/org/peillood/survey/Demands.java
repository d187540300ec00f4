package org.peillood.survey;

import java.util.List;

/**
 * What is demanded of a definition. Any form that the standard allows can be converted; one that is
 * asked here must also be fit for it: each name once, no column that nobody reads, complete
 * translations, and rules that the engine can run. One that only apps in the field ask may be any
 * form of the standard whose rules the engine can run.
 *
 * @param complete codes of the languages in which nothing may be absent
 * @param language the code of the language of texts that name none; empty when nobody knows
 * @param stem the name of the file without its ending; may be empty
 */
record Demands(Measure measure, List<String> complete, String language, String stem) {

  private enum Measure {
    STANDARD,
    CONVERTED,
    FIELD,
    PUBLISHED,
    OURS
  }

  /** What the standard demands of any form. */
  static Demands ofTheStandard(String stem) {
    return new Demands(Measure.STANDARD, List.of(), "", stem);
  }

  /** The same of a form that clients are to load: the engine must be able to run it. */
  static Demands ofClients(String stem) {
    return new Demands(Measure.CONVERTED, List.of(), "", stem);
  }

  /** Apps ask any form of the standard; our own pages want one that is fit for them. */
  static Demands of(Wave.Mode mode, List<String> complete, String language, String stem) {
    return mode == Wave.Mode.FIELD_APP ? inTheField(language, stem) : ours(complete, language);
  }

  /** What we demand of a form that only apps in the field ask. */
  static Demands inTheField(String language, String stem) {
    return new Demands(Measure.FIELD, List.of(), language, stem);
  }

  /** What we demand of a form that is asked here. */
  static Demands ours(List<String> complete, String language) {
    return new Demands(Measure.OURS, List.copyOf(complete), language, "");
  }

  /** The same of a form that was asked here before: some of its files may never have been kept. */
  Demands ofOnePublished() {
    return areOurs() ? new Demands(Measure.PUBLISHED, complete, language, stem) : this;
  }

  /** What we demand of a form that is asked here and says of every text in which language it is. */
  static Demands ours(List<String> complete) {
    return ours(complete, "");
  }

  boolean areOurs() {
    return measure == Measure.OURS || measure == Measure.PUBLISHED;
  }

  /** Whether no file that the form names may be absent. */
  boolean needFiles() {
    return areNew();
  }

  /** Whether it is to be asked on our pages, and not one that was asked there before. */
  boolean areNew() {
    return measure == Measure.OURS;
  }

  /** Whether answers to it are taken in here. */
  boolean areForAnswers() {
    return measure != Measure.STANDARD && measure != Measure.CONVERTED;
  }

  /** Whether the engine must be able to run it. */
  boolean areRun() {
    return measure != Measure.STANDARD;
  }
}
