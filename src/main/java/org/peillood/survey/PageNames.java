package org.peillood.survey;

import java.util.Set;

/**
 * Names that questions on our pages cannot have. A page is called by its group or by its only item,
 * and an answer is sent under the name of its item: either name may be one of ours already.
 */
public final class PageNames {

  /** What stands below the key of a response beside its pages of questions. */
  public static final Set<String> OURS = Set.of("versturen", "later", "klaar", "verbeteren");

  /**
   * What the form of a page of questions sends beside its answers, each under a name of its own.
   */
  public static final Set<String> FIELDS = Set.of("taal", "naar", "sporen");

  private PageNames() {}
}
