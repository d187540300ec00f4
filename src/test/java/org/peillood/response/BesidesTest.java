package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BesidesTest {

  private static final List<Integer> MANY = IntStream.range(0, 4321).boxed().toList();

  private final ExecutorService executor = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @Test
  void everything_is_worked_on_once_and_in_order() {
    var done = new ArrayList<Integer>();
    var besides = new Besides<Integer>(executor, done::add);
    MANY.forEach(besides::add);
    besides.end();
    assertThat(done).isEqualTo(MANY);
  }

  @Test
  void without_anybody_to_do_it_who_gathers_does_it() {
    var done = new ArrayList<Integer>();
    var besides =
        new Besides<Integer>(
            task -> {
              throw new RejectedExecutionException();
            },
            done::add);
    MANY.forEach(besides::add);
    besides.end();
    assertThat(done).isEqualTo(MANY);
  }

  @Test
  void what_goes_wrong_is_told_to_who_gathers() {
    var besides =
        new Besides<Integer>(
            executor,
            number -> {
              if (number == 10) {
                throw new IllegalArgumentException("no such number");
              }
            });
    assertThatThrownBy(
            () -> {
              MANY.forEach(besides::add);
              besides.end();
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such number");
  }
}
