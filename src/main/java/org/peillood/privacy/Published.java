package org.peillood.privacy;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A figure as it leaves the analysis: shown with its true value, or suppressed to protect the
 * people behind it. Suppressed is a value of its own, never 0 and never blank; it holds nothing
 * that could give the figure away.
 *
 * @param <T> what is shown
 */
public sealed interface Published<T> permits Published.Shown, Published.Suppressed {

  /** A figure that may be shown. */
  record Shown<T>(T figure) implements Published<T> {
    @Override
    public <R> R fold(Function<? super T, R> ifShown, Supplier<R> ifSuppressed) {
      return ifShown.apply(figure);
    }
  }

  /** A figure that may not be shown, in no derived form either. */
  record Suppressed<T>() implements Published<T> {
    @Override
    public <R> R fold(Function<? super T, R> ifShown, Supplier<R> ifSuppressed) {
      return ifSuppressed.get();
    }
  }

  /** The figure, to be shown. */
  static <T> Published<T> shown(T figure) {
    return new Shown<>(figure);
  }

  /** A suppressed figure. */
  static <T> Published<T> suppressed() {
    return new Suppressed<>();
  }

  /** Answers with one of the two; the compiler sees to it that neither is forgotten. */
  <R> R fold(Function<? super T, R> ifShown, Supplier<R> ifSuppressed);

  /** The figure, unless it is suppressed. */
  default Optional<T> value() {
    return fold(Optional::of, Optional::empty);
  }

  /** Whether the figure is suppressed. */
  default boolean isSuppressed() {
    return this instanceof Suppressed;
  }

  /** The same with its figure changed; a suppressed one stays suppressed. */
  default <R> Published<R> map(Function<? super T, R> change) {
    return fold(figure -> shown(change.apply(figure)), Published::suppressed);
  }
}
