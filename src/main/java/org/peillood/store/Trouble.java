package org.peillood.store;

import java.util.Optional;

/**
 * Something that can go wrong beside the requests, and that somebody who watches over the platform
 * should hear of. Beans of this type are asked; the node goes on serving all the same.
 */
public interface Trouble {

  /** What is wrong now, in a few words that anybody may read; none when nothing is. */
  Optional<String> trouble();
}
