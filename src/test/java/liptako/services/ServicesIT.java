package liptako.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.access.AccessService;
import liptako.accreditation.Accreditation;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.BadgeService;
import liptako.accreditation.Deputy;
import liptako.accreditation.DeputyImport;
import liptako.accreditation.MandateReading;
import liptako.accreditation.MandateService;
import liptako.accreditation.MandateView;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.Topic;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.DoorService;
import liptako.attendance.ExcuseService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.election.AgeBureau;
import liptako.election.Election;
import liptako.election.Elections;
import liptako.election.Rounds;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.mandate.Change;
import liptako.mandate.Requirements;
import liptako.mandate.Standing;
import liptako.permission.PersonInTest;
import liptako.permission.Role;
import liptako.proxy.Motive;
import liptako.proxy.ProxyService;
import liptako.publication.AgendaPublication;
import liptako.publication.ElectionPublication;
import liptako.publication.Hit;
import liptako.publication.PublishedTexts;
import liptako.publication.Search;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.release.Release;
import liptako.rules.PaperCount;
import liptako.rules.Verdict;
import liptako.voting.BallotBox;
import liptako.voting.Choice;
import liptako.voting.Corrections;
import liptako.voting.HandCounts;
import liptako.voting.Proclamation;
import liptako.voting.QuorumCall;
import liptako.voting.QuorumCalls;
import liptako.voting.Receipt;
import liptako.voting.RuleShelf;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinConduct;
import liptako.voting.ScrutinOpening;
import liptako.voting.ScrutinReading;
import liptako.voting.Way;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services of the built WAR within Payara Micro, called as each role would. Each test makes its own State, deputies and sitting. */
@ExtendWith(ArquillianExtension.class)
class ServicesIT {
  private static final AtomicInteger STATES = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Instant BEGINS = TODAY.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final String RULE = """
      {"format":"liptako-rule/1","name":"essai","title":"Règle d’essai","adoption":[{"moreThan":"1/2","of":"expressed"}],"tie":{"then":"rejected"}}""";

  @Inject private AccessService access;
  @Inject private AssemblyService assembly;
  @Inject private AccreditationService accreditation;
  @Inject private DeputyImport deputyImport;
  @Inject private BadgeService badges;
  @Inject private DoorService door;
  @Inject private ExcuseService excuses;
  @Inject private QuorumCalls calls;
  @Inject private MandateService mandates;
  @Inject private MandateReading mandateReading;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private RuleShelf rules;
  @Inject private ProxyService proxies;
  @Inject private Elections elections;
  @Inject private Rounds rounds;
  @Inject private AgeBureau births;
  @Inject private ScrutinOpening opening;
  @Inject private ScrutinConduct conduct;
  @Inject private HandCounts hands;
  @Inject private BallotBox box;
  @Inject private Proclamation proclamation;
  @Inject private Corrections corrections;
  @Inject private ScrutinReading reading;
  @Inject private JournalService journal;
  @Inject private Search search;
  @Inject private AgendaPublication agendas;
  @Inject private ElectionPublication elected;
  @Inject private PaperReleases papers;
  @Inject private PublishedTexts texts;
  @Inject private DraftService drafts;

  @Deployment static WebArchive deployment() {
    return ShrinkWrap.create(ZipImporter.class, "liptako.war").importFrom(new File("target/liptako.war")).as(WebArchive.class)
        .addClasses(ServicesIT.class, House.class, PersonInTest.class);
  }

  /** A delegation in an open sitting with an item called. */
  record House(String state, List<UUID> deputies, UUID session, UUID sitting, UUID item) {}

  @Test void withoutACallerNothingIsDone() {
    long before = journal.number();
    assertEquals("SIGN_IN_FIRST", code(() -> assembly.addState("XX", "Nulle part")));
    assertEquals("SIGN_IN_FIRST", code(() -> opening.open(UUID.randomUUID(), "q", "m", "majorite-simple", null, null, null)));
    assertEquals("SIGN_IN_FIRST", code(() -> box.cast(UUID.randomUUID(), UUID.randomUUID(), Choice.POUR)));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.OBSERVER, () -> assembly.addState("XX", "Nulle part"))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CLERK, () -> access.accounts())));
    assertTrue(assembly.states().stream().noneMatch(state -> state.getCode().equals("XX")));
    List<Entry> since = journal.entries(before + 1, Integer.MAX_VALUE);
    assertTrue(!since.isEmpty() && since.stream().allMatch(e -> e.kind().equals("act.refused")), "on record is that it was refused, and nothing else: " + since);
  }

  @Test void aMandateMayNotOverlapAnotherNorExceedTheSeats() throws Exception {
    String state = state(2);
    Deputy first = accredit(state, 1, BEGINS.plus(10, ChronoUnit.DAYS));
    assertEquals("MANDATE_OVERLAPS", code(() -> as(Role.CLERK, () -> mandates.begin(first.id(), BEGINS.plus(9, ChronoUnit.DAYS), null, null, null))));
    as(Role.CLERK, () -> mandates.begin(first.id(), BEGINS.plus(10, ChronoUnit.DAYS), null, null, null));
    accredit(state, 2, null);
    assertEquals("NO_SEAT_LEFT", code(() -> accredit(state, 3, null)));
    assertTrue(accreditation.byCode(state + "-3").isEmpty(), "nothing half done");
  }

  @Test void whatIsPublishedIsFoundWithoutAccentsByTheBeginningOfWordsOnThisDatabase() throws Exception {
    Session session = as(Role.CLERK, () -> sessions.prepare(Body.PARLEMENTS, "Sécurité de l’Œuvre commune", "Ségou", "Africa/Bamako", TODAY, TODAY, false));
    assertEquals(List.of(), search.find("securite oeuvre"), "not published yet");
    as(Role.CLERK, () -> sessions.convene(session.getId()));
    as(Role.CLERK, () -> agenda.add(session.getId(), "Élevage transhumant", Topic.DEVELOPPEMENT, "Pâturages d’été", null, null));
    as(Role.CHAIR, () -> agenda.publish(session.getId()));
    as(Role.CHAIR, () -> sessions.publish(session.getId()));
    assertEquals(Set.of("session.xhtml?id=" + session.getId(), "session.xhtml?id=" + session.getId() + "#point-1"),
        search.find("SÉCU œuv").stream().map(Hit::address).collect(Collectors.toSet()), "an item is found by its session's name too");
    assertEquals(List.of("Élevage transhumant"), search.find("elevage paturage developp").stream().map(Hit::title).toList());
    assertEquals(List.of(), search.find("curite"), "the middle of a word is not its beginning");
    assertEquals(List.of(), search.find("elevage' & !x :* %"));
    assertEquals(List.of(), search.find("  "));
  }

  @Test void aTitleIsBorneExactlyWhileTheMandateRuns() throws Exception {
    Instant ends = BEGINS.plus(10, ChronoUnit.DAYS);
    Deputy deputy = accredit(state(1), 1, ends);
    assertEquals("Membre d’essai", accreditation.deputy(deputy.id(), BEGINS.minusMillis(1)).title());
    assertEquals(Deputy.TITLE, accreditation.deputy(deputy.id(), BEGINS).title());
    assertEquals(Deputy.TITLE, accreditation.deputy(deputy.id(), ends.minusMillis(1)).title());
    assertEquals("Membre d’essai", accreditation.deputy(deputy.id(), ends).title());
  }

  @Test void whatHappensToAMandateIsAHistoryThatIsNeverOverwritten() throws Exception {
    String state = state(2);
    Deputy deputy = accredit(state, 1, null);
    Instant day = BEGINS.plus(5, ChronoUnit.DAYS);
    assertEquals("CHANGE_MISPLACED", code(() -> change(deputy.id(), Change.UPHELD, day, "sans contestation")));
    change(deputy.id(), Change.VALIDATED, BEGINS, null);
    change(deputy.id(), Change.CHALLENGED, day, "Incompatibilité alléguée");
    assertEquals(Standing.CONTESTED, accreditation.deputy(deputy.id(), day).standing());
    assertEquals(Deputy.TITLE, accreditation.deputy(deputy.id(), day).title(), "the mandate runs while its powers are contested");
    assertTrue(accreditation.inOffice(day).stream().noneMatch(d -> d.id().equals(deputy.id())), "but its holder does not sit");
    change(deputy.id(), Change.UPHELD, day.plusSeconds(60), "Contestation écartée");
    assertEquals(Standing.SEATED, accreditation.deputy(deputy.id(), day.plusSeconds(60)).standing());
    change(deputy.id(), Change.SWORN, day.plusSeconds(120), null);
    change(deputy.id(), Change.REVOKED, day.plusSeconds(180), "Arrêté d’essai");
    assertEquals("NO_MANDATE", code(() -> change(deputy.id(), Change.RESIGNED, day.plusSeconds(240), "trop tard")));
    assertEquals(Standing.ENDED, accreditation.deputy(deputy.id(), day.plusSeconds(180)).standing());
    UUID mandate = mandateReading.mandates(deputy.id()).get(0).id();
    as(Role.CLERK, () -> mandates.voidChange(mandate, 5, "Arrêté d’un homonyme"));
    assertEquals(Standing.SEATED, accreditation.deputy(deputy.id(), day.plusSeconds(180)).standing());
    var history = mandateReading.mandates(deputy.id()).get(0).history();
    assertEquals(6, history.size(), "both the mistake and its correction stay");
    assertTrue(history.get(4).voided() && history.get(5).voids() == 5);
    assertEquals("NOTHING_TO_VOID", code(() -> as(Role.CLERK, () -> mandates.voidChange(mandate, 5, "encore"))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CHAIR, () -> mandates.change(deputy.id(), Change.DIED, day, "x"))));
    assertJournalIs("mandate.changed");
  }

  @Test void aSubstituteSitsOnlyWhileThePrincipalIsAwayAndNeitherTakesASecondSeat() throws Exception {
    String state = state(1);
    Deputy principal = accredit(state, 1, null);
    Deputy substitute = as(Role.CLERK, () -> accreditation.accredit(new Accreditation(state, state + "-S1", "Suppléant d’essai", null, BEGINS, null, null, null, state + "-1")));
    assertEquals("Membre d’essai", substitute.title(), "a substitute bears the title only while seated");
    Instant day = BEGINS.plus(3, ChronoUnit.DAYS);
    assertEquals("BOTH_SEATED", code(() -> change(substitute.id(), Change.SEATED, day, null)));
    change(principal.id(), Change.PREVENTED, day, "Mission");
    change(substitute.id(), Change.SEATED, day, null);
    assertEquals(List.of(substitute.id()), seated(state, day));
    assertEquals(Deputy.TITLE, accreditation.deputy(substitute.id(), day).title());
    assertEquals("BOTH_SEATED", code(() -> change(principal.id(), Change.RETURNED, day.plusSeconds(60), null)));
    change(substitute.id(), Change.STOOD_DOWN, day.plusSeconds(60), null);
    change(principal.id(), Change.RETURNED, day.plusSeconds(60), null);
    assertEquals(List.of(principal.id()), seated(state, day.plusSeconds(60)));
    assertEquals(1, mandateReading.base(state, day).filled());
    assertNull(mandateReading.mandates(principal.id()).get(0).history().get(0).reason(), "why somebody cannot come is the clerk's to read");
    assertEquals("FEWER_SEATS_THAN_MANDATES", code(() -> as(Role.ADMINISTRATOR, () -> {
      assembly.setSeats(state, 0, TODAY, true);
      return null;
    })));
    assertEquals(1, assembly.seats(state, TODAY), "refused before it is stored");
  }

  @Test void onlyMandatesThatMeetWhatIsRequiredAreOnTheRoll() throws Exception {
    House house = house(3);
    try {
      as(Role.CLERK, () -> mandates.changeAll(house.state, Change.VALIDATED, BEGINS, "Rapport d’essai"));
      as(Role.CLERK, () -> mandates.change(house.deputies.get(0), Change.SWORN, BEGINS, null));
      change(house.deputies.get(1), Change.SWORN, BEGINS, null);
      change(house.deputies.get(1), Change.SUSPENDED, BEGINS.plusSeconds(5), "Sanction d’essai");
      as(Role.ADMINISTRATOR, () -> {
        mandates.require(new Requirements(true, true, false), null);
        return null;
      });
      Scrutin scrutin = open(house, null);
      assertEquals(List.of(house.deputies.get(0)), as(Role.CHAIR, () -> reading.desk(scrutin.getId())).voters().stream().map(v -> v.entry().deputy()).toList());
      assertEquals(Standing.AWAITS_OATH, accreditation.deputy(house.deputies.get(2), Instant.now()).standing());
      assertRefused(Receipt.Reason.NOT_ON_ROLL, cast(scrutin, house.deputies.get(2), UUID.randomUUID(), Choice.POUR));
      assertEquals(Standing.SEATED, accreditation.deputy(house.deputies.get(2), BEGINS).standing(), "what is required now was not required then");
    } finally {
      as(Role.ADMINISTRATOR, () -> {
        mandates.require(Requirements.NONE, null);
        return null;
      });
      close(house);
    }
  }

  @Test void aBadgeOpensTheDoorUntilItIsWithdrawnAndTheQuorumIsCountedInForm() throws Exception {
    House house = house(3);
    try {
      UUID first = house.deputies.get(0);
      String code = as(Role.CLERK, () -> badges.badges(List.of(first))).get(0).code();
      assertEquals(code, as(Role.CLERK, () -> badges.badges(List.of(first))).get(0).code(), "one valid badge a person");
      assertFalse(as(Role.CLERK, () -> door.pass(house.sitting, code, null)).present(), "who is there leaves");
      assertFalse(as(Role.CLERK, () -> door.pass(house.sitting, code, null)).changed(), "read twice is one passage");
      assertTrue(as(Role.CLERK, () -> door.pass(house.sitting, code, DoorService.Way.IN)).present());
      assertEquals("NOT_ALLOWED", code(() -> as(Role.OBSERVER, () -> door.pass(house.sitting, code, null))));
      assertEquals("UNKNOWN_BADGE", code(() -> as(Role.CLERK, () -> door.pass(house.sitting, "BCD", null))));
      as(Role.CLERK, () -> {
        badges.withdraw(first, "perdu");
        return null;
      });
      assertEquals("BADGE_WITHDRAWN", code(() -> as(Role.CLERK, () -> door.pass(house.sitting, code, null))));
      as(Role.CLERK, () -> excuses.excuse(house.sitting, house.deputies.get(1), "Mission"));
      assertNull(excuses.excuses(house.sitting).get(house.deputies.get(1)).reason(), "the reason is not public");
      as(Role.ADMINISTRATOR, () -> rules.store(RULE.replace("\"essai\"", "\"essai-quorum\"").replace("\"adoption\"", "\"quorum\":{\"conditions\":[{\"votes\":\"present\",\"atLeast\":\"3/4\",\"of\":\"inOffice\"}],\"failing\":\"suspended\",\"minutes\":15},\"adoption\"")));
      as(Role.CLERK, () -> calls.open(house.sitting, "essai-quorum", "M. Essai"));
      assertEquals("QUORUM_CALL_OPEN", code(() -> as(Role.CHAIR, () -> calls.open(house.sitting, "essai-quorum", "M. Essai"))));
      as(Role.CLERK, () -> {
        attendance.markAll(house.sitting, house.deputies, false);
        return null;
      });
      QuorumCall found = as(Role.CHAIR, () -> calls.conclude(house.sitting));
      assertFalse(found.met());
      assertEquals(0, found.presentCount());
      assertTrue(found.consequence().contains("suspendue"), found.consequence());
      as(Role.CLERK, () -> {
        attendance.markAll(house.sitting, house.deputies, true);
        return null;
      });
      as(Role.CHAIR, () -> calls.open(house.sitting, "essai-quorum", "la présidence"));
      QuorumCall second = as(Role.CHAIR, () -> calls.conclude(house.sitting));
      assertTrue(second.presentCount() == 3 && second.present().size() == 3 && !calls.calls(house.sitting).get(0).met(), "the first stays as it was");
    } finally {
      close(house);
    }
  }

  private MandateView change(UUID deputy, Change change, Instant at, String reason) throws Exception {
    return as(Role.CLERK, () -> mandates.change(deputy, change, at, reason));
  }

  private List<UUID> seated(String state, Instant at) {
    return accreditation.inOffice(at).stream().filter(d -> d.stateCode().equals(state)).map(Deputy::id).toList();
  }

  private void assertJournalIs(String kind) {
    assertTrue(journal.entries(1, Integer.MAX_VALUE).stream().anyMatch(e -> e.kind().equals(kind)));
  }

  @Test void aListNamesEveryFaultyLineAndImportsNothing() throws Exception {
    String state = state(5);
    String heading = "etat,code,nom,titre,debut,fin,acte,date_acte\n";
    String good = state + "," + state + "-1,Un,,2026-01-01,,,\n";
    ListReport faulty = as(Role.CLERK, () -> deputyImport.read((heading + good + "QQ,Q-1,X,,2026-01-01,,,\n" + state + ",,Y,,hier,,,\n").getBytes(StandardCharsets.UTF_8), false));
    assertEquals(List.of(3L, 4L), faulty.faults().stream().map(ListReport.Fault::line).toList());
    assertEquals(0, faulty.imported());
    assertTrue(accreditation.byCode(state + "-1").isEmpty());
    ListReport trial = as(Role.CLERK, () -> deputyImport.read((heading + good).getBytes(StandardCharsets.UTF_8), true));
    assertTrue(trial.clean() && trial.imported() == 0);
    assertTrue(accreditation.byCode(state + "-1").isEmpty());
    as(Role.CLERK, () -> deputyImport.read((heading + good).getBytes(StandardCharsets.UTF_8), false));
    assertTrue(accreditation.byCode(state + "-1").isPresent());
  }

  @Test void papersArePublishedByTwoPersonsAsTheyWereSeenAndAfterTheirEmbargo() throws Exception {
    UUID session = session();
    UUID item = as(Role.CLERK, () -> agenda.add(session, "Force unifiée", Topic.DEFENSE, null, null, null)).getId();
    PaperRelease first = as(Role.CLERK, () -> agendas.ask(session, null));
    assertEquals("PAPER_PENDING", code(() -> as(Role.CLERK, () -> agendas.ask(session, null))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CLERK, () -> papers.confirm(first.getId()))));
    as(Role.CLERK, () -> agenda.add(session, "Ajouté après", Topic.AUTRES, null, null, null));
    assertEquals("PAPER_CHANGED", code(() -> as(Role.CHAIR, () -> papers.confirm(first.getId()))));
    assertTrue(agenda.published(session).isEmpty(), "what was not seen is not published");
    as(Role.CHAIR, () -> papers.refuse(first.getId(), "Un point manque."));
    PaperRelease second = as(Role.CLERK, () -> agendas.ask(session, null));
    assertEquals(Release.Status.DONE, as(Role.CHAIR, () -> papers.confirm(second.getId())).getStatus());
    assertEquals(2, agenda.published(session).orElseThrow().lines().size());

    UUID draft = as(Role.CLERK, () -> drafts.table(item, Draft.Kind.RESOLUTION, "Résolution d’essai", "Commission", "Article premier\nLa force unifiée est créée.", null)).getId();
    assertEquals("EMBARGO_TIME", code(() -> as(Role.CLERK, () -> texts.ask(draft, Instant.EPOCH))));
    PaperRelease text = as(Role.CLERK, () -> texts.ask(draft, Instant.now().plusMillis(1_500)));
    assertEquals(Release.Status.CONFIRMED, as(Role.CHAIR, () -> papers.confirm(text.getId())).getStatus());
    assertEquals("UNKNOWN_TEXT", code(() -> texts.text(draft)), "under embargo");
    long deadline = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
    while (texts.ofSession(session).isEmpty()) {
      assertTrue(System.nanoTime() < deadline, "the embargo ended and nothing was published");
      Thread.sleep(100);
    }
    PublishedTexts.Shown shown = texts.text(draft);
    assertEquals("La force unifiée est créée.", shown.text().path().last().text().articles().get(0).paragraphs().get(0).words());
    assertEquals("texte.xhtml?id=" + draft, search.find("FORCE unifi creee").get(0).address());
    assertEquals("TEXT_PUBLIC_ALREADY", code(() -> as(Role.CLERK, () -> texts.ask(draft, null))));
    as(Role.CLERK, () -> drafts.rewrite(draft, "Article premier\nLa force unifiée est instituée.", "erreur"));
    PaperRelease next = as(Role.CLERK, () -> texts.ask(draft, null));
    as(Role.CHAIR, () -> papers.confirm(next.getId()));
    assertEquals(2, texts.text(draft).text().version());
    assertEquals(1, texts.text(draft).text().number(), "its number stays");
    assertEquals(2, texts.text(draft).text().path().wordings().size());
  }

  @Test void theOrderOfBusinessIsMovedPublishedAndGuardedAgainstStalePages() throws Exception {
    UUID session = session();
    AgendaItem first = as(Role.CLERK, () -> agenda.add(session, "Premier", Topic.DEFENSE, null, null, null));
    as(Role.CLERK, () -> agenda.add(session, "Deuxième", Topic.AUTRES, "Texte", 15, null));
    String seen = first.version();
    as(Role.CLERK, () -> agenda.move(first.getId(), seen, 2));
    assertEquals(List.of("Deuxième", "Premier"), as(Role.CLERK, () -> agenda.items(session)).stream().map(AgendaItem::getTitle).toList());
    assertEquals("STALE", code(() -> as(Role.CLERK, () -> agenda.change(first.getId(), seen, "Autre", Topic.DEFENSE, null, null, null))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CLERK, () -> agenda.publish(session))), "the clerk alone publishes nothing");
    assertEquals(1, as(Role.CHAIR, () -> agenda.publish(session)).getNumber());
    as(Role.CLERK, () -> agenda.change(first.getId(), agenda.item(first.getId()).version(), "Autre", Topic.DEFENSE, null, null, null));
    assertFalse(agenda.published(session).orElseThrow().getContent().contains("Autre"), "what was published stays");
    String sessionSeen = sessions.session(session).version();
    as(Role.CLERK, () -> sessions.change(session, sessionSeen, "Nouveau titre", "Niamey", "Africa/Niamey", TODAY, TODAY));
    assertEquals("STALE", code(() -> as(Role.CLERK, () -> sessions.change(session, sessionSeen, "Encore", "Niamey", "Africa/Niamey", TODAY, TODAY))));
    assertEquals("Nouveau titre", sessions.session(session).getTitle());
  }

  @Test void presenceAndTheFloorAreHistories() throws Exception {
    House house = house(3);
    try {
      assertEquals(3, attendance.presence(house.sitting).present());
      UUID deputy = house.deputies.get(0);
      asDeputy(deputy, () -> {
        attendance.markOwn(house.sitting, false);
        return null;
      });
      assertEquals(2, attendance.presence(house.sitting).present());
      Speech asked = asDeputy(deputy, () -> floor.request(house.sitting, Speech.Kind.QUESTION));
      assertEquals(asked.getId(), asDeputy(deputy, () -> floor.request(house.sitting, Speech.Kind.QUESTION)).getId());
      Speech order = as(Role.CLERK, () -> floor.request(house.sitting, house.deputies.get(1), Speech.Kind.POINT_OF_ORDER));
      assertEquals(List.of(order.getId(), asked.getId()), floor.waiting(house.sitting).stream().map(Speech::getId).toList());
      as(Role.CHAIR, () -> floor.begin(asked.getId()));
      as(Role.CHAIR, () -> floor.begin(order.getId()));
      assertEquals(order.getId(), floor.speaking(house.sitting).orElseThrow().getId());
      assertTrue(floor.speeches(house.sitting).stream().anyMatch(s -> s.getId().equals(asked.getId()) && s.isPaused()), "a point of order interrupts");
      as(Role.CHAIR, () -> floor.end(order.getId()));
      assertEquals(asked.getId(), floor.speaking(house.sitting).orElseThrow().getId(), "who was interrupted goes on");
      assertEquals("NOT_OWN_REQUEST", code(() -> asDeputy(deputy, () -> {
        floor.withdrawOwn(order.getId());
        return null;
      })));
    } finally {
      close(house);
    }
  }

  @Test void ballotsCastTogetherAllCountAndTheJournalHasNoGap() throws Exception {
    House house = house(40);
    try {
      Scrutin scrutin = open(house, null);
      List<Receipt> receipts = castTogether(scrutin, house.deputies, i -> i % 2 == 0 ? Choice.POUR : Choice.CONTRE);
      assertEquals(40, receipts.stream().filter(r -> r instanceof Receipt.Counted).count());
      as(Role.CHAIR, () -> conduct.hold(scrutin.getId()));
      UUID turned = UUID.randomUUID();
      assertRefused(Receipt.Reason.SCRUTIN_HELD, cast(scrutin, house.deputies.get(0), turned, Choice.POUR));
      as(Role.CHAIR, () -> conduct.resume(scrutin.getId()));
      assertRefused(Receipt.Reason.SCRUTIN_HELD, cast(scrutin, house.deputies.get(0), turned, Choice.POUR));
      assertRefused(Receipt.Reason.SAME_ID_OTHER_CHOICE, cast(scrutin, house.deputies.get(0), turned, Choice.CONTRE));
      assertInstanceOf(Receipt.Counted.class, cast(scrutin, house.deputies.get(1), UUID.randomUUID(), Choice.POUR));
      assertNull(as(Role.CHAIR, () -> reading.desk(scrutin.getId())).tally(), "nobody sees figures before the close");
      as(Role.CHAIR, () -> conduct.close(scrutin.getId()));
      assertRefused(Receipt.Reason.SCRUTIN_CLOSED, cast(scrutin, house.deputies.get(0), UUID.randomUUID(), Choice.CONTRE));
      var tally = as(Role.CHAIR, () -> reading.desk(scrutin.getId())).tally();
      assertEquals(21, tally.pour());
      assertEquals(19, tally.contre());
      assertEquals("NOT_THE_RULES_OUTCOME", code(() -> as(Role.CHAIR, () -> proclamation.proclaim(scrutin.getId(), Verdict.Outcome.REJECTED))));
      as(Role.CHAIR, () -> proclamation.proclaim(scrutin.getId(), Verdict.Outcome.ADOPTED));
      as(Role.CLERK, () -> proclamation.publish(scrutin.getId()));
      as(Role.CLERK, () -> {
        corrections.declare(scrutin.getId(), house.deputies.get(0), Choice.CONTRE, "erreur");
        return null;
      });
      var published = reading.publicView(scrutin.getId());
      assertEquals(21, published.tally().pour(), "a correction never changes the result");
      assertEquals(1, published.corrections().size());
    } finally {
      close(house);
    }
    assertJournalIntact();
  }

  @Test void aDelegatedVoteIsCastByItsHolderAloneAndCountsBesideHisOwn() throws Exception {
    House house = house(3);
    try {
      UUID holder = house.deputies.get(0), giver = house.deputies.get(2);
      as(Role.ADMINISTRATOR, () -> rules.store(RULE.replace("\"essai\"", "\"essai-delegation\"").replace("\"adoption\"", "\"proxies\":{\"max\":1},\"adoption\"")));
      as(Role.CLERK, () -> {
        attendance.mark(house.sitting, giver, false);
        return null;
      });
      as(Role.CLERK, () -> proxies.register(new ProxyService.Notification(giver, holder, null, null, Motive.MISSION, null)));
      assertEquals("PROXY_HOLDER_FULL", code(() -> as(Role.CLERK, () -> proxies.register(new ProxyService.Notification(house.deputies.get(1), holder, null, null, Motive.OTHER, null)))));
      Scrutin scrutin = as(Role.CHAIR, () -> opening.open(house.sitting, "Adopter ?", "Pour : le texte est adopté", "essai-delegation", null, null, null));
      assertInstanceOf(Receipt.Counted.class, cast(scrutin, holder, UUID.randomUUID(), Choice.POUR));
      assertInstanceOf(Receipt.Counted.class, asDeputy(holder, () -> get(box.castFor(giver, scrutin.getId(), UUID.randomUUID(), Choice.CONTRE))));
      assertRefused(Receipt.Reason.NO_PROXY, asDeputy(house.deputies.get(1), () -> get(box.castFor(giver, scrutin.getId(), UUID.randomUUID(), Choice.POUR))));
      assertRefused(Receipt.Reason.PROXY_VOTES, cast(scrutin, giver, UUID.randomUUID(), Choice.POUR));
      as(Role.CHAIR, () -> conduct.close(scrutin.getId()));
      var tally = as(Role.CHAIR, () -> reading.desk(scrutin.getId())).tally();
      assertEquals(List.of(1, 1, 1), List.of(tally.pour(), tally.contre(), tally.represented()));
    } finally {
      close(house);
    }
  }

  @Test void anElectionIsCountedByTwoAndTheLotTellsEqualsOfOneAgeApart() throws Exception {
    House house = house(5);
    try {
      UUID first = house.deputies.get(0), second = house.deputies.get(1);
      for (UUID candidate : List.of(first, second)) {
        as(Role.CLERK, () -> {
          births.born(candidate, LocalDate.of(1960, 1, 1));
          return null;
        });
      }
      as(Role.ADMINISTRATOR, () -> rules.store("""
          {"format":"liptako-rule/1","name":"essai-election","title":"Élection d’essai","secret":true,"election":{"rounds":[{"relative":true}],"tie":["oldest","lot"]}}"""));
      Election election = as(Role.CLERK, () -> elections.prepare(house.sitting, "Questeur", 1, "essai-election", null));
      UUID id = election.getId();
      String a = as(Role.CLERK, () -> elections.declare(id, first)).getId().toString(), b = as(Role.CLERK, () -> elections.declare(id, second)).getId().toString();
      as(Role.CLERK, () -> {
        elections.scrutineers(id, List.of(house.deputies.get(4)));
        return null;
      });
      as(Role.CHAIR, () -> rounds.open(id));
      for (UUID deputy : house.deputies.subList(0, 4)) {
        asDeputy(deputy, () -> {
          rounds.signOwn(id);
          return null;
        });
      }
      as(Role.CHAIR, () -> rounds.close(id));
      var figures = java.util.Map.of("ballots", 4, "blanc", 0, "nul", 0, a, 2, b, 2);
      as(Role.CLERK, () -> rounds.type(id, figures));
      assertEquals("COUNTS_DIFFER", code(() -> as(Role.CLERK, () -> rounds.record(id))));
      asDeputy(house.deputies.get(4), () -> rounds.type(id, figures));
      assertEquals("COUNT_BY_TWO", code(() -> as("tierce", Role.CLERK, null, () -> rounds.type(id, figures))));
      as(Role.CLERK, () -> rounds.attach(id, "feuille.png", png()));
      as(Role.CLERK, () -> rounds.record(id));
      assertEquals(Election.Status.LOT, as(Role.CHAIR, () -> elections.desk(id)).election().getStatus());
      as(Role.CHAIR, () -> rounds.lot(id, List.of(UUID.fromString(b), UUID.fromString(a))));
      as(Role.CHAIR, () -> elections.proclaim(id));
      PaperRelease asked = as(Role.CHAIR, () -> elected.ask(id, null));
      assertEquals("NOT_ALLOWED", code(() -> as(Role.CHAIR, () -> papers.confirm(asked.getId()))), "the chair alone publishes no election");
      assertEquals("UNKNOWN_ELECTION", code(() -> elections.published(id)));
      as(Role.CLERK, () -> papers.confirm(asked.getId()));
      assertEquals(List.of(second), elections.published(id).elected().stream().map(c -> c.getDeputyId()).toList());
    } finally {
      close(house);
    }
  }

  private static byte[] png() throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test void theSameBallotCountsOnceAndAnotherChoiceUnderItsIdIsRefused() throws Exception {
    House house = house(2);
    try {
      Scrutin scrutin = open(house, null);
      UUID id = UUID.randomUUID();
      var first = (Receipt.Counted) cast(scrutin, house.deputies.get(0), id, Choice.POUR);
      var again = (Receipt.Counted) cast(scrutin, house.deputies.get(0), id, Choice.POUR);
      assertTrue(again.repeated());
      assertEquals(first.code(), again.code());
      assertEquals(first.at(), again.at());
      assertRefused(Receipt.Reason.SAME_ID_OTHER_CHOICE, cast(scrutin, house.deputies.get(0), id, Choice.CONTRE));
      assertRefused(Receipt.Reason.SAME_ID_OTHER_CHOICE, cast(scrutin, house.deputies.get(1), id, Choice.POUR));
      assertRefused(Receipt.Reason.UNKNOWN_SCRUTIN, as("x", Role.DEPUTY, house.deputies.get(0), () -> get(box.cast(UUID.randomUUID(), UUID.randomUUID(), Choice.POUR))));
      Deputy stranger = accredit(house.state, 3, null);
      assertRefused(Receipt.Reason.NOT_ON_ROLL, cast(scrutin, stranger.id(), UUID.randomUUID(), Choice.POUR));
      as(Role.CHAIR, () -> conduct.close(scrutin.getId()));
      assertTrue(((Receipt.Counted) cast(scrutin, house.deputies.get(0), id, Choice.POUR)).repeated(), "the first answer again, also after closing");
      assertEquals(1, as(Role.CHAIR, () -> reading.desk(scrutin.getId())).voted());
    } finally {
      close(house);
    }
  }

  @Test void anOverrideTakesTwoPersonsAndAnAnnulledScrutinIsRepeatedBesideTheFirst() throws Exception {
    House house = house(3);
    try {
      Scrutin scrutin = open(house, null);
      castTogether(scrutin, house.deputies, i -> Choice.CONTRE);
      assertEquals("SCRUTIN_NOT_CLOSED", code(() -> as(Role.CHAIR, () -> proclamation.askOverride(scrutin.getId(), Verdict.Outcome.ADOPTED, "motif"))));
      as(Role.CHAIR, () -> conduct.close(scrutin.getId()));
      assertEquals("SCRUTIN_PENDING", code(() -> as(Role.CHAIR, () -> sittings.close(house.sitting))));
      as(Role.CHAIR, () -> proclamation.askOverride(scrutin.getId(), Verdict.Outcome.ADOPTED, "Erreur de comptage constatée"));
      assertEquals("NOT_THE_RULES_OUTCOME", code(() -> as(Role.CHAIR, () -> proclamation.proclaim(scrutin.getId(), Verdict.Outcome.ADOPTED))));
      assertEquals("SECOND_PERSON", code(() -> as("personne-CHAIR", Role.CLERK, null, () -> proclamation.confirmOverride(scrutin.getId()))));
      as(Role.CLERK, () -> proclamation.confirmOverride(scrutin.getId()));
      as(Role.CHAIR, () -> proclamation.proclaim(scrutin.getId(), Verdict.Outcome.ADOPTED));
      as(Role.CHAIR, () -> proclamation.annul(scrutin.getId(), "Liste incomplète"));
      assertRefused(Receipt.Reason.SCRUTIN_ANNULLED, cast(scrutin, house.deputies.get(0), UUID.randomUUID(), Choice.POUR));
      Scrutin second = open(house, scrutin.getId());
      castTogether(second, house.deputies, i -> Choice.POUR);
      as(Role.CHAIR, () -> conduct.close(second.getId()));
      as(Role.CHAIR, () -> proclamation.proclaim(second.getId(), Verdict.Outcome.ADOPTED));
      List<Scrutin> both = as(Role.CLERK, () -> reading.ofSitting(house.sitting));
      assertEquals(List.of(Scrutin.Status.ANNULLED, Scrutin.Status.PROCLAIMED), both.stream().map(Scrutin::getStatus).toList());
      assertEquals(scrutin.getId(), both.get(1).getRepeatsId());
      assertNotNull(both.get(0).override().confirmedBy());
    } finally {
      close(house);
    }
    assertJournalIntact();
  }

  private String state(int seats) throws Exception {
    int n = STATES.getAndIncrement();
    String code = "Z" + (char) ('A' + n / 26) + (char) ('A' + n % 26);
    return as(Role.ADMINISTRATOR, () -> {
      assembly.addState(code, "État d’essai " + code);
      assembly.addOrgan(code, "Assemblée d’essai", "AE", "Membre d’essai", 100, TODAY.minusYears(2));
      assembly.setSeats(code, seats, TODAY.minusYears(2), true);
      return code;
    });
  }

  private Deputy accredit(String state, int number, Instant ends) throws Exception {
    return as(Role.CLERK, () -> accreditation.accredit(new Accreditation(state, state + "-" + number, "Député d’essai " + number, null, BEGINS, ends, null, null)));
  }

  private UUID session() throws Exception {
    return as(Role.CLERK, () -> {
      UUID id = sessions.prepare(Body.PARLEMENTS, "Session d’essai", "Bamako", "Africa/Bamako", TODAY, TODAY, true).getId();
      sessions.convene(id);
      return id;
    });
  }

  private House house(int members) throws Exception {
    String state = state(members + 1);
    List<UUID> deputies = new ArrayList<>();
    for (int i = 1; i <= members; i++) {
      deputies.add(accredit(state, i, null).id());
    }
    as(Role.ADMINISTRATOR, () -> rules.store(RULE));
    UUID session = session();
    UUID sitting = as(Role.CLERK, () -> sittings.plan(session, TODAY.atTime(9, 0))).getId();
    UUID item = as(Role.CLERK, () -> agenda.add(session, "Point", Topic.AUTRES, null, null, sitting)).getId();
    as(Role.CHAIR, () -> sittings.open(sitting));
    as(Role.CLERK, () -> {
      attendance.markAll(sitting, deputies, true);
      return null;
    });
    as(Role.CHAIR, () -> agenda.call(sitting, item));
    return new House(state, List.copyOf(deputies), session, sitting, item);
  }

  private void close(House house) throws Exception {
    as(Role.CHAIR, () -> {
      reading.ofSitting(house.sitting).stream().filter(s -> s.getStatus().pending()).forEach(s -> proclamation.annul(s.getId(), "fin de l’essai"));
      return sittings.sitting(house.sitting).getStatus() == Sitting.Status.CLOSED ? null : sittings.close(house.sitting);
    });
  }

  @Test void aListStandsAndIsElectedAsOneAndAWithdrawnOneIsNot() throws Exception {
    House house = house(5);
    try {
      as(Role.ADMINISTRATOR, () -> rules.store("""
          {"format":"liptako-rule/1","name":"essai-liste","title":"Élection de liste d’essai","secret":true,"election":{"rounds":[{"relative":true}],"tie":["oldest","lot"]}}"""));
      UUID id = as(Role.CLERK, () -> elections.prepare(house.sitting, "Bureau", 1, "essai-liste", null)).getId();
      assertEquals("TEXT_MISSING", code(() -> as(Role.CLERK, () -> elections.declareList(id, "Liste vide", List.of(), null))));
      String one = as(Role.CLERK, () -> elections.declareList(id, "Liste une", List.of("Awa Essai", "Issa Essai"), LocalDate.of(1960, 1, 1))).getId().toString();
      String two = as(Role.CLERK, () -> elections.declareList(id, "Liste deux", List.of("Binta Essai"), null)).getId().toString();
      UUID gone = as(Role.CLERK, () -> elections.declareList(id, "Liste trois", List.of("Moussa Essai"), null)).getId();
      as(Role.CLERK, () -> elections.withdraw(id, gone));
      as(Role.CHAIR, () -> rounds.open(id));
      for (UUID deputy : house.deputies) {
        asDeputy(deputy, () -> {
          rounds.signOwn(id);
          return null;
        });
      }
      as(Role.CHAIR, () -> rounds.close(id));
      var figures = java.util.Map.of("ballots", 5, "blanc", 0, "nul", 0, one, 3, two, 2);
      as(Role.CLERK, () -> rounds.type(id, figures));
      as("adjointe", Role.CLERK, null, () -> rounds.type(id, figures));
      as(Role.CLERK, () -> rounds.attach(id, "feuille.png", png()));
      as(Role.CLERK, () -> rounds.record(id));
      as(Role.CHAIR, () -> elections.proclaim(id));
      assertEquals(List.of("Liste une (Awa Essai, Issa Essai)"), as(Role.CHAIR, () -> elections.desk(id)).elected().stream().map(c -> c.getName()).toList());
    } finally {
      close(house);
    }
  }

  @Test void aShowOfHandsIsCountedByTwoClerksAndClosesWithTheRulesVerdict() throws Exception {
    House house = house(5);
    try {
      assertEquals("COUNTED_NOT_TIMED", code(() -> as(Role.CHAIR, () -> opening.open(house.sitting, "Adopter ?", "Pour : le texte est adopté", rule("essai"), null, java.time.Duration.ofMinutes(1), Way.HANDS))));
      UUID id = open(house, "essai", Way.HANDS);
      assertRefused(Receipt.Reason.COUNTED_BY_HAND, asDeputy(house.deputies.get(0), () -> get(box.cast(id, UUID.randomUUID(), Choice.POUR))));
      assertEquals("COUNT_CLOSES", code(() -> as(Role.CHAIR, () -> conduct.close(id))));
      assertEquals(List.of("pour", "contre", "abstention"), as(Role.CHAIR, () -> hands.fields(id)));
      assertEquals("COUNT_BY_CLERKS", code(() -> asDeputy(house.deputies.get(0), () -> hands.type(id, figures(3, 1, 1)))));
      assertEquals("COUNT_MORE_THAN_VOTERS", code(() -> as(Role.CLERK, () -> hands.type(id, figures(4, 1, 1)))));
      as(Role.CLERK, () -> hands.type(id, figures(3, 1, 1)));
      assertEquals(List.of("contre", "pour"), as("adjointe", Role.CLERK, null, () -> hands.type(id, figures(2, 2, 1))).differing());
      assertEquals("COUNTS_DIFFER", code(() -> as(Role.CLERK, () -> hands.record(id))));
      as("adjointe", Role.CLERK, null, () -> hands.type(id, figures(3, 1, 1)));
      assertEquals("SHEET_MISSING", code(() -> as(Role.CLERK, () -> hands.record(id))));
      as(Role.CLERK, () -> hands.attach(id, "feuille.png", png()));
      assertEquals(Verdict.Outcome.ADOPTED, as(Role.CLERK, () -> hands.record(id)).verdict().outcome());
      as(Role.CHAIR, () -> proclamation.proclaim(id, Verdict.Outcome.ADOPTED));
      var view = as(Role.CHAIR, () -> reading.hall(id));
      assertEquals(List.of(3, 1, 1, 5), List.of(view.tally().pour(), view.tally().contre(), view.tally().abstention(), view.voted()));
      assertTrue(view.tally().delegations().isEmpty() && !view.named() && view.voters().stream().allMatch(v -> v.choice() == null), "only totals are known");
      assertEquals(2, view.count().by().size());
      assertEquals("NO_NAMES_TO_CORRECT", code(() -> as(Role.CLERK, () -> {
        corrections.declare(id, house.deputies.get(0), Choice.POUR, null);
        return null;
      })));
    } finally {
      close(house);
    }
    assertJournalIntact();
  }

  @Test void aRollCallMakesABallotOfEachAnswer() throws Exception {
    House house = house(4);
    try {
      UUID id = open(house, "essai", Way.ROLL_CALL);
      var heard = new java.util.HashMap<String, Integer>();
      house.deputies.forEach(deputy -> heard.put(deputy.toString(), 1));
      heard.put(house.deputies.get(1).toString(), 2);
      heard.put(house.deputies.get(2).toString(), 0);
      as(Role.CLERK, () -> hands.type(id, heard));
      as("adjointe", Role.CLERK, null, () -> hands.type(id, heard));
      as(Role.CLERK, () -> hands.attach(id, "feuille.png", png()));
      as(Role.CLERK, () -> hands.record(id));
      var view = as(Role.CHAIR, () -> reading.desk(id));
      assertEquals(List.of(2, 1, 3), List.of(view.tally().pour(), view.tally().contre(), view.voted()));
      assertEquals(List.of(house.deputies.get(2)), view.voters().stream().filter(v -> v.entry().votes() && v.choice() == null).map(v -> v.deputy()).toList());
      assertTrue(view.voters().stream().filter(v -> v.choice() != null).allMatch(v -> v.receipt().matches("[0-9A-Z]{4}-[0-9A-Z]{4}")));
    } finally {
      close(house);
    }
    assertJournalIntact();
  }

  @Test void aSecretVoteOnPaperIsSignedAndHoldsBackWhatWouldBetray() throws Exception {
    House house = house(4);
    try {
      assertEquals("SECRET_ON_PAPER", code(() -> as(Role.CHAIR, () -> opening.open(house.sitting, "Adopter ?", "Pour : le texte est adopté", rule("essai-secret"), null, null, Way.HANDS))));
      UUID id = open(house, "essai-secret", Way.SLIPS);
      for (UUID deputy : house.deputies.subList(0, 3)) {
        asDeputy(deputy, () -> sign(id));
      }
      assertEquals("SIGNED_ALREADY", code(() -> asDeputy(house.deputies.get(0), () -> sign(id))));
      assertEquals("COUNT_MORE_THAN_SIGNED", code(() -> as(Role.CLERK, () -> hands.type(id, papers(4, 0, 0, 0, 0)))));
      as(Role.CLERK, () -> hands.type(id, papers(3, 0, 0, 0, 0)));
      assertEquals("BOX_IS_OPEN", code(() -> asDeputy(house.deputies.get(3), () -> sign(id))));
      as("adjointe", Role.CLERK, null, () -> hands.type(id, papers(3, 0, 0, 0, 0)));
      as(Role.CLERK, () -> hands.attach(id, "feuille.png", png()));
      as(Role.CLERK, () -> hands.record(id));
      var view = as(Role.CHAIR, () -> reading.desk(id));
      assertEquals(PaperCount.Withheld.EVERYTHING, view.count().withheld());
      assertTrue(view.tally() == null && view.verdict().findings().isEmpty() && view.count().figures().isEmpty(), "no figure is kept");
      assertEquals(Verdict.Outcome.ADOPTED, view.verdict().outcome());
      assertEquals(3, view.voters().stream().filter(v -> v.voted()).count());
    } finally {
      close(house);
    }
    assertJournalIntact();
  }

  private Void sign(UUID scrutin) {
    hands.signOwn(scrutin);
    return null;
  }

  private static java.util.Map<String, Integer> figures(int pour, int contre, int abstention) {
    return java.util.Map.of("pour", pour, "contre", contre, "abstention", abstention);
  }

  private static java.util.Map<String, Integer> papers(int pour, int contre, int abstention, int blanc, int nul) {
    return java.util.Map.of("pour", pour, "contre", contre, "abstention", abstention, "blanc", blanc, "nul", nul);
  }

  /** Stores the rule of these tests under a name; secret where the name says so. */
  private String rule(String name) throws Exception {
    as(Role.ADMINISTRATOR, () -> rules.store(RULE.replace("\"essai\"", "\"" + name + "\"").replace("\"adoption\"", name.endsWith("secret") ? "\"secret\":true,\"adoption\"" : "\"adoption\"")));
    return name;
  }

  private UUID open(House house, String rule, Way way) throws Exception {
    String name = rule(rule);
    return as(Role.CHAIR, () -> opening.open(house.sitting, "Adopter ?", "Pour : le texte est adopté", name, null, null, way)).getId();
  }

  private Scrutin open(House house, UUID repeats) throws Exception {
    return as(Role.CHAIR, () -> opening.open(house.sitting, "Adopter ?", "Pour : le texte est adopté", "essai", repeats, null, null));
  }

  private Receipt cast(Scrutin scrutin, UUID deputy, UUID id, Choice choice) throws Exception {
    return asDeputy(deputy, () -> get(box.cast(scrutin.getId(), id, choice)));
  }

  private List<Receipt> castTogether(Scrutin scrutin, List<UUID> deputies, java.util.function.IntFunction<Choice> choice) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Receipt>> casting = new ArrayList<>();
      for (int i = 0; i < deputies.size(); i++) {
        UUID deputy = deputies.get(i);
        Choice chosen = choice.apply(i);
        casting.add(threads.submit(() -> cast(scrutin, deputy, UUID.randomUUID(), chosen)));
      }
      List<Receipt> receipts = new ArrayList<>();
      for (Future<Receipt> one : casting) {
        receipts.add(one.get(60, TimeUnit.SECONDS));
      }
      return receipts;
    } finally {
      threads.shutdown();
    }
  }

  private void assertJournalIntact() {
    List<Entry> entries = journal.entries(1, Integer.MAX_VALUE);
    assertEquals(journal.number(), entries.size(), "no number is missing");
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      assertTrue(entry.intact(), "entry " + entry.number() + " is what its hash says");
      assertTrue(i == 0 ? entry.previous().equals(Entry.ORIGIN) : entry.follows(entries.get(i - 1)), "entry " + entry.number() + " follows");
    }
    assertTrue(Stream.of("ballot.cast", "scrutin.opened", "scrutin.closed").allMatch(kind -> entries.stream().anyMatch(e -> e.kind().equals(kind))));
  }

  private static void assertRefused(Receipt.Reason reason, Receipt receipt) {
    assertEquals(reason, assertInstanceOf(Receipt.Refused.class, receipt).reason());
  }

  private static String code(Callable<?> act) {
    return assertThrows(Refusal.class, act::call).code();
  }

  private static <T> T get(java.util.concurrent.CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static <T> T as(Role role, Callable<T> act) throws Exception {
    return PersonInTest.as("personne-" + role, role, null, act);
  }

  private static <T> T as(String name, Role role, UUID deputy, Callable<T> act) throws Exception {
    return PersonInTest.as(name, role, deputy, act);
  }

  private static <T> T asDeputy(UUID deputy, Callable<T> act) throws Exception {
    return PersonInTest.as("depute-" + deputy, Role.DEPUTY, deputy, act);
  }
}
