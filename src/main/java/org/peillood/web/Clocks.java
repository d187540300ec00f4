package org.peillood.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Where time comes from; everything that needs the time injects a {@link Clock}. */
@ApplicationScoped
public class Clocks {

  @Produces
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Brussels"));
  }
}
