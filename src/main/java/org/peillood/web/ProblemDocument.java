package org.peillood.web;

import java.util.Map;
import java.util.Optional;

/**
 * How one part of the platform tells problems to programs that expect something else than {@code
 * problem+json}; beans of this type are asked first.
 */
public interface ProblemDocument {

  /**
   * A problem in a form of its own.
   *
   * @param type its media type
   * @param headers what is said beside it
   */
  record Document(String type, String content, Map<String, String> headers) {
    public Document {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * The document that tells a problem.
   *
   * @param path the path asked for, without a slash before it
   * @param texts the sentences in the language of who asks
   * @return none when that path is not this part's
   */
  Optional<Document> of(String path, Problem problem, Texts texts);
}
