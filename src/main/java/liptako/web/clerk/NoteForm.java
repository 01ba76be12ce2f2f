package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import liptako.floor.FloorService;
import liptako.refusal.Check;
import liptako.web.desk.SittingDesk;

/** Notes what a deputy said, for the minutes: the one who speaks, or any who spoke on this item. */
@Named("noting")
@ViewScoped
public class NoteForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private FloorService floor;
  @Inject private SittingDesk desk;
  private UUID speech;
  private String note;

  /** The latest speech first. */
  public List<SittingDesk.Turn> getTurns() {
    List<SittingDesk.Turn> turns = new ArrayList<>(desk.getSpoken());
    if (desk.getSpeaking() != null) {
      turns.add(desk.getSpeaking());
    }
    Collections.reverse(turns);
    return turns;
  }

  /** Begins with the latest speech and what was noted of it. */
  public void prepare() {
    List<SittingDesk.Turn> turns = getTurns();
    about(turns.isEmpty() ? null : turns.get(0).speech().getId());
  }

  public void about(UUID id) {
    speech = id;
    noted();
  }

  /** Shows what is already noted of the chosen speech. */
  public void noted() {
    note = getTurns().stream().filter(t -> t.speech().getId().equals(speech)).map(t -> t.speech().getNote()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
  }

  public void save() {
    floor.note(Check.given("speech", speech), note);
  }

  public UUID getSpeech() {
    return speech;
  }

  public void setSpeech(UUID speech) {
    this.speech = speech;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
