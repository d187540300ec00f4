package org.peillood.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.response.Responses;
import org.peillood.response.StartToken;

/**
 * Gives each first page its own token, and reads it when the page is sent. It is good for two
 * hours: who opens the page from a browser's history later, maybe somebody else on the same
 * machine, begins a response of their own.
 */
@ApplicationScoped
class StartTokens {

  private static final Duration GOOD_FOR = Duration.ofHours(2);
  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{32}\\.(\\d{1,12})");

  @Inject Responses responses;
  @Inject Clock clock;

  /** A token that no other page has; kept on the page alone. */
  String next() {
    return responses.newKey() + "." + clock.instant().getEpochSecond();
  }

  /** What a page brought; none when it is too old, or no token of ours. */
  Optional<StartToken> read(String brought) {
    var written = WRITTEN.matcher(brought);
    if (!written.matches()) {
      return Optional.empty();
    }
    var shown = Instant.ofEpochSecond(Long.parseLong(written.group(1)));
    return Optional.of(new StartToken(brought))
        .filter(token -> shown.plus(GOOD_FOR).isAfter(clock.instant()));
  }
}
