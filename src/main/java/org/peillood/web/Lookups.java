package org.peillood.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Looks things up once for each request that changes nothing, see {@link Once}. In any other
 * request, and in work that answers none, every time.
 */
@ApplicationScoped
public class Lookups {

  @Inject Once once;

  /**
   * What was looked up.
   *
   * @param key what is looked up; a record of a type that is used for this only
   */
  @SuppressWarnings("unchecked") // a type of keys has one type of values
  public <T> T once(Record key, Supplier<T> lookUp) {
    try {
      return (T) once.get(key, lookUp);
    } catch (ContextNotActiveException e) {
      return lookUp.get();
    }
  }
}
