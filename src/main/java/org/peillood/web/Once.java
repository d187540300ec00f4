package org.peillood.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was looked up already for the request that is being answered, so that all of a page is of
 * one moment and asks the store once. Only for requests that change nothing: whoever changes
 * something and then looks sees the change.
 */
@RequestScoped
class Once {

  private final Map<Object, Object> known = new HashMap<>();
  private boolean keeps;

  /** Keeps what is looked up from now on. */
  void keep() {
    keeps = true;
  }

  Object get(Object key, Supplier<?> lookUp) {
    if (!keeps) {
      return lookUp.get();
    }
    var before = known.get(key);
    if (before == null) {
      before = lookUp.get();
      known.put(key, before);
    }
    return before;
  }
}
