package org.peillood.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The choice of a reader to see only responses that came in by some modes. Chosen are those of them
 * that the responses on the page really came in by; with none, figures are of all.
 *
 * @param occurring the modes of the responses on the page, see {@link
 *     org.peillood.response.Mode#slug}
 * @param kept what else the address of the page says, and goes on saying
 */
public record ModeChoice(
    List<String> occurring, List<String> chosen, Map<String, List<String>> kept) {

  /** What a mode is called in an address. */
  public static final String MODE = "manier";

  public ModeChoice {
    occurring = List.copyOf(occurring);
    chosen = List.copyOf(chosen);
    kept = Map.copyOf(kept);
  }

  /** Of what was asked for, what occurs. */
  static ModeChoice of(
      Collection<String> occurring, Collection<String> wanted, Map<String, List<String>> kept) {
    var chosen = new LinkedHashSet<String>();
    if (occurring.size() > 1) {
      chosen.addAll(occurring);
      chosen.retainAll(wanted);
    }
    return new ModeChoice(List.copyOf(occurring), List.copyOf(chosen), kept);
  }

  /** Whether there is anything to choose. */
  public boolean isOffered() {
    return occurring.size() > 1;
  }

  /** Whether figures are of some modes only. */
  public boolean isMade() {
    return !chosen.isEmpty();
  }

  public boolean has(String mode) {
    return chosen.contains(mode);
  }

  /** What keeps the choice in another address of the page, from {@code &}; empty for none. */
  public String inAddress() {
    var address = new StringBuilder();
    for (var mode : chosen) {
      address
          .append('&')
          .append(MODE)
          .append('=')
          .append(URLEncoder.encode(mode, StandardCharsets.UTF_8));
    }
    return address.toString();
  }
}
