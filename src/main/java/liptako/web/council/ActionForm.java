package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.council.ActionFields;
import liptako.council.Pillar;
import liptako.council.Progress;
import liptako.council.Roadmap;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;
import liptako.web.look.Say;

/** Draws up a roadmap, adds an action to it or changes one, and reads its list. */
@Named("actionForm")
@ViewScoped
public class ActionForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Roadmaps roadmaps;
  private UUID roadmap;
  private UUID action;
  private String version;
  private String code;
  private Pillar pillar;
  private String title;
  private String lead;
  private LocalDate dueOn;
  private Progress progress;
  private String note;
  private LocalDate beginsOn;
  private LocalDate endsOn;

  /** The form of a new roadmap. */
  public void draw() {
    code = null;
    title = null;
    beginsOn = null;
    endsOn = null;
  }

  public void saveRoadmap() {
    Roadmap drawn = roadmaps.draw(code, title, beginsOn, endsOn, false);
    Say.done("roadmap.drawn", drawn.title());
  }

  /** The form of a new action. */
  public void add(UUID to) {
    roadmap = to;
    action = null;
    code = null;
    pillar = null;
    title = null;
    lead = null;
    dueOn = null;
    progress = Progress.PLANNED;
    note = null;
  }

  /** The form of a known action. */
  public void change(RoadmapAction known) {
    roadmap = known.roadmap();
    action = known.id();
    version = known.version();
    code = known.code();
    pillar = known.pillar();
    title = known.title();
    lead = known.lead();
    dueOn = known.dueOn();
    progress = known.progress();
    note = known.note();
  }

  public void save() {
    var fields = new ActionFields(code, pillar, title, lead, dueOn, progress, note);
    if (action == null) {
      roadmaps.add(roadmap, fields);
      Say.done("action.added", code);
    } else {
      roadmaps.change(action, version, fields);
      Say.done("action.changed", code);
    }
  }

  public Pillar[] getPillars() {
    return Pillar.values();
  }

  public Progress[] getProgresses() {
    return Progress.values();
  }

  public List<Roadmap> getRoadmaps() {
    return roadmaps.roadmaps();
  }

  public UUID getRoadmap() {
    return roadmap;
  }

  public void setRoadmap(UUID roadmap) {
    this.roadmap = roadmap;
  }

  public UUID getAction() {
    return action;
  }

  public void setAction(UUID action) {
    this.action = action;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Pillar getPillar() {
    return pillar;
  }

  public void setPillar(Pillar pillar) {
    this.pillar = pillar;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getLead() {
    return lead;
  }

  public void setLead(String lead) {
    this.lead = lead;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public Progress getProgress() {
    return progress;
  }

  public void setProgress(Progress progress) {
    this.progress = progress;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getBeginsOn() {
    return beginsOn;
  }

  public void setBeginsOn(LocalDate beginsOn) {
    this.beginsOn = beginsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }
}
