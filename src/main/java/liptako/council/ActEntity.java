package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.Body;

@Entity(name = "BodyAct")
@Table(name = "body_act")
class ActEntity {
  @Id UUID id;
  @Enumerated(EnumType.STRING) @Column(name = "body_code") Body body;
  @Enumerated(EnumType.STRING) ActKind kind;
  @Column(name = "of_year") int year;
  int number;
  String reference;
  String title;
  String content;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "dossier_id") UUID dossierId;
  @Column(name = "decision_id") UUID decisionId;
  @Column(name = "scrutin_id") UUID scrutinId;
  @Column(name = "adopted_on") LocalDate adoptedOn;
  @Column(name = "issued_at") Instant issuedAt;
  @Column(name = "published_at") Instant publishedAt;

  BodyAct view() {
    return new BodyAct(id, body, kind, year, number, reference, title, content, sessionId, dossierId, decisionId, scrutinId, adoptedOn, issuedAt, publishedAt);
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("body", body.name());
    facts.put("kind", kind.name());
    facts.put("year", year);
    facts.put("number", number);
    facts.put("reference", reference);
    facts.put("title", title);
    facts.put("content", content);
    facts.put("session", sessionId.toString());
    facts.put("dossier", dossierId.toString());
    facts.put("decision", decisionId == null ? null : decisionId.toString());
    facts.put("scrutin", scrutinId == null ? null : scrutinId.toString());
    facts.put("adoptedOn", adoptedOn.toString());
    return facts;
  }
}
