package org.peillood;

import org.junit.jupiter.api.Test;

class AccessPagesIT {

  private final Platform platform = Platform.shared();

  @Test
  void everyone_can_use_the_pages_of_accounts() {
    try (var screen = Screen.phone(platform)) {
      screen.open("/aanmelden").passesAxe().fitsItsWidth().keepAs("aanmelden-360");
      screen.open("/bestaat-niet").passesAxe().fitsItsWidth();
      screen.signedIn("beheer").open("/accounts").passesAxe().keepAs("accounts-360");
      screen.open("/wachtwoord").passesAxe().fitsItsWidth();
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.signedIn("beheer").open("/accounts").passesAxe().keepAs("accounts-donker");
    }
  }
}
