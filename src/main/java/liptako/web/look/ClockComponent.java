package liptako.web.look;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** {@code l:clock}: the time of a place as « 10 h 46 », with what {@code clock.js} needs to keep it going. */
@FacesComponent("liptako.Clock")
public class ClockComponent extends UIComponentBase {
  @Override public String getFamily() {
    return "liptako";
  }

  @Override public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    Object zone = getAttributes().get("zone");
    ZonedDateTime now = CDI.current().select(Clock.class).get().instant().atZone(ZoneId.of(zone == null ? "UTC" : zone.toString()));
    var writer = context.getResponseWriter();
    writer.startElement("time", this);
    Object style = getAttributes().get("styleClass");
    writer.writeAttribute("class", style == null ? "clock" : "clock " + style, "styleClass");
    writer.writeAttribute("data-now", now.toInstant().toEpochMilli(), null);
    writer.writeAttribute("data-offset", now.getOffset().getTotalSeconds() / 60, "zone");
    writer.writeText(String.format("%d\u00A0h\u00A0%02d", now.getHour(), now.getMinute()), null);
    writer.endElement("time");
  }
}
