package org.peillood.invitation;

import java.util.List;
import org.peillood.answering.SharedDevice;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.QrSquare;

/** What the page about the shared devices of a wave shows. */
public record DevicesPage(Survey survey, Wave wave, List<Place> places) {

  /**
   * Where a device may stand.
   *
   * @param name the association; empty for none
   * @param ways what can happen on it
   */
  public record Place(String name, List<Way> ways) {}

  /**
   * What a device there can be.
   *
   * @param address what to open on it, once
   */
  public record Way(SharedDevice.Kind kind, String address) {

    /** The address as a square that the device can scan. */
    public QrSquare square() {
      return QrSquare.of(address);
    }
  }

  /** The page with all ways in. */
  public String back() {
    return InvitationPages.address(survey, wave);
  }

  /** What to open on a device to set it free. */
  public String end() {
    return "/v/" + survey.id() + "/toestel/uit";
  }
}
