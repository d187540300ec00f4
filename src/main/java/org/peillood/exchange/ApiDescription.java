package org.peillood.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Keeps the description at {@code /openapi} to the interface for programs; pages for people are
 * none of it.
 */
public class ApiDescription implements OASFilter {

  private static final String PREFIX = "/api/";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getInfo()
        .title("Peillood")
        .version("1")
        .description(
            "Surveys, theme results, indicators and findings. Sign in with HTTP Basic and the name and password of an"
                + " account. Errors are application/problem+json.");
    api.setServers(List.of());
    var paths = api.getPaths();
    List.copyOf(paths.getPathItems().keySet()).stream()
        .filter(path -> !path.startsWith(PREFIX))
        .forEach(paths::removePathItem);
    paths
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> operation.setOperationId(id(operation, path))));
  }

  /**
   * A name that is the same however the methods behind it are called: {@code
   * get-api-findings-code}.
   */
  private static String id(Operation operation, String path) {
    var verb = operation.getRequestBody() == null ? "get" : "post";
    return verb + path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
  }
}
