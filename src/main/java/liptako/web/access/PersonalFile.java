package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import liptako.person.PersonalData;
import liptako.web.look.Addresses;

/** The button that hands out what is held about a person, as a file. */
@Named
@RequestScoped
public class PersonalFile {
  @Inject private PersonalData data;
  @Inject private FacesContext faces;

  public void ofDeputy(String deputy) throws IOException {
    send(data.ofDeputy(Addresses.id(deputy, "UNKNOWN_DEPUTY")));
  }

  public void ofAccount(UUID account) throws IOException {
    send(data.ofAccount(account));
  }

  public void own() throws IOException {
    send(data.own());
  }

  private void send(byte[] json) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.responseReset();
    external.setResponseContentType("application/json");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + PersonalData.FILE + "\"");
    external.setResponseHeader("Cache-Control", "no-store");
    external.setResponseHeader("X-Content-Type-Options", "nosniff");
    external.getResponseOutputStream().write(json);
    faces.responseComplete();
  }
}
