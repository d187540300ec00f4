package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RelayTest {

  private static void pass(Relay.Maker maker, OutputStream out) throws IOException {
    var executor = Executors.newSingleThreadExecutor();
    try {
      Relay.pass(maker, out, executor);
    } finally {
      executor.shutdown();
    }
  }

  private static void count(OutputStream out) throws IOException {
    for (int i = 0; i < 1000; i++) {
      out.write((i + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.write('.');
  }

  @Test
  void what_is_made_arrives_whole_and_in_order() throws IOException {
    var direct = new ByteArrayOutputStream();
    count(direct);
    var passed = new ByteArrayOutputStream();
    pass(RelayTest::count, passed);
    assertThat(passed.toByteArray()).isEqualTo(direct.toByteArray());
  }

  @Test
  void another_thread_makes_it_and_the_caller_writes_it() throws IOException {
    var maker = new AtomicReference<Thread>();
    var writer = new AtomicReference<Thread>();
    pass(
        out -> {
          maker.set(Thread.currentThread());
          out.write(1);
        },
        new OutputStream() {
          @Override
          public void write(int octet) {
            writer.set(Thread.currentThread());
          }
        });
    assertThat(writer.get()).isSameAs(Thread.currentThread()).isNotSameAs(maker.get());
  }

  @Test
  void what_goes_wrong_for_the_maker_goes_wrong_for_the_caller() {
    assertThatThrownBy(
            () ->
                pass(
                    out -> {
                      out.write(1);
                      throw new IOException("the disk is full");
                    },
                    new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThatThrownBy(
            () ->
                pass(
                    out -> {
                      throw new IllegalStateException("no such wave");
                    },
                    new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no such wave");
  }

  @Test
  void a_reader_who_goes_away_stops_the_maker() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                pass(
                    out -> {
                      try {
                        for (; ; ) {
                          out.write(new byte[100]);
                        }
                      } finally {
                        stopped.countDown();
                      }
                    },
                    new OutputStream() {
                      @Override
                      public void write(int octet) throws IOException {
                        throw new IOException("gone");
                      }
                    }))
        .hasMessage("gone");
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void an_interrupted_maker_ends_the_file_with_an_error() {
    assertThatThrownBy(
            () ->
                pass(
                    out -> {
                      out.write(1);
                      Thread.currentThread().interrupt();
                      out.write(2);
                    },
                    new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("interrupted");
  }

  @Test
  void where_no_more_work_is_taken_the_caller_makes_it() throws IOException {
    var passed = new ByteArrayOutputStream();
    Relay.pass(
        out -> out.write(7),
        passed,
        work -> {
          throw new RejectedExecutionException("full");
        });
    assertThat(passed.toByteArray()).containsExactly(7);
  }
}
