package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.store.Version;

@Entity(name = "Dossier")
@Table(name = "dossier")
class DossierEntity {
  @Id UUID id;
  int number;
  @Column(name = "of_year") int year;
  String title;
  String summary;
  @Enumerated(EnumType.STRING) Pillar pillar;
  @Enumerated(EnumType.STRING) Body origin;
  @Column(name = "opened_at") Instant openedAt;
  @Column(name = "published_at") Instant publishedAt;
  boolean sample;

  Dossier view() {
    return new Dossier(id, number, year, title, summary, pillar, origin, openedAt, publishedAt, sample, Version.of(facts()));
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("year", year);
    facts.put("title", title);
    facts.put("summary", summary);
    facts.put("pillar", pillar.name());
    facts.put("origin", origin.name());
    return facts;
  }
}
