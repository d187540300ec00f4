package org.peillood.respondents;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;

/**
 * A response as it stands in the database, read beside the server.
 *
 * @param answers by item, those that routing never asked among them
 */
public record Stored(
    String survey, String wave, String language, String disposition, Map<String, Answer> answers) {

  /** What must be stored after a walk. */
  public static Stored after(Rehearsal walk) {
    return new Stored(
        walk.survey().id(), walk.wave().code(), walk.language(), "COMPLETED", walk.stored());
  }

  /** The responses to a wave that people gave, by id. */
  public static Map<String, Stored> all(Connection store, Rehearsal walk) throws SQLException {
    try (var query =
        store.prepareStatement(
            "select id, survey, wave, language, disposition, answers from response"
                + " where survey = ? and wave = ? and synthetic = false")) {
      query.setString(1, walk.survey().id());
      query.setString(2, walk.wave().code());
      try (var rows = query.executeQuery()) {
        var found = new HashMap<String, Stored>();
        while (rows.next()) {
          var answers = Answers.fromJson(rows.getString(6), walk.wave().questionnaire());
          found.put(
              rows.getString(1),
              new Stored(
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  answers.byItem()));
        }
        return found;
      }
    }
  }
}
