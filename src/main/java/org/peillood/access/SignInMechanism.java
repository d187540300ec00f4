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

/**
 * Recognises who asks: by the sealed cookie on pages, by HTTP Basic (RFC 7617) under {@code /api}.
 * It keeps no session, so any node recognises what another signed. What an account may then do is
 * asked by {@link AccessFilter}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  @Inject SignInCookie cookie;
  @Inject Accounts accounts;
  @Inject Attempts attempts;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
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
    var header = request.getHeader("Authorization");
    if (header == null
        || !header.startsWith("Basic ")
        || !request.getRequestURI().startsWith("/api/")) {
      return Optional.empty();
    }
    try {
      var pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 0 || attempts.tooMany(pair.substring(0, colon))) {
        return Optional.empty();
      }
      var account = accounts.withPassword(pair.substring(0, colon), pair.substring(colon + 1));
      if (account.isEmpty()) {
        attempts.failed(pair.substring(0, colon));
      }
      return account;
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
