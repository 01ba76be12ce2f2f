package liptako.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.assembly.State;
import liptako.council.ActKind;
import liptako.council.Acts;
import liptako.council.Appointment;
import liptako.council.BodyAct;
import liptako.council.Decisions;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Membership;
import liptako.council.NewAct;
import liptako.council.Office;
import liptako.council.Pillar;
import liptako.council.Presidency;
import liptako.council.Purpose;
import liptako.council.Referrals;
import liptako.council.RoadmapAction;
import liptako.council.RoadmapImport;
import liptako.council.Roadmaps;
import liptako.council.Said;
import liptako.council.Stance;
import liptako.council.StateDecision;

/** The councils of the sample: members, presidency, roadmap, and two dossiers on their way, one of which waits for the Parliaments. */
@ApplicationScoped
class SampleCouncils {
  @Inject private AssemblyService assembly;
  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private Roadmaps roadmaps;
  @Inject private RoadmapImport actions;
  @Inject private SessionService sessions;
  @Inject private AgendaService agenda;
  @Inject private Dossiers dossiers;
  @Inject private Decisions decisions;
  @Inject private Acts acts;
  @Inject private Referrals referrals;
  @Inject private Clock clock;

  void load(Map<String, Object> sample, LocalDate since, byte[] roadmap) {
    Instant begins = since.atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<String, Object> rotation = object(sample.get("presidence"));
    presidency.rotate(begins, number(rotation.get("mois")), texts(rotation.get("ordre")), null);
    for (State state : assembly.states()) {
      list(sample.get("membres")).forEach(member -> appoint(member, state.getCode(), begins));
    }
    appoint(object(sample.get("invite")), null, begins);
    List<RoadmapAction> known = roadmap(object(sample.get("feuille")), since, roadmap);
    Map<Body, UUID> held = new EnumMap<>(Body.class);
    list(sample.get("sessions")).forEach(session -> held.put(Body.valueOf((String) session.get("instance")), session(session)));
    list(sample.get("dossiers")).forEach(dossier -> dossier(dossier, held, known));
    held.values().forEach(session -> {
      agenda.publish(session);
      sessions.publish(session);
    });
  }

  private void appoint(Map<String, Object> member, String state, Instant begins) {
    String pillar = (String) member.get("pilier");
    membership.appoint(new Appointment(null, ((String) member.get("nom")).replace("{etat}", String.valueOf(state)), state, Body.valueOf((String) member.get("instance")),
        Office.valueOf((String) member.get("qualite")), pillar == null ? null : Pillar.valueOf(pillar), (String) member.get("titre"), begins, null, null, null, true));
  }

  private List<RoadmapAction> roadmap(Map<String, Object> sample, LocalDate since, byte[] list) {
    UUID id = roadmaps.draw((String) sample.get("code"), (String) sample.get("titre"), since, since.plusMonths(number(sample.get("mois"))), true).id();
    SampleConfederation.require(actions.read(id, list, false));
    return roadmaps.actions(id);
  }

  /** From yesterday on, so that what is decided now is decided in the session, and the Parliaments' session stays the latest. */
  private UUID session(Map<String, Object> sample) {
    String zone = (String) sample.get("fuseau");
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
    UUID id = sessions.prepare(Body.valueOf((String) sample.get("instance")), (String) sample.get("titre"), (String) sample.get("lieu"), zone, today.minusDays(1), today, true).getId();
    sessions.convene(id);
    return id;
  }

  private void dossier(Map<String, Object> sample, Map<Body, UUID> held, List<RoadmapAction> known) {
    List<Map<String, Object>> way = list(sample.get("parcours"));
    List<UUID> served = texts(sample.get("actions")).stream().map(code -> known.stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow().id()).toList();
    Dossier dossier = dossiers.open(Body.valueOf((String) way.get(0).get("instance")), (String) sample.get("titre"), (String) sample.get("resume"),
        Pillar.valueOf((String) sample.get("pilier")), served, true);
    way.forEach(stay -> stay(dossier, stay, held));
    dossiers.publish(dossier.id());
  }

  private void stay(Dossier dossier, Map<String, Object> stay, Map<Body, UUID> held) {
    Body body = Body.valueOf((String) stay.get("instance"));
    UUID item = dossiers.place(dossier.id(), held.get(body), null, null).getId();
    StateDecision decision = decisions.record(item, dossier.title(), "consensus-des-etats", said(stay));
    BodyAct act = null;
    if (stay.get("acte") != null) {
      act = acts.publish(acts.issue(new NewAct(item, ActKind.valueOf((String) stay.get("acte")), dossier.title(), "Texte d’exemple.", decision.id(), null)).id());
    }
    if (stay.get("saisit") != null) {
      referrals.refer(dossier.id(), body, Body.valueOf((String) stay.get("saisit")), Purpose.valueOf((String) stay.get("objet")), act == null ? null : act.id(), null, null);
    }
  }

  private List<Said> said(Map<String, Object> stay) {
    String[] stances = ((String) stay.get("positions")).split(" ");
    List<Said> said = new ArrayList<>();
    for (State state : assembly.states()) {
      Stance stance = Stance.valueOf(stances[said.size()]);
      said.add(new Said(state.getCode(), stance, stance.needsNote() ? (String) stay.get("reserve") : null));
    }
    return said;
  }

  private static int number(Object value) {
    return Math.toIntExact((Long) value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object value) {
    return (List<String>) value;
  }
}
