package org.peillood;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between a browser and the platform, which a test can cut and mend: every byte goes
 * through here. Cutting it ends what is under way and refuses what comes; {@link #loseAnswers} lets
 * what is sent arrive and loses what comes back.
 */
public final class Wire implements AutoCloseable {

  private enum State {
    WHOLE,
    LOSING_ANSWERS,
    CUT
  }

  private final URI platform;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  private Wire(URI platform, ServerSocket door) {
    this.platform = platform;
    this.door = door;
  }

  /** A wire to this platform, on a port of its own. */
  public static Wire to(Platform platform) {
    try {
      var wire =
          new Wire(platform.uri("/"), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      start("wire", wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path of the platform at this end. */
  public String address(String path) {
    return "http://127.0.0.1:" + door.getLocalPort() + path;
  }

  public void cut() {
    state = State.CUT;
    hangUp();
  }

  public void mend() {
    state = State.WHOLE;
    hangUp();
  }

  /** From now on what is sent arrives and what is answered is lost. */
  public void loseAnswers() {
    hangUp();
    state = State.LOSING_ANSWERS;
  }

  private void hangUp() {
    open.forEach(Wire::quietly);
    open.clear();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var near = door.accept();
        if (state == State.CUT) {
          quietly(near);
          continue;
        }
        var far = new Socket(platform.getHost(), platform.getPort());
        open.add(near);
        open.add(far);
        start("there", () -> pump(near, far, true));
        start("back", () -> pump(far, near, false));
      } catch (IOException closed) {
        break;
      }
    }
  }

  private void pump(Socket from, Socket to, boolean asking) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!asking && state == State.LOSING_ANSWERS) {
          break;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException ended) {
      quietly(to);
    } finally {
      quietly(from);
      quietly(to);
    }
  }

  private static void start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot hang up", e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    hangUp();
  }
}
