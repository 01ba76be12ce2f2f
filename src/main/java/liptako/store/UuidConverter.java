package liptako.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** EclipseLink 4.0's own reading of UUIDs fails on an absent one (« jdbcValue is null »); both databases give and take a UUID as it is. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {
  @Override public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override public UUID convertToEntityAttribute(UUID stored) {
    return stored;
  }
}
