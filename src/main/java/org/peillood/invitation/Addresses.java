package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.peillood.store.Seal;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Settings;

/** The addresses that mails, letters and posters carry. */
@ApplicationScoped
class Addresses {

  private static final String PURPOSE = "no more mail";

  @Inject Settings settings;
  @Inject Seal seal;

  /** Where a code opens the wave in a language. */
  String withCode(Survey survey, Wave wave, String language, EntryCode code) {
    return of(survey, wave, language) + "&code=" + code.characters();
  }

  /** Where everybody begins who comes through an association. */
  String through(Survey survey, Wave wave, Association association) {
    return settings.address()
        + "/v/"
        + survey.id()
        + "?golf="
        + wave.code()
        + "&via="
        + association.link();
  }

  private String of(Survey survey, Wave wave, String language) {
    return settings.address() + "/v/" + survey.id() + "?golf=" + wave.code() + "&taal=" + language;
  }

  /** Where a wave begins, as short as people can type it. */
  String typed(Survey survey) {
    return settings.address().replaceFirst("^https?://", "") + "/v/" + survey.id();
  }

  /** Where somebody asks for no more mail. It tells the platform who, and nobody else. */
  String noMore(Invitee invitee) {
    return settings.address()
        + "/geen-mail/"
        + invitee.id()
        + "/"
        + seal.of(PURPOSE, invitee.id().toString());
  }

  /** Whom an address of that kind is about. */
  Optional<UUID> meant(String id, String sealed) {
    return id.matches("[0-9a-f-]{36}") && seal.fits(sealed, PURPOSE, id)
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }
}
