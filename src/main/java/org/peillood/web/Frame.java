package org.peillood.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What every page needs besides its own content: language and texts, who looks, where one is.
 *
 * @param texts the sentences in the page's language
 * @param viewer who is signed in, if anyone
 * @param place the part of the main menu this page belongs to, for instance {@code themes}
 * @param path the path of this page with its query, to come back to after a change of language
 * @param synthetic whether the installation holds made-up sample responses
 * @param organisation the name of the organisation that asks
 * @param waiting how many things wait for the viewer, by part of the main menu
 */
public record Frame(
    Texts texts,
    Optional<Viewer> viewer,
    String place,
    String path,
    boolean synthetic,
    String organisation,
    Map<String, Long> waiting) {

  public Frame {
    waiting = Map.copyOf(waiting);
  }

  /** A frame in which nothing waits. */
  public Frame(
      Texts texts,
      Optional<Viewer> viewer,
      String place,
      String path,
      boolean synthetic,
      String organisation) {
    this(texts, viewer, place, path, synthetic, organisation, Map.of());
  }

  /** How many things wait for the viewer in a part of the main menu. */
  public long waitingAt(String part) {
    return waiting.getOrDefault(part, 0L);
  }

  public Language language() {
    return texts.language();
  }

  /** A sentence of the language files; see {@link Texts#get}. */
  public String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A sentence with a count; see {@link Texts#count}. */
  public String n(String key, long count, Object... arguments) {
    return texts.count(key, count, arguments);
  }

  public String date(LocalDate date) {
    return Figures.date(date, language());
  }

  public boolean may(String permission) {
    return viewer.map(v -> v.may(permission)).orElse(false);
  }

  /** The token for a form, empty for visitors. */
  public String csrf() {
    return viewer.map(Viewer::csrf).orElse("");
  }

  /**
   * The address of a stylesheet, font or picture, with the fingerprint that lets browsers keep it.
   */
  public String asset(String name) {
    return Assets.address(name);
  }
}
