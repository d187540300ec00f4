package org.peillood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stylesheets, fonts and pictures from the class path; each address holds a fingerprint of the
 * content.
 */
public final class Assets {

  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "js", "text/javascript; charset=utf-8",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  /** Files of libraries, which stand in their jars; the folder has the library's version. */
  private static final Map<String, String> OF_LIBRARIES =
      Map.of("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  /** One file, as it is sent. */
  static final class Asset {
    private final byte[] content;
    private final String fingerprint;
    private final String type;

    Asset(byte[] content, String fingerprint, String type) {
      this.content = content;
      this.fingerprint = fingerprint;
      this.type = type;
    }

    byte[] content() {
      return content.clone();
    }

    String type() {
      return type;
    }
  }

  private Assets() {}

  /** The content of a file that has an address of its own as well. */
  public static byte[] content(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name)).content();
  }

  static String address(String name) {
    var asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    return "/s/" + asset.fingerprint + "/" + name;
  }

  static Optional<Asset> find(String name) {
    if (!name.matches("[a-z0-9-]+(/[a-z0-9-]+)?\\.(css|svg|js|woff2|txt)")) {
      return Optional.empty();
    }
    return Optional.ofNullable(READ.computeIfAbsent(name, Assets::read));
  }

  private static @Nullable Asset read(String name) {
    try (var file =
        Assets.class.getResourceAsStream(OF_LIBRARIES.getOrDefault(name, "/assets/" + name))) {
      if (file == null) {
        return null;
      }
      var content = file.readAllBytes();
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(
          content,
          HexFormat.of().formatHex(digest, 0, 6),
          TYPES.getOrDefault(
              name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read asset " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
