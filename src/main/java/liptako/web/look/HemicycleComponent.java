package liptako.web.look;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** {@code l:hemicycle}: writes the drawing, whose labels {@link Hemicycle} has escaped. */
@FacesComponent("liptako.Hemicycle")
public class HemicycleComponent extends UIComponentBase {
  @Override public String getFamily() {
    return "liptako";
  }

  @Override public void encodeBegin(FacesContext context) throws IOException {
    @SuppressWarnings("unchecked")
    var delegations = (List<Hemicycle.Delegation>) getAttributes().get("delegations");
    if (isRendered() && delegations != null && !delegations.isEmpty()) {
      context.getResponseWriter().write(Hemicycle.svg(delegations, String.valueOf(getAttributes().getOrDefault("alt", ""))));
    }
  }
}
