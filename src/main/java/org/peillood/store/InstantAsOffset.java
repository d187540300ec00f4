package org.peillood.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as {@code timestamp with time zone}; without it EclipseLink keeps them as serialised
 * Java objects.
 */
@Converter(autoApply = true)
public class InstantAsOffset implements AttributeConverter<Instant, OffsetDateTime> {

  @Override
  public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
