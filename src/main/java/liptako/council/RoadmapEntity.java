package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity(name = "Roadmap")
@Table(name = "roadmap")
class RoadmapEntity {
  @Id UUID id;
  String code;
  String title;
  @Column(name = "begins_on") LocalDate beginsOn;
  @Column(name = "ends_on") LocalDate endsOn;
  boolean sample;

  Roadmap view() {
    return new Roadmap(id, code, title, beginsOn, endsOn, sample);
  }
}
