package liptako.web.look;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code l:linked}: writes JSON-LD into the page. A block of data is no script: nothing runs it, and the page's policy against scripts has nothing to
 * allow. Inside JSON every « less than » is written by its number, so no text can end the block.
 */
@FacesComponent("liptako.LinkedData")
public class LinkedDataComponent extends UIComponentBase {
  @Override public String getFamily() {
    return "liptako";
  }

  @Override public void encodeBegin(FacesContext context) throws IOException {
    Object json = getAttributes().get("value");
    if (isRendered() && json != null) {
      context.getResponseWriter().write("<script type=\"application/ld+json\">" + block(json.toString()) + "</script>");
    }
  }

  static String block(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
