package liptako.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.access.AccessService;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.DeputyImport;
import liptako.agenda.AgendaImport;
import liptako.agenda.AgendaService;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.json.Json;
import liptako.permission.Role;
import liptako.refusal.ListReport;

/** Loads the sample through the rooms' own doors, so that it is journalled and checked like anything else. */
@ApplicationScoped
class SampleConfederation {
  @Inject private AccessService access;
  @Inject private AssemblyService assembly;
  @Inject private AccreditationService accreditation;
  @Inject private DeputyImport deputies;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AgendaService agenda;
  @Inject private AgendaImport items;
  @Inject private SampleCouncils councils;
  @Inject private Clock clock;

  /** All or nothing: a start cut off in the middle begins again from an empty store. */
  @Transactional
  void load() {
    access.asSystemWhileEmpty(() -> {
      Map<String, Object> sample = object(Json.parse(text("confederation.json")));
      states(sample);
      require(deputies.read(bytes("deputes.csv"), false));
      session(object(sample.get("session")));
      Map<String, Object> bodies = object(Json.parse(text("instances.json")));
      councils.load(bodies, LocalDate.parse((String) sample.get("depuis")), bytes("feuille-de-route.csv"));
      accounts(sample);
      staff(bodies);
      return null;
    });
  }

  private void states(Map<String, Object> sample) {
    LocalDate since = LocalDate.parse((String) sample.get("depuis"));
    for (Object each : (List<?>) sample.get("etats")) {
      Map<String, Object> state = object(each);
      String code = (String) state.get("code");
      assembly.addState(code, (String) state.get("nom"));
      Map<String, Object> organ = object(state.get("organe"));
      assembly.addOrgan(code, (String) organ.get("nom"), (String) organ.get("sigle"), (String) organ.get("titre"), number(organ.get("membres")), since);
      assembly.setSeats(code, number(state.get("sieges")), since, true);
    }
  }

  private void session(Map<String, Object> session) {
    String zone = (String) session.get("fuseau");
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
    UUID id = sessions.prepare(Body.PARLEMENTS, (String) session.get("titre"), (String) session.get("lieu"), zone, today,
        today.plusDays(number(session.get("jours")) - 1L), true).getId();
    sessions.convene(id);
    for (Object time : (List<?>) session.get("seances")) {
      sittings.plan(id, today.atTime(LocalTime.parse((String) time)));
    }
    require(items.read(id, bytes("ordre-du-jour.csv"), false));
    agenda.publish(id);
    sessions.publish(id);
  }

  private void accounts(Map<String, Object> sample) {
    staff(sample);
    String password = (String) object(sample.get("deputes")).get("motdepasse");
    for (Deputy deputy : accreditation.inOffice(clock.instant())) {
      access.create(deputy.code().toLowerCase(java.util.Locale.ROOT), deputy.name(), password, Role.DEPUTY, deputy.id(), null, true);
    }
  }

  private void staff(Map<String, Object> sample) {
    for (Object each : (List<?>) sample.get("comptes")) {
      Map<String, Object> account = object(each);
      access.create((String) account.get("nom"), (String) account.get("affiche"), (String) account.get("motdepasse"),
          Role.valueOf((String) account.get("role")), null, (String) account.get("etat"), true);
    }
  }

  static void require(ListReport report) {
    if (!report.clean()) {
      throw new IllegalStateException("the sample is faulty: " + report.faults());
    }
  }

  private static int number(Object value) {
    return Math.toIntExact((Long) value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (var in = SampleConfederation.class.getClassLoader().getResourceAsStream("config/sample/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
