package org.peillood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * What only one of the processes may do in which the tests run; the others wait until it is done.
 */
final class OneAtATime {

  private OneAtATime() {}

  /** Does something while no other process does anything of this name. */
  static <T> T of(String name, Supplier<T> work) {
    var target = Platform.project().resolve("target");
    try {
      Files.createDirectories(target);
      try (var channel =
              FileChannel.open(
                  target.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IllegalStateException("the lock on " + name + " is not held");
        }
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
