package liptako.web.desk;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Ids in choices. */
@FacesConverter(forClass = UUID.class)
public class UuidConverter implements Converter<UUID> {
  @Override public UUID getAsObject(FacesContext context, UIComponent component, String value) {
    try {
      return value == null || value.isEmpty() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new ConverterException(new jakarta.faces.application.FacesMessage(Words.say("choice.unknown")), e);
    }
  }

  @Override public String getAsString(FacesContext context, UIComponent component, UUID value) {
    return value == null ? "" : value.toString();
  }
}
