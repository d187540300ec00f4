package org.peillood.coding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peillood.web.Language;

/** The cast: texts of respondents, codes of a frame, and what coders gave. */
final class Cast {

  static final Instant NOON = Instant.parse("2020-07-14T12:00:00Z");

  private Cast() {}

  static OpenText said(String text) {
    var response = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return new OpenText(
        new TextPlace(response, "J26", ""),
        "2020-07",
        response.toString(),
        Language.DUTCH,
        text,
        OpenText.Consent.NOT_GIVEN);
  }

  static Code code(String mark, String parent) {
    var meaning = new Code.Meaning(new Names(Map.of("nl", mark)), "", "", "");
    return new Code("werk", mark, meaning, parent, 0);
  }

  static Coding given(OpenText text, String coder, String... marks) {
    return given(text, coder, Coding.Judgement.OWN, marks);
  }

  static Coding settled(OpenText text, String coder, String... marks) {
    return given(text, coder, Coding.Judgement.SETTLED, marks);
  }

  private static Coding given(
      OpenText text, String coder, Coding.Judgement judgement, String... marks) {
    var coding = new Coding("werkzoekenden", text, "werk", coder, judgement);
    coding.give(List.of(marks), coder, NOON, 1);
    return coding;
  }
}
