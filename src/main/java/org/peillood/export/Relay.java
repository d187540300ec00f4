package org.peillood.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Lets a file be made by one thread and passed on by another, which packs it and waits for whoever
 * fetches it. Only a few pieces are on their way, so a slow reader slows the maker down. When one
 * of both fails, so does the other.
 */
final class Relay {

  /** Makes a file, or a part of one. */
  interface Maker {
    void write(OutputStream out) throws IOException;
  }

  private static final int PIECES = 4;
  private static final byte[] LAST = {};
  private static final long LOOK = 200;

  private final OutputStream out;
  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
  private volatile boolean isOver;

  private Relay(OutputStream out) {
    this.out = out;
  }

  /**
   * Passes on what is made, in the thread of the caller; it is made by the executor, or here where
   * that takes no more work.
   */
  static void pass(Maker maker, OutputStream out, Executor executor) throws IOException {
    var relay = new Relay(out);
    CompletableFuture<Void> making;
    try {
      making = CompletableFuture.runAsync(() -> relay.make(maker), executor);
    } catch (RejectedExecutionException e) {
      maker.write(out); // the node is ending, or has more to do than it can
      return;
    }
    try {
      relay.passOn(making);
    } finally {
      relay.isOver = true;
      relay.pieces.clear(); // who waits to add one finds out that nobody wants it
    }
    try {
      making.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause.getCause();
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void passOn(CompletableFuture<Void> making) throws IOException {
    for (var piece = next(making); piece.length > 0; piece = next(making)) {
      out.write(piece);
    }
    out.flush();
  }

  private byte[] next(CompletableFuture<Void> making) throws IOException {
    try {
      var piece = pieces.poll(LOOK, TimeUnit.MILLISECONDS);
      // A maker that was interrupted says nothing more.
      while (piece == null && !making.isDone()) {
        piece = pieces.poll(LOOK, TimeUnit.MILLISECONDS);
      }
      return piece == null ? pieces.isEmpty() ? LAST : pieces.take() : piece;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while a file was written");
  }

  private void make(Maker maker) {
    try {
      maker.write(new Pieces());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      end();
    }
  }

  private void end() {
    try {
      if (!isOver) {
        pieces.put(LAST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isOver = true;
    }
  }

  /** What the maker writes to; each call is a piece. */
  private final class Pieces extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      if (isOver) {
        throw new IOException("nobody reads what is written any more");
      }
      if (count > 0) {
        try {
          pieces.put(Arrays.copyOfRange(octets, from, from + count));
        } catch (InterruptedException e) {
          throw interrupted();
        }
      }
    }
  }
}
