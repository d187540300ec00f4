package org.peillood.publishing;

import java.util.List;
import org.peillood.catalogue.SavedSettings;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/**
 * Tells how far a survey is in each language, and what stands in the way of publishing it in one.
 * Beans of this type are asked, so that this package needs to know none of them.
 */
public interface LanguageGate {

  /** How a language is to be given to respondents. */
  enum Offer {
    COMPLETE,
    DRAFT
  }

  /**
   * How far a language is.
   *
   * @param language its code
   * @param offer how respondents are to get it
   * @param percent how much of it is there
   * @param lacking why it cannot be given as complete, in words; empty when it can
   * @param refused why it cannot be given at all, in words; empty when it can
   * @param address where it is worked on
   */
  record Progress(
      String language,
      Offer offer,
      int percent,
      List<String> lacking,
      List<String> refused,
      String address) {
    public Progress {
      lacking = List.copyOf(lacking);
      refused = List.copyOf(refused);
    }

    /** Whether nothing stands in the way. */
    public boolean isOpen() {
      return refused.isEmpty() && (offer == Offer.DRAFT || lacking.isEmpty());
    }
  }

  /** How far the draft of a wave's next version is, in each language that respondents get. */
  List<Progress> ofVersion(Survey survey, Wave wave, Frame frame);

  /** How far a survey in the making is, in each language that respondents get. */
  List<Progress> ofSettings(SavedSettings saved, Frame frame);
}
