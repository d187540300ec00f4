package org.peillood.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses what is sent without saying what it is, and forms over 256 kB where anyone may send one,
 * whether or not their length is told beforehand. Forms of those who are signed in have a limit of
 * their own.
 */
@Provider
public class FormLimit implements ContainerRequestFilter {

  static final int LARGEST = 256 * 1024;
  private static final int PASSED_OVER = 4 * LARGEST;

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getMethod().equals("POST") && request.getMediaType() == null) {
      throw ProblemType.UNSUPPORTED_TYPE.because();
    }
    if (!resource.getResourceMethod().isAnnotationPresent(Public.class)
        || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
      return;
    }
    if (request.getLength() > LARGEST) {
      passOver(request.getEntityStream());
      throw ProblemType.TOO_LARGE.because();
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  // A browser that is still sending would not hear the answer; only somebody ill-meant sends more.
  private static void passOver(InputStream rest) throws IOException {
    var buffer = new byte[8192];
    int left = PASSED_OVER;
    for (int read = rest.read(buffer); read >= 0 && left > 0; read = rest.read(buffer)) {
      left -= read;
    }
  }

  private static final class Limited extends FilterInputStream {
    private int left = LARGEST;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int octets) {
      left -= octets;
      if (left < 0) {
        throw ProblemType.TOO_LARGE.because();
      }
    }
  }
}
