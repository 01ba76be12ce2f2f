package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.web.desk.SittingDesk;

/** The roll call: one deputy or a whole delegation at a time, with a search that forgives case and accents. */
@Named("rollCall")
@ViewScoped
public class RollCall implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AttendanceService attendance;
  @Inject private SittingDesk desk;
  private String search;

  public void mark(UUID deputy, boolean present) {
    attendance.mark(desk.getSitting().getId(), deputy, present);
  }

  public void markAll(String state, boolean present) {
    attendance.markAll(desk.getSitting().getId(), of(state).stream().filter(m -> m.present() != present).map(m -> m.deputy().id()).toList(), present);
  }

  /** The members of a delegation that the search leaves. */
  public List<Presence.Member> members(String state) {
    String wanted = plain(search);
    return of(state).stream().filter(m -> plain(m.deputy().code() + " " + m.deputy().name()).contains(wanted)).toList();
  }

  private List<Presence.Member> of(String state) {
    return desk.getPresence().members().stream().filter(m -> m.deputy().stateCode().equals(state)).toList();
  }

  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
