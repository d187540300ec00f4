package org.peillood.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.Platform;
import org.peillood.store.Sealer;
import org.peillood.transcript.Span;
import org.peillood.web.Json;
import org.peillood.web.Language;

/** A conversation in a focus group, made up line by line. */
final class Conversation {

  private final StringBuilder text = new StringBuilder();
  private final List<SpokenTurn> turns = new ArrayList<>();
  private final UUID id;

  Conversation(String name) {
    this.id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody speaks; labels that begin with P are participants. */
  Conversation says(String speaker, String words) {
    if (!turns.isEmpty()) {
      text.append('\n');
    }
    int line = text.length();
    text.append(speaker).append(": ");
    int start = text.length();
    text.append(words);
    var participant = speaker.startsWith("P") ? speaker : "";
    turns.add(
        new SpokenTurn(
            turns.size() + 1, speaker, participant, line, new Span(start, text.length())));
    return this;
  }

  UUID id() {
    return id;
  }

  /** As it is coded. */
  SpokenText spoken() {
    return new SpokenText(
        id, "FG-1999-01", "Gesprek", 1, Language.DUTCH, "", text.toString(), turns);
  }

  /** Keeps it in the store of a platform as a released transcript of a group that was held. */
  void keepIn(Platform platform, String group, String language, Map<String, Boolean> quotation)
      throws SQLException {
    try (var store = platform.store()) {
      boolean known;
      try (var query = store.prepareStatement("select 1 from focus_group where code = ?")) {
        query.setString(1, group);
        try (var rows = query.executeQuery()) {
          known = rows.next();
        }
      }
      if (!known) {
        try (var insert =
            store.prepareStatement(
                "insert into focus_group values (?, 1999, ?, 'Groep', 'VII', 1999, '',"
                    + " 'medewerker', date '1999-05-03', '14:00', date '1999-05-03', 'Brussel',"
                    + " 'ROOM', 120, 'nl', 'HELD', '', null, date '1999-05-03', null, '', '[]',"
                    + " '{\"votes\":[],\"recommendations\":[],\"promises\":[]}', 1)")) {
          insert.setString(1, group);
          insert.setInt(2, Integer.parseInt(group.substring(8)));
          insert.executeUpdate();
        }
      }
      int place = 0;
      for (var person : quotation.entrySet()) {
        try (var insert =
            store.prepareStatement(
                "insert into focus_group_person values (?, ?, ?, 'PARTICIPANT', ?,"
                    + " '{\"GENDER\":\"woman\"}', ?, false, null)")) {
          insert.setString(1, group + "/" + person.getKey());
          insert.setString(2, group);
          insert.setString(3, person.getKey());
          insert.setInt(4, place++);
          insert.setString(5, consents(person.getValue()));
          insert.executeUpdate();
        }
      }
      try (var insert =
          store.prepareStatement(
              "insert into transcript (id, focus_group, title, language, kind, translator, state,"
                  + " current_version, released_version, account, brought, edition) values (?, ?,"
                  + " 'Gesprek', ?, 'TRANSCRIPT', '', 'RELEASED', 1, 1, 'beleid', timestamp with"
                  + " time zone '1999-05-04 10:00:00+00', 1)")) {
        insert.setObject(1, id);
        insert.setString(2, group);
        insert.setString(3, language);
        insert.executeUpdate();
      }
      try (var insert =
          store.prepareStatement(
              "insert into transcript_version values (?, ?, 1, ?, '[]', ?, ?, 'BROUGHT_IN',"
                  + " 'beleid', timestamp with time zone '1999-05-04 10:00:00+00')")) {
        insert.setObject(1, id);
        insert.setObject(2, id);
        var sealer = new Sealer(platform);
        insert.setString(3, sealer.seal("transcript_version", "body", id, text.toString()));
        insert.setString(
            4,
            sealer.seal(
                "transcript_version", "speakers", id, Json.JSON.writeValueAsString(speakers())));
        insert.setString(5, sealer.seal("transcript_version", "renamed", id, "{}"));
        insert.executeUpdate();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("turns are always JSON", e);
    }
  }

  private Map<String, String> speakers() {
    return turns.stream()
        .map(SpokenTurn::speaker)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  private static String consents(boolean quotation) {
    return "{\"TAKING_PART\":{\"given\":true,\"on\":\"1999-05-03\",\"language\":\"nl\"},"
        + "\"QUOTATION\":{\"given\":"
        + quotation
        + ",\"on\":\"1999-05-03\",\"language\":\"nl\"}}";
  }
}
