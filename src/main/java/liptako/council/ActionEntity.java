package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.store.Version;

@Entity(name = "RoadmapAction")
@Table(name = "roadmap_action")
class ActionEntity {
  @Id UUID id;
  @Column(name = "roadmap_id") UUID roadmapId;
  String code;
  int position;
  @Enumerated(EnumType.STRING) Pillar pillar;
  String title;
  String lead;
  @Column(name = "due_on") LocalDate dueOn;
  @Enumerated(EnumType.STRING) Progress progress;
  String note;

  RoadmapAction view() {
    return new RoadmapAction(id, roadmapId, code, position, pillar, title, lead, dueOn, progress, note, Version.of(facts()));
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("roadmap", roadmapId.toString());
    facts.put("code", code);
    facts.put("pillar", pillar.name());
    facts.put("title", title);
    facts.put("lead", lead);
    facts.put("dueOn", dueOn == null ? null : dueOn.toString());
    facts.put("progress", progress.name());
    facts.put("note", note);
    return facts;
  }
}
