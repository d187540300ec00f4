package org.peillood.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.store.Seal;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * Knows the shared devices by what they carry: a cookie with what the device is for, and one with
 * the response that is under way on it. Both are sealed, so that no respondent chooses how an
 * answer is recorded. Nothing about a device is stored here.
 */
@ApplicationScoped
public class SharedDevices {

  /** The cookie that says what a device is for. */
  static final String DEVICE = "toestel";

  /** The cookie that says which response is under way on it. */
  static final String UNDER_WAY = "bezig";

  /** The cookie that scripts may read: that others come after this person. */
  static final String SHARED = "gedeeld";

  private static final String PURPOSE = "shared device";
  private static final String PASS = "under way on a shared device";

  @Inject Seal seal;
  @Inject Pages pages;

  /** The path of the address that makes a device one of these, on the respondents' site. */
  public String path(SharedDevice device) {
    return "/v/" + device.survey() + "/toestel/" + token(device);
  }

  /** The device that this request comes from, when it is a shared one. */
  public Optional<SharedDevice> here() {
    return pages.cookie(DEVICE).flatMap(this::read);
  }

  /** The same, when it is there for this survey. */
  Optional<SharedDevice> here(String survey) {
    return here().filter(device -> device.survey().equals(survey));
  }

  /** What was sealed for an address; none when it is not ours. */
  Optional<SharedDevice> read(String token) {
    int end = token.lastIndexOf('~');
    return Optional.of(token)
        .filter(whole -> end > 0)
        .filter(whole -> seal.fits(whole.substring(end + 1), PURPOSE, whole.substring(0, end)))
        .flatMap(whole -> SharedDevice.read(whole.substring(0, end)));
  }

  /** The line of a device with its seal. */
  String token(SharedDevice device) {
    return device.text() + "~" + seal.of(PURPOSE, device.text());
  }

  /** What a shared device carries while this response is under way on it. */
  String pass(String key) {
    return seal.of(PASS, key);
  }

  /**
   * Lets nobody see the pages of a response on a device at which its respondent no longer sits.
   *
   * @throws org.peillood.web.Problem SHARED_DEVICE
   */
  void requireAdmitted(String key) {
    if (!admits(key)) {
      throw ProblemType.SHARED_DEVICE.because();
    }
  }

  /**
   * Whether the pages of a response may be seen here: on a shared device only those of the person
   * who sits at it now, so that the back button shows nobody what the one before answered.
   */
  private boolean admits(String key) {
    return here().isEmpty()
        || pages.cookie(UNDER_WAY).filter(pass -> seal.fits(pass, PASS, key)).isPresent();
  }
}
