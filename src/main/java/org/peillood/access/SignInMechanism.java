package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises who asks: by the sealed cookie on pages, by HTTP Basic (RFC 7617) under {@code /api},
 * and a device under {@code /openrosa} by the key in the address or as the password of HTTP Basic.
 * It keeps no session, so any node recognises what another signed. What an account may then do is
 * asked by {@link AccessFilter}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String OPENROSA = "/openrosa/";
  private static final Pattern KEY_IN_ADDRESS = Pattern.compile("/openrosa/k/([A-Za-z0-9_-]+)/.*");
  private static final Set<String> DEVICE = Set.of(Role.DEVICE.name());

  /** The name and password of HTTP Basic. */
  private record NameAndPassword(String name, String password) {}

  @Inject SignInCookie cookie;
  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Devices devices;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getRequestURI().startsWith(OPENROSA)) {
      return deviceKey(request)
          .flatMap(devices::withKey)
          .map(d -> context.notifyContainerAboutLogin(d.id().toString(), DEVICE))
          .orElseGet(context::doNothing);
    }
    var account = byCookie(request).or(() -> byPassword(request));
    return account
        .map(a -> context.notifyContainerAboutLogin(a.name(), Set.of(a.role().name())))
        .orElseGet(context::doNothing);
  }

  static Optional<String> cookieOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies())
        .flatMap(
            all ->
                Arrays.stream(all)
                    .filter(c -> c.getName().equals(SignInCookie.NAME))
                    .map(Cookie::getValue)
                    .findFirst());
  }

  private Optional<Account> byCookie(HttpServletRequest request) {
    return cookieOf(request)
        .flatMap(cookie::read)
        .flatMap(claim -> accounts.named(claim.account()).filter(a -> a.epoch() == claim.epoch()));
  }

  private Optional<Account> byPassword(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/")
        ? basic(request).flatMap(this::account)
        : Optional.empty();
  }

  private Optional<Account> account(NameAndPassword basic) {
    if (attempts.tooMany(basic.name())) {
      return Optional.empty();
    }
    var account = accounts.withPassword(basic.name(), basic.password());
    if (account.isEmpty()) {
      attempts.failed(basic.name());
    }
    return account;
  }

  // A key has 192 bits: it needs no counting of attempts.
  private static Optional<String> deviceKey(HttpServletRequest request) {
    var inAddress = KEY_IN_ADDRESS.matcher(request.getRequestURI());
    return inAddress.matches()
        ? Optional.of(inAddress.group(1))
        : basic(request).map(NameAndPassword::password);
  }

  private static Optional<NameAndPassword> basic(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    try {
      var pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new NameAndPassword(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
