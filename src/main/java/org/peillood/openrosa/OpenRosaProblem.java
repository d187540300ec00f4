package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.peillood.web.Problem;
import org.peillood.web.ProblemDocument;
import org.peillood.web.ProblemMapper;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** Tells apps in the field their problems, in words that the app shows to who carries it. */
@ApplicationScoped
public class OpenRosaProblem implements ProblemDocument {

  @Inject Said said;

  @Override
  public Optional<Document> of(String path, Problem problem, Texts texts) {
    if (!path.startsWith("openrosa/")) {
      return Optional.empty();
    }
    var message = ProblemMapper.title(problem, texts) + ". " + ProblemMapper.remedy(problem, texts);
    var headers = new LinkedHashMap<>(said.headers(texts.language()));
    if (problem.type() == ProblemType.DEVICE_KEY_NEEDED) {
      headers.put("WWW-Authenticate", "Basic realm=\"Peillood\", charset=\"UTF-8\"");
    }
    return Optional.of(
        new Document(Said.XML, OpenRosaXml.answer("submit_error", message), headers));
  }
}
