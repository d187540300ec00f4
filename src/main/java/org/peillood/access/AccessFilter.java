package org.peillood.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;
import org.peillood.web.Viewer;

/**
 * Lets a request through when its method is {@link Public}, or when who asks holds the permission
 * it {@link Requires}. A page sends visitors to sign in; a form of somebody signed in must carry
 * its token, so that no other site can send it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final int LARGEST_FORM = 1 << 20;

  @Inject Pages pages;
  @Inject SignInCookie cookie;
  @Context ResourceInfo resource;
  @Context HttpServletRequest http;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var role = role();
    role.ifPresent(
        r ->
            pages.seenBy(
                new Viewer(http.getUserPrincipal().getName(), r.permissionNames(), csrf())));
    var method = resource.getResourceMethod();
    if (method.isAnnotationPresent(Public.class)) {
      return;
    }
    var requires = method.getAnnotation(Requires.class);
    if (requires == null) {
      throw new IllegalStateException(method + " has neither @Requires nor @Public");
    }
    if (role.isEmpty()) {
      request.abortWith(signIn(request));
      return;
    }
    if (!role.get().may(requires.value())) {
      throw ProblemType.NOT_PERMITTED.because(http.getUserPrincipal().getName());
    }
    // A device sends its key itself, with each request; no other site can make it do so.
    if (role.get() != Role.DEVICE && !SAFE.contains(request.getMethod())) {
      checkToken(request);
    }
  }

  private Optional<Role> role() {
    if (http.getUserPrincipal() == null) {
      return Optional.empty();
    }
    return Arrays.stream(Role.values()).filter(r -> http.isUserInRole(r.name())).findFirst();
  }

  private String csrf() {
    return SignInMechanism.cookieOf(http).map(cookie::csrfFor).orElse("");
  }

  private static Response signIn(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith("openrosa")) {
      throw ProblemType.DEVICE_KEY_NEEDED.because();
    }
    if (request.getUriInfo().getPath().startsWith("api/") || !request.getMethod().equals("GET")) {
      throw ProblemType.SIGN_IN_NEEDED.because();
    }
    var uri = request.getUriInfo().getRequestUri();
    var here = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return Response.seeOther(
            URI.create("/aanmelden?naar=" + URLEncoder.encode(here, StandardCharsets.UTF_8)))
        .build();
  }

  private void checkToken(ContainerRequestContext request) throws IOException {
    var signedIn = SignInMechanism.cookieOf(http);
    if (signedIn.isEmpty()) {
      return; // HTTP Basic: no browser sends it by itself
    }
    var ofAddress = Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("csrf"));
    var token =
        MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
            ? tokenOfForm(request).or(() -> ofAddress)
            : ofAddress;
    if (token.filter(t -> cookie.csrfFits(t, signedIn.get())).isEmpty()) {
      throw ProblemType.FORM_EXPIRED.because();
    }
  }

  private static Optional<String> tokenOfForm(ContainerRequestContext request) throws IOException {
    var body = request.getEntityStream().readNBytes(LARGEST_FORM + 1);
    if (body.length > LARGEST_FORM) {
      throw ProblemType.TOO_LARGE.because();
    }
    request.setEntityStream(new ByteArrayInputStream(body));
    return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
        .filter(pair -> pair.startsWith("csrf="))
        .map(pair -> URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8))
        .findFirst();
  }
}
