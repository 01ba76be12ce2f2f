package liptako.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import liptako.accreditation.Accreditation;
import liptako.accreditation.AccreditationService;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.Topic;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.assembly.State;
import liptako.attendance.AttendanceService;
import liptako.council.ActKind;
import liptako.council.ActionFields;
import liptako.council.Acts;
import liptako.council.Appointment;
import liptako.council.BodyAct;
import liptako.council.Capacity;
import liptako.council.Decisions;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Member;
import liptako.council.Membership;
import liptako.council.NewAct;
import liptako.council.Numbering;
import liptako.council.Office;
import liptako.council.Path;
import liptako.council.Paths;
import liptako.council.Pillar;
import liptako.council.Presidency;
import liptako.council.Progress;
import liptako.council.Purpose;
import liptako.council.Referral;
import liptako.council.Referrals;
import liptako.council.RoadmapAction;
import liptako.council.RoadmapImport;
import liptako.council.Roadmaps;
import liptako.council.Said;
import liptako.council.Stance;
import liptako.council.StateDecision;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.TextVote;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.permission.PersonInTest;
import liptako.permission.Role;
import liptako.publication.CouncilPublication;
import liptako.refusal.Refusal;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.release.Release;
import liptako.release.ReleaseService;
import liptako.rules.Verdict;
import liptako.voting.BallotBox;
import liptako.voting.Choice;
import liptako.voting.Proclamation;
import liptako.voting.RuleShelf;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinConduct;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bodies beside the hall, called as each secretariat would, on the built WAR within Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class CouncilServicesIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Instant BEGINS = TODAY.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final String CONSENSUS = "consensus-sans-vote", RULE = """
      {"format":"liptako-rule/1","name":"essai-avis","title":"Règle d’essai","adoption":[{"moreThan":"1/2","of":"expressed"}],"tie":{"then":"rejected"}}""";

  @Inject private AssemblyService assembly;
  @Inject private AccreditationService accreditation;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AgendaService agenda;
  @Inject private RuleShelf rules;
  @Inject private ScrutinConduct conduct;
  @Inject private BallotBox box;
  @Inject private Proclamation proclamation;
  @Inject private ReleaseService releases;
  @Inject private PaperReleases papers;
  @Inject private CouncilPublication publication;
  @Inject private JournalService journal;
  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private Dossiers dossiers;
  @Inject private Referrals referrals;
  @Inject private Decisions decisions;
  @Inject private Acts acts;
  @Inject private Numbering numbering;
  @Inject private DraftService drafts;
  @Inject private TextVote texts;
  @Inject private Roadmaps roadmaps;
  @Inject private RoadmapImport roadmapImport;
  @Inject private Paths paths;

  @Deployment static WebArchive deployment() {
    return ShrinkWrap.create(ZipImporter.class, "liptako.war").importFrom(new File("target/liptako.war")).as(WebArchive.class)
        .addClasses(CouncilServicesIT.class, PersonInTest.class);
  }

  @Test void secretariatKeepsItsOwnBodyAndNoOther() throws Exception {
    assertEquals("OTHER_BODY", code(() -> as(Role.CLERK, () -> session(Body.CONSEIL))));
    assertEquals("OTHER_BODY", code(() -> as(Role.COUNCIL_CLERK, () -> session(Body.COLLEGE))));
    assertEquals("OTHER_BODY", code(() -> as(Role.COLLEGE_CLERK, () -> session(Body.PARLEMENTS))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CHAIR, () -> session(Body.CONSEIL))));
    UUID council = as(Role.COUNCIL_CLERK, () -> session(Body.CONSEIL));
    assertEquals("OTHER_BODY", code(() -> as(Role.CLERK, () -> agenda.add(council, "Point", Topic.AUTRES, null, null, null))));
    assertEquals("OTHER_BODY", code(() -> as(Role.DEPUTY, () -> agenda.items(council))));
    assertFalse(as(Role.OBSERVER, sessions::sessions).stream().anyMatch(s -> s.getId().equals(council)), "an unpublished session of the Council is its secretariat's alone");
    Dossier dossier = as(Role.COUNCIL_CLERK, () -> dossiers.open(Body.CONSEIL, "Projet", null, Pillar.DIPLOMATIE, null, true));
    assertEquals("UNKNOWN_DOSSIER", code(() -> as(Role.CLERK, () -> dossiers.mine(dossier.id()))));
    assertEquals("DOSSIER_NOT_REACHED", code(() -> as(Role.CLERK, () -> dossiers.place(dossier.id(), session(Body.PARLEMENTS), null, null))));
  }

  @Test void capacityIsAHistoryAndThePresidencyFollowsTheRotation() throws Exception {
    String first = state("YA"), second = state("YB");
    Capacity one = head(first), two = head(second);
    assertEquals("OFFICE_HELD", code(() -> head(first)));
    as(Role.COLLEGE_CLERK, () -> presidency.rotate(BEGINS, 12, List.of(first, second), null));
    assertEquals("ROTATION_BEFORE_ANOTHER", code(() -> as(Role.COLLEGE_CLERK, () -> presidency.rotate(BEGINS, 6, List.of(second), null))));
    assertEquals(Member.PRESIDENT, role(one, BEGINS));
    assertEquals(Member.VICE_PRESIDENT, role(two, BEGINS));
    Instant nextYear = BEGINS.atZone(ZoneOffset.UTC).plusMonths(12).toInstant();
    assertEquals(Member.PRESIDENT, role(two, nextYear));
    assertEquals(one.person(), presidency.president(nextYear.minusMillis(1)).orElseThrow().person());
    Instant ends = BEGINS.plusSeconds(86_400);
    as(Role.COLLEGE_CLERK, () -> membership.end(one.id(), ends, "fin de fonction"));
    assertEquals("CAPACITY_ENDED", code(() -> as(Role.COLLEGE_CLERK, () -> membership.end(one.id(), ends, "encore"))));
    assertTrue(membership.members(Body.COLLEGE, ends.minusMillis(1)).stream().anyMatch(m -> m.capacity().id().equals(one.id())));
    assertTrue(membership.members(Body.COLLEGE, ends).stream().noneMatch(m -> m.capacity().id().equals(one.id())));
    assertEquals("fin de fonction", membership.capacities(Body.COLLEGE).stream().filter(c -> c.id().equals(one.id())).findFirst().orElseThrow().endReason());
    UUID session = as(Role.COUNCIL_CLERK, () -> session(Body.CONSEIL));
    Capacity delegate = as(Role.COUNCIL_CLERK, () -> membership.appoint(new Appointment(null, "Premier ministre d’essai", second, Body.CONSEIL, Office.DELEGATE, null,
        "Premier ministre", BEGINS, null, null, null, true)));
    assertEquals("CHAIR_NOT_MEMBER", code(() -> as(Role.COUNCIL_CLERK, () -> presidency.preside(session, two.person(), "Acte"))));
    assertEquals("TEXT_MISSING", code(() -> as(Role.COUNCIL_CLERK, () -> presidency.preside(session, delegate.person(), null))));
    as(Role.COUNCIL_CLERK, () -> presidency.preside(session, delegate.person(), "Acte d’essai n° 4"));
    assertTrue(presidency.chair(session).orElseThrow().delegated());
  }

  @Test void draftGoesToTheParliamentsAndReturnsAsAnAvisWithItsWholePath() throws Exception {
    String state = state("YC");
    minister(state, Pillar.DEFENSE_SECURITE);
    UUID roadmap = as(Role.COUNCIL_CLERK, () -> roadmaps.draw("essai-parcours", "Feuille de route d’essai", TODAY, TODAY.plusYears(1), true)).id();
    RoadmapAction action = as(Role.COUNCIL_CLERK, () -> roadmaps.add(roadmap, new ActionFields("DS-1", Pillar.DEFENSE_SECURITE, "Action d’essai", null, null, null, null)));
    Dossier dossier = as(Role.COUNCIL_CLERK, () -> dossiers.open(Body.CONSEIL, "Projet d’essai", "Résumé", Pillar.DEFENSE_SECURITE, List.of(action.id()), true));
    UUID council = as(Role.COUNCIL_CLERK, () -> session(Body.CONSEIL));
    UUID item = as(Role.COUNCIL_CLERK, () -> dossiers.place(dossier.id(), council, null, 30)).getId();
    assertEquals("ITEM_IN_USE", code(() -> as(Role.COUNCIL_CLERK, () -> {
      agenda.remove(item);
      return null;
    })));

    assertEquals("POSITION_NEEDS_NOTE", code(() -> as(Role.COUNCIL_CLERK, () -> decisions.record(item, "Adopter ?", CONSENSUS, said(state, Stance.RESERVES, null)))));
    assertEquals("POSITION_OF_EACH_STATE", code(() -> as(Role.COUNCIL_CLERK, () -> decisions.record(item, "Adopter ?", CONSENSUS, List.of()))));
    StateDecision refused = as(Role.COUNCIL_CLERK, () -> decisions.record(item, "Adopter ?", CONSENSUS, said(state, Stance.OBJECTS, "Le calendrier")));
    assertEquals(Verdict.Outcome.DROPPED, refused.verdict().outcome());
    assertEquals("ACT_BASIS", code(() -> issue(Role.COUNCIL_CLERK, item, ActKind.DECISION, refused.id(), null)));
    as(Role.COUNCIL_CLERK, () -> decisions.annul(refused.id(), "Positions mal notées"));
    StateDecision adopted = as(Role.COUNCIL_CLERK, () -> decisions.record(item, "Saisir les Parlements ?", CONSENSUS, said(state, Stance.RESERVES, "Le calendrier")));
    assertTrue(adopted.verdict().adopted());
    assertTrue(adopted.positions().stream().filter(p -> p.state().equals(state)).allMatch(p -> p.speaker().contains("Ministre d’essai") && p.note().equals("Le calendrier")));
    assertEquals("ACT_NEEDS_BASIS", code(() -> issue(Role.COUNCIL_CLERK, item, ActKind.DECISION, null, null)));
    BodyAct decided = issue(Role.COUNCIL_CLERK, item, ActKind.DECISION, adopted.id(), null);
    assertEquals("DECISION_HAS_ACT", code(() -> as(Role.COUNCIL_CLERK, () -> decisions.annul(adopted.id(), "non"))));
    Referral asked = as(Role.COUNCIL_CLERK, () -> referrals.refer(dossier.id(), Body.CONSEIL, Body.PARLEMENTS, Purpose.AVIS, decided.id(), null, TODAY.plusDays(30)));
    assertEquals("REFERRAL_PENDING", code(() -> as(Role.COUNCIL_CLERK, () -> referrals.refer(dossier.id(), Body.CONSEIL, Body.PARLEMENTS, Purpose.AVIS, null, null, null))));
    assertTrue(as(Role.CLERK, referrals::waiting).stream().anyMatch(r -> r.id().equals(asked.id())));
    assertTrue(as(Role.COUNCIL_CLERK, referrals::waiting).stream().noneMatch(r -> r.id().equals(asked.id())));

    Scrutin scrutin = parliamentsVote(dossier, state);
    UUID parliamentItem = scrutin.getItemId();
    assertTrue(agenda.item(parliamentItem).getDescription().contains("Origine\u202F: Conseil des Ministres"));
    assertEquals("ITEM_DECIDED", code(() -> as(Role.CLERK, () -> {
      dossiers.withdraw(parliamentItem);
      return null;
    })));
    assertEquals("ANSWER_NEEDS_ACT", code(() -> as(Role.CLERK, () -> referrals.answer(asked.id(), Purpose.AVIS, null, null))));
    Draft text = as(Role.CLERK, () -> drafts.adoptedBy(scrutin.getId())).orElseThrow();
    assertEquals("Avis n°\u00a0" + text.getFinalNumber() + "/" + text.getFinalYear(), text.getFinalReference());
    BodyAct avis = issue(Role.CLERK, parliamentItem, ActKind.AVIS, null, scrutin.getId());
    assertEquals(text.getFinalNumber(), avis.number(), "the act of a text bears the text's number");
    assertEquals("ACT_OF_OTHER_DOSSIER", code(() -> as(Role.CLERK, () -> referrals.answer(asked.id(), Purpose.AVIS, decided.id(), null))));
    as(Role.CLERK, () -> referrals.answer(asked.id(), Purpose.AVIS, avis.id(), null));
    assertEquals("REFERRAL_ANSWERED", code(() -> as(Role.CLERK, () -> referrals.answer(asked.id(), Purpose.AVIS, avis.id(), null))));

    Path path = as(Role.COUNCIL_CLERK, () -> paths.desk(dossier.id()));
    assertEquals(List.of(Body.CONSEIL, Body.PARLEMENTS), path.stays().stream().map(Path.Stay::body).toList());
    assertEquals(Body.CONSEIL, path.seat());
    assertEquals(List.of(Path.Kind.OPENED, Path.Kind.PLACED, Path.Kind.DECIDED, Path.Kind.DECIDED, Path.Kind.ISSUED, Path.Kind.REFERRED, Path.Kind.PLACED, Path.Kind.VOTED,
        Path.Kind.ISSUED, Path.Kind.RETURNED), path.steps().stream().map(Path.Step::kind).toList());
    assertEquals(List.of(action.id()), roadmaps.served(dossier.id()).stream().map(RoadmapAction::id).toList());

    assertEquals("UNKNOWN_DOSSIER", code(() -> paths.published(dossier.id())));
    PaperRelease way = as(Role.COUNCIL_CLERK, () -> publication.askDossier(dossier.id(), null));
    assertEquals("SECOND_PERSON", code(() -> as(Role.COUNCIL_CLERK, () -> papers.confirm(way.getId()))));
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CHAIR, () -> papers.confirm(way.getId()))), "another body's paper");
    assertEquals("NOT_ALLOWED", code(() -> as(Role.COLLEGE_CLERK, () -> papers.confirm(way.getId()))), "another body's paper");
    assertEquals("PAPER_NOT_ASKED", code(() -> as(Role.COLLEGE_CLERK, () -> papers.release(way.getId()))));
    as("visa", Role.COUNCIL_CLERK, () -> papers.confirm(way.getId()));
    assertEquals("PAPER_PUBLIC_ALREADY", code(() -> as(Role.COUNCIL_CLERK, () -> publication.askDossier(dossier.id(), null))));
    Dossier open = as(Role.COUNCIL_CLERK, () -> dossiers.mine(dossier.id()));
    assertEquals("DOSSIER_IS_PUBLIC", code(() -> as(Role.COUNCIL_CLERK, () -> dossiers.change(dossier.id(), open.version(), "Autre", null, Pillar.TRANSVERSAL, null))));
    PaperRelease notice = as(Role.COUNCIL_CLERK, () -> papers.askNotice(way.getId(), Release.Kind.CORRECTION, "Le pilier est la diplomatie."));
    assertEquals(0, papers.notices(dossier.id()).size(), "one person corrects nothing");
    as("visa", Role.COUNCIL_CLERK, () -> papers.confirm(notice.getId()));
    assertEquals(List.of("Le pilier est la diplomatie."), papers.notices(dossier.id()).stream().map(PaperRelease::getText).toList());
    assertEquals(List.of(Path.Kind.OPENED, Path.Kind.REFERRED, Path.Kind.RETURNED), paths.published(dossier.id()).steps().stream().map(Path.Step::kind).toList(),
        "sessions, scrutin and acts are not published yet");
    assertEquals("UNKNOWN_ACT", code(() -> acts.published(avis.id())));
    as(Role.COUNCIL_CLERK, () -> sessions.publish(council));
    as(Role.CHAIR, () -> sessions.publish(scrutin.getSessionId()));
    as(Role.CHAIR, () -> releases.ask(scrutin.getId(), null));
    as(Role.CLERK, () -> releases.confirm(scrutin.getId()));
    PaperRelease act = as(Role.COUNCIL_CLERK, () -> publication.askAct(decided.id(), null));
    as("visa", Role.COUNCIL_CLERK, () -> papers.confirm(act.getId()));
    PaperRelease answer = as(Role.CLERK, () -> publication.askAct(avis.id(), null));
    assertEquals("NOT_ALLOWED", code(() -> as("visa", Role.CLERK, () -> papers.confirm(answer.getId()))), "of the Parliaments the chair confirms");
    as(Role.CHAIR, () -> papers.confirm(answer.getId()));
    assertEquals(10, paths.published(dossier.id()).steps().size());
    assertEquals(adopted.id(), acts.decision(decided.id()).orElseThrow().id());
    assertEquals(avis.number() + 1, issue(Role.CLERK, parliamentItem, ActKind.AVIS, null, scrutin.getId()).number(), "another act goes on in the same series");
    Set<String> kinds = journal.entries(1, Integer.MAX_VALUE).stream().map(Entry::kind).collect(Collectors.toSet());
    assertTrue(kinds.containsAll(Set.of("capacity.begun", "dossier.opened", "dossier.serves", "dossier.placed", "decision.recorded", "decision.annulled", "act.issued",
        "dossier.referred", "dossier.returned", "dossier.published", "act.published", "roadmap.drawn", "action.added")), kinds.toString());
  }

  @Test void actsAreNumberedByBodyKindAndYear() throws Exception {
    Dossier dossier = as(Role.COLLEGE_CLERK, () -> dossiers.open(Body.COLLEGE, "Communiqué", null, Pillar.TRANSVERSAL, null, true));
    UUID session = as(Role.COLLEGE_CLERK, () -> session(Body.COLLEGE));
    AgendaItem item = as(Role.COLLEGE_CLERK, () -> dossiers.place(dossier.id(), session, null, null));
    int year = TODAY.getYear();
    assertEquals("Communiqué n° 001/" + year + "/CCE", issue(Role.COLLEGE_CLERK, item.getId(), ActKind.COMMUNIQUE, null, null).reference());
    assertEquals("Communiqué n° 002/" + year + "/CCE", issue(Role.COLLEGE_CLERK, item.getId(), ActKind.COMMUNIQUE, null, null).reference());
    assertEquals("Déclaration n° 001/" + year + "/CCE", issue(Role.COLLEGE_CLERK, item.getId(), ActKind.DECLARATION, null, null).reference());
    assertEquals("OTHER_BODY", code(() -> as(Role.COUNCIL_CLERK, () -> numbering.set(Body.COLLEGE, null, "{numero}/{annee}"))));
    as(Role.COLLEGE_CLERK, () -> numbering.set(Body.COLLEGE, ActKind.COMMUNIQUE, "AES/{annee}/{instance}/{sigle}/{numero:2}"));
    BodyAct third = issue(Role.COLLEGE_CLERK, item.getId(), ActKind.COMMUNIQUE, null, null);
    assertEquals("AES/" + year + "/CCE/COM/03", third.reference());
    assertEquals("Déclaration n° 002/" + year + "/CCE", issue(Role.COLLEGE_CLERK, item.getId(), ActKind.DECLARATION, null, null).reference(), "another kind keeps its pattern");
    as(Role.COLLEGE_CLERK, () -> numbering.set(Body.COLLEGE, ActKind.RAPPORT, "AES/{annee}/{instance}/COM/03{numero:1}"));
    as(Role.COLLEGE_CLERK, () -> numbering.set(Body.COLLEGE, ActKind.RAPPORT, "{numero}-{annee}"));
    as(Role.COLLEGE_CLERK, () -> numbering.set(Body.COLLEGE, ActKind.DECLARATION, "{numero}-{annee}"));
    issue(Role.COLLEGE_CLERK, item.getId(), ActKind.RAPPORT, null, null);
    issue(Role.COLLEGE_CLERK, item.getId(), ActKind.RAPPORT, null, null);
    issue(Role.COLLEGE_CLERK, item.getId(), ActKind.RAPPORT, null, null);
    assertEquals("REFERENCE_TAKEN", code(() -> issue(Role.COLLEGE_CLERK, item.getId(), ActKind.DECLARATION, null, null)));
    as(Role.COLLEGE_CLERK, () -> {
      agenda.change(item.getId(), "Communiqué final", Topic.AUTRES, null, null, null);
      return null;
    });
  }

  @Test void roadmapIsImportedWholeOrNotAtAllAndChangedFromAFreshPageOnly() throws Exception {
    UUID roadmap = as(Role.COLLEGE_CLERK, () -> roadmaps.draw("essai-liste", "Feuille de route d’essai", TODAY, TODAY.plusYears(1), true)).id();
    String heading = "code;pilier;titre;responsable;echeance;etat;note\n", good = "DI-1;DIPLOMATIE;Positions communes;Exemple;2027-06-30;RUNNING;\n";
    assertEquals("NOT_ALLOWED", code(() -> as(Role.CLERK, () -> roadmapImport.read(roadmap, bytes(heading + good), true))));
    var faulty = as(Role.COUNCIL_CLERK, () -> roadmapImport.read(roadmap, bytes(heading + good + "DI-1;DIPLOMATIE;Deux fois;;;;\nX;PECHE;Thème;;;;\nY;DIPLOMATIE;Date;;demain;;\n"), false));
    assertEquals(List.of(3L, 4L, 5L), faulty.faults().stream().map(f -> f.line()).toList());
    assertTrue(roadmaps.actions(roadmap).isEmpty());
    assertTrue(as(Role.COUNCIL_CLERK, () -> roadmapImport.read(roadmap, bytes(heading + good), true)).clean());
    assertTrue(roadmaps.actions(roadmap).isEmpty(), "a trial stores nothing");
    assertEquals(1, as(Role.COUNCIL_CLERK, () -> roadmapImport.read(roadmap, bytes(heading + good), false)).imported());
    RoadmapAction action = roadmaps.actions(roadmap).get(0);
    assertEquals(Progress.RUNNING, action.progress());
    assertNull(action.note());
    var done = new ActionFields("DI-1", Pillar.DIPLOMATIE, "Positions communes", null, null, Progress.DONE, "Achevée");
    as(Role.COUNCIL_CLERK, () -> roadmaps.change(action.id(), action.version(), done));
    assertEquals("STALE", code(() -> as(Role.COUNCIL_CLERK, () -> roadmaps.change(action.id(), action.version(), done))));
  }

  private Scrutin parliamentsVote(Dossier dossier, String state) throws Exception {
    UUID deputy = as(Role.CLERK, () -> accreditation.accredit(new Accreditation(state, state + "-1", "Député d’essai", null, BEGINS, null, null, null))).id();
    UUID session = as(Role.CLERK, () -> session(Body.PARLEMENTS));
    UUID sitting = as(Role.CLERK, () -> sittings.plan(session, TODAY.atTime(9, 0))).getId();
    UUID item = as(Role.CLERK, () -> dossiers.place(dossier.id(), session, sitting, null)).getId();
    as(Role.CHAIR, () -> sittings.open(sitting));
    as(Role.CLERK, () -> {
      attendance.markAll(sitting, List.of(deputy), true);
      return null;
    });
    as(Role.CHAIR, () -> agenda.call(sitting, item));
    as(Role.ADMINISTRATOR, () -> rules.store(RULE));
    Draft draft = as(Role.CLERK, () -> drafts.table(item, Draft.Kind.OPINION, "Avis d’essai", "Commission d’essai", "Article premier\nL’avis est favorable.", null));
    Scrutin scrutin = as(Role.CHAIR, () -> texts.open(draft.getId(), "essai-avis"));
    PersonInTest.as("depute", Role.DEPUTY, deputy, () -> box.cast(scrutin.getId(), UUID.randomUUID(), Choice.POUR).toCompletableFuture().get(60, TimeUnit.SECONDS));
    as(Role.CHAIR, () -> conduct.close(scrutin.getId()));
    as(Role.CHAIR, () -> proclamation.proclaim(scrutin.getId(), Verdict.Outcome.ADOPTED));
    as(Role.CHAIR, () -> {
      texts.settle(draft.getId());
      return null;
    });
    as(Role.CHAIR, () -> sittings.close(sitting));
    return scrutin;
  }

  /** One State says something, every other one is absent. */
  private List<Said> said(String speaking, Stance stance, String note) {
    return assembly.states().stream().map(State::getCode).map(code -> code.equals(speaking) ? new Said(code, stance, note) : new Said(code, Stance.ABSENT, null)).toList();
  }

  private BodyAct issue(Role role, UUID item, ActKind kind, UUID decision, UUID scrutin) throws Exception {
    return as(role, () -> acts.issue(new NewAct(item, kind, kind.word() + " d’essai", null, decision, scrutin)));
  }

  private Capacity head(String state) throws Exception {
    return as(Role.COLLEGE_CLERK, () -> membership.appoint(new Appointment(null, "Chef d’État d’essai " + state, state, Body.COLLEGE, Office.HEAD_OF_STATE, null, null, BEGINS,
        null, null, null, true)));
  }

  private Capacity minister(String state, Pillar pillar) throws Exception {
    return as(Role.COUNCIL_CLERK, () -> membership.appoint(new Appointment(null, "Ministre d’essai " + state, state, Body.CONSEIL, Office.MINISTER, pillar, null, BEGINS, null,
        null, null, true)));
  }

  private String role(Capacity capacity, Instant at) {
    return membership.members(Body.COLLEGE, at).stream().filter(m -> m.capacity().id().equals(capacity.id())).map(Member::role).findFirst().orElseThrow();
  }

  private String state(String code) throws Exception {
    return as(Role.ADMINISTRATOR, () -> {
      assembly.addState(code, "État d’essai " + code);
      assembly.addOrgan(code, "Assemblée d’essai", "AE", "Membre d’essai", 100, TODAY.minusYears(2));
      assembly.setSeats(code, 5, TODAY.minusYears(2), true);
      return code;
    });
  }

  private UUID session(Body body) {
    UUID id = sessions.prepare(body, "Session d’essai", "Bamako", "Africa/Bamako", TODAY, TODAY, true).getId();
    sessions.convene(id);
    return id;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String code(Callable<?> act) {
    return assertThrows(Refusal.class, act::call).code();
  }

  private static <T> T as(String name, Role role, Callable<T> act) throws Exception {
    return PersonInTest.as(name, role, null, act);
  }

  private static <T> T as(Role role, Callable<T> act) throws Exception {
    return PersonInTest.as("personne-" + role, role, null, act);
  }
}
