package org.peillood.statistics;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, or the reason why these data have none. This is the one way in which this package says
 * "undefined": no method returns NaN, and no method returns 0 or 1 where nothing is known.
 *
 * <p>A defined number is never NaN; it may be infinite where the statistic itself is (an odds ratio
 * with an empty cell).
 *
 * @param <T> what the figure is: a {@link Double}, an {@link Estimate}, an {@link Interval}
 */
public sealed interface Result<T> permits Result.Defined, Result.Undefined {

  /** A figure that exists. */
  record Defined<T>(T figure) implements Result<T> {
    public Defined {
      Objects.requireNonNull(figure);
      if (figure instanceof Double number && number.isNaN()) {
        throw new IllegalArgumentException("NaN is not a figure: give the reason instead");
      }
    }

    @Override
    public <R> R fold(Function<? super T, R> ifDefined, Function<Reason, R> ifUndefined) {
      return ifDefined.apply(figure);
    }
  }

  /** No figure, and why. */
  record Undefined<T>(Reason why) implements Result<T> {
    @Override
    public <R> R fold(Function<? super T, R> ifDefined, Function<Reason, R> ifUndefined) {
      return ifUndefined.apply(why);
    }
  }

  /** The figure. */
  static <T> Result<T> of(T figure) {
    return new Defined<>(figure);
  }

  /** No figure, for this reason. */
  static <T> Result<T> none(Reason why) {
    return new Undefined<>(why);
  }

  /** Answers with one of the two functions; the compiler sees to it that neither is forgotten. */
  <R> R fold(Function<? super T, R> ifDefined, Function<Reason, R> ifUndefined);

  /** The figure, if there is one. */
  default Optional<T> value() {
    return fold(Optional::of, why -> Optional.empty());
  }

  /** Why there is no figure; empty when there is one. */
  default Optional<Reason> reason() {
    return fold(figure -> Optional.empty(), Optional::of);
  }

  /** Whether there is a figure. */
  default boolean isDefined() {
    return this instanceof Defined;
  }

  /** The figure, for callers that know it exists; {@link IllegalStateException} otherwise. */
  default T orThrow() {
    return value()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    reason().map(Reason::sentence).orElse("There is no figure.")));
  }

  /** The same result with its figure changed; an undefined one stays undefined. */
  default <R> Result<R> map(Function<? super T, R> change) {
    return fold(figure -> of(change.apply(figure)), Result::none);
  }
}
