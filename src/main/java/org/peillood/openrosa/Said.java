package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.peillood.web.Language;
import org.peillood.web.Settings;

/** What every answer to an app says beside its content (OpenRosa HTTP Request API). */
@ApplicationScoped
class Said {

  /** Apps ask for this type to the letter. */
  static final String XML = "text/xml; charset=utf-8";

  static final String VERSION = "X-OpenRosa-Version";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  @Inject Settings settings;
  @Inject Clock clock;

  Map<String, String> headers(Language language) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(VERSION, "1.0");
    headers.put("X-OpenRosa-Accept-Content-Length", Long.toString(settings.largestSubmission()));
    headers.put(
        "Date", HTTP_DATE.format(ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC)));
    headers.put("Content-Language", language.code());
    return headers;
  }
}
