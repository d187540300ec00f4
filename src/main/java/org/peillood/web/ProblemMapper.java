package org.peillood.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.pages.StaticTemplates;

/**
 * Shows every problem, once: as a page to people, as {@code application/problem+json} (RFC 9457)
 * under {@code /api} and to programs. What nobody foresaw is logged under a number that the page
 * shows too, and tells nothing else.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Inject Pages pages;
  @Inject @Any Instance<ProblemPage> places;
  @Inject @Any Instance<ProblemDocument> documents;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException redirect
        && redirect.getResponse().getStatusInfo().getFamily()
            == Response.Status.Family.REDIRECTION) {
      return redirect.getResponse();
    }
    var problem = problemOf(thrown);
    return documents.stream()
        .flatMap(place -> place.of(uri.getPath(), problem, Texts.in(pages.language())).stream())
        .findFirst()
        .map(document -> document(problem, document))
        .orElseGet(() -> wantsPage() ? page(problem) : json(problem));
  }

  private Problem problemOf(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Problem problem) {
        return problem;
      }
    }
    if (thrown instanceof WebApplicationException e) {
      return switch (e.getResponse().getStatus()) {
        case 404 -> ProblemType.NOT_FOUND.because(uri.getPath());
        case 405 -> ProblemType.METHOD_NOT_ALLOWED.because();
        case 413 -> ProblemType.TOO_LARGE.because();
        case 415, 406 -> ProblemType.UNSUPPORTED_TYPE.because();
        case 400 -> ProblemType.BAD_REQUEST.because();
        default -> unforeseen(thrown);
      };
    }
    return unforeseen(thrown);
  }

  private Problem unforeseen(Throwable thrown) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "unforeseen problem " + number + " at /" + uri.getPath(), thrown);
    return ProblemType.INTERNAL.because(number);
  }

  private boolean wantsPage() {
    return !uri.getPath().startsWith("api/")
        && headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.getSubtype().equals("html") || type.isWildcardType())
        && headers.getAcceptableMediaTypes().stream()
            .noneMatch(type -> type.getSubtype().endsWith("json"));
  }

  private Response page(Problem problem) {
    var page =
        places.stream()
            .flatMap(place -> place.of(uri.getPath(), problem).stream())
            .findFirst()
            .orElseGet(() -> new StaticTemplates().webProblem(pages.frame(""), problem));
    return Response.status(problem.type().status())
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page)
        .build();
  }

  private static Response document(Problem problem, ProblemDocument.Document document) {
    var response =
        Response.status(problem.type().status()).type(document.type()).entity(document.content());
    document.headers().forEach(response::header);
    return response.build();
  }

  private Response json(Problem problem) {
    var texts = Texts.in(pages.language());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problemen/" + problem.type().slug());
    body.put("title", title(problem, texts));
    body.put("status", problem.type().status());
    body.put("detail", remedy(problem, texts));
    if (!problem.complaints().isEmpty()) {
      body.put("complaints", List.copyOf(problem.complaints()));
    }
    return Response.status(problem.type().status())
        .type("application/problem+json")
        .entity(body)
        .build();
  }

  /** The problem's title in words. */
  public static String title(Problem problem, Texts texts) {
    return texts.get("problem." + problem.type().slug() + ".title", details(problem, texts));
  }

  /** What to do about the problem. */
  public static String remedy(Problem problem, Texts texts) {
    return texts.get("problem." + problem.type().slug() + ".remedy", details(problem, texts));
  }

  private static Object[] details(Problem problem, Texts texts) {
    return problem.details().stream()
        .map(d -> d instanceof LocalDate day ? Figures.date(day, texts.language()) : d)
        .toArray();
  }
}
