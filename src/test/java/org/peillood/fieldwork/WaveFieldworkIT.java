package org.peillood.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** How the waves of the sample go, as staff see it. */
class WaveFieldworkIT {

  private final Platform platform = Platform.shared();

  @Test
  void staff_see_how_a_wave_goes() {
    var page = "/bevragingen/werkzoekenden/veldwerk/2019";
    var staff = Visitor.signedIn(platform, "medewerker");
    assertThat(staff.get("/bevragingen/werkzoekenden").body()).contains(page);
    assertThat(staff.get(page).body())
        .contains("Voltooid", "<dd>90</dd>", "Responsgraden bestaan dan niet", "Talen");
    // There only those who are invited can begin, whether somebody was invited yet or not.
    assertThat(staff.get("/bevragingen/genodigden/veldwerk/1").body())
        .doesNotContain("Responsgraden bestaan dan niet");
    assertThat(staff.get("/bevragingen/werkzoekenden/veldwerk/2031").statusCode()).isEqualTo(404);
    assertThat(new Visitor(platform).get(page).uri().getPath()).isEqualTo("/aanmelden");
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(page).passesAxe().fitsItsWidth().keepAs("veldwerk");
      screen
          .open("/bevragingen/genodigden/veldwerk/1")
          .fitsItsWidth()
          .keepAs("veldwerk-genodigden");
    }
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid").open(page).fitsItsWidth().keepAs("veldwerk-360");
    }
  }
}
