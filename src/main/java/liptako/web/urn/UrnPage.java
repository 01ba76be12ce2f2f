package liptako.web.urn;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.assembly.State;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.election.AgeBureau;
import liptako.election.Candidacy;
import liptako.election.Election;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.election.Rounds;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.publication.ElectionPublication;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.rules.Rule;
import liptako.voting.RuleShelf;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.web.look.Say;

/** The sitting's elections and, of the one chosen, what the signed-in person may do next. */
@Named("urn")
@ViewScoped
public class UrnPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Elections elections;
  @Inject private ElectionPublication publication;
  @Inject private PaperReleases releases;
  @Inject private Rounds rounds;
  @Inject private AgeBureau births;
  @Inject private RuleShelf shelf;
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private AssemblyService assembly;
  @Inject private AttendanceService attendance;
  @Inject private ScrutinReading scrutins;
  @Inject private Caller caller;
  private UUID chosen;
  private transient Sitting sitting;
  private transient ZoneId zone = ZoneOffset.UTC;
  private transient List<Election> all = List.of();
  private transient ElectionView view;
  private transient List<Deputy> inOffice = List.of();
  private transient AgeBureau.Bureau bureau;
  private String office;
  private Integer places = 1;
  private String rule = "election";
  private String state;
  private UUID candidate;
  private String listName;
  private String listMembers;
  private LocalDate listBorn;
  private UUID scrutineer;
  private String reason;

  public void load() {
    sitting = sittings.current().orElse(null);
    if (sitting == null) {
      return;
    }
    zone = sessions.session(sitting.getSessionId()).getZone();
    all = elections.ofSitting(sitting.getId());
    if (chosen == null && !all.isEmpty()) {
      chosen = all.get(all.size() - 1).getId();
    }
    view = chosen == null ? null : elections.desk(chosen);
    inOffice = attendance.presence(sitting.getId()).members().stream().map(Presence.Member::deputy).toList();
    bureau = births.of(sitting.getId());
  }

  /** Whether the signed-in person may do this act, in one of these states of the election. */
  public boolean may(String act, String... statuses) {
    return caller.may(Act.valueOf(act)) && (statuses.length == 0 || view != null && List.of(statuses).contains(view.election().getStatus().name()));
  }

  /** Whether the signed-in person counts: a clerk, or a deputy named as scrutineer. */
  public boolean isCounting() {
    return may("TYPE_COUNT", "COUNTING") && caller.deputy().map(d -> view.scrutineers().stream().anyMatch(s -> s.deputy().equals(d))).orElse(true);
  }

  /** Whether the signed-in deputy can still take part in the open round. */
  public boolean isMaySign() {
    return may("CAST_BALLOT", "VOTING") && view.last().electors().stream().anyMatch(e -> !e.signed() && caller.deputy().filter(e.deputy()::equals).isPresent());
  }

  /** Whether the last round is on paper and not counted, so that it can be held again. */
  public boolean isMayAgain() {
    return may("ANNUL_SCRUTIN", "VOTING", "COUNTING") && !view.last().round().isOnTerminals();
  }

  public void choose(UUID id) {
    chosen = id;
  }

  public void prepare() {
    Election made = elections.prepare(sittings.current().orElseThrow(() -> liptako.refusal.Refusal.conflict("NO_SITTING")).getId(), office, places == null ? 0 : places, rule, state);
    chosen = made.getId();
    office = null;
    places = 1;
    state = null;
    Say.done("urn.prepared", made.getOffice());
  }

  public void declare() {
    Candidacy made = elections.declare(chosen, candidate);
    candidate = null;
    Say.done("urn.declared", made.getName());
  }

  /** A list declares to stand; its names are separated by commas or lines. */
  public void declareList() {
    List<String> members = Stream.of((listMembers == null ? "" : listMembers).split("[,;\\n]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    Candidacy made = elections.declareList(chosen, listName, members, listBorn);
    listName = null;
    listMembers = null;
    listBorn = null;
    Say.done("urn.declared", made.getName());
  }

  /** A candidacy's date of birth, or null. */
  public LocalDate born(Candidacy candidacy) {
    return candidacy.getBornOn() == null ? null : LocalDate.parse(candidacy.getBornOn());
  }

  public void removeScrutineer(UUID deputy) {
    elections.scrutineers(chosen, view().scrutineers().stream().map(ElectionView.Scrutineer::deputy).filter(named -> !named.equals(deputy)).toList());
  }

  /** The sitting's scrutin that people count, or null. */
  public Scrutin getCounted() {
    return sitting == null ? null : scrutins.latest(sitting.getId()).filter(s -> s.getWay().counted() && s.getClosedAt() == null && s.getStatus().pending()).orElse(null);
  }

  public void withdraw(UUID candidacy) {
    Say.done("urn.withdrawn", elections.withdraw(chosen, candidacy).getName());
  }

  public void addScrutineer() {
    List<UUID> named = new java.util.ArrayList<>(view().scrutineers().stream().map(ElectionView.Scrutineer::deputy).toList());
    named.add(liptako.refusal.Check.given("scrutineer", scrutineer));
    elections.scrutineers(chosen, named);
    scrutineer = null;
  }

  public void open() {
    rounds.open(chosen);
  }

  public void sign(UUID deputy) {
    rounds.sign(chosen, deputy);
  }

  public void signOwn() {
    rounds.signOwn(chosen);
  }

  public void close() {
    rounds.close(chosen);
  }

  /** Records the lot: this one was drawn first, the other equals after. */
  public void drawn(String first) {
    List<UUID> order = new java.util.ArrayList<>(List.of(UUID.fromString(first)));
    view().last().round().verdict().drawn().stream().map(UUID::fromString).filter(id -> !order.contains(id)).forEach(order::add);
    rounds.lot(chosen, order);
  }

  public void proclaim() {
    elections.proclaim(chosen);
  }

  public void publish() {
    Say.done("urn.asked", publication.ask(chosen, null).getTitle());
  }

  /** What was asked about the publication of the election chosen and still waits, for the two who decide it; or null. */
  public PaperRelease getWaiting() {
    return chosen == null || !caller.may(Act.PUBLISH_RESULT) && !caller.may(Act.CONFIRM_PUBLICATION) ? null : releases.of(chosen).stream().filter(PaperRelease::isPending).findFirst().orElse(null);
  }

  /** The round is held again. */
  public void again() {
    rounds.again(chosen, reason);
    reason = null;
    Say.done("urn.again.done");
  }

  public void annul() {
    elections.annul(chosen, reason);
    reason = null;
    Say.done("urn.annul.done");
  }

  private ElectionView view() {
    return elections.desk(chosen);
  }

  /** A candidacy's name. */
  public String name(String candidacy) {
    return view.candidacies().stream().filter(c -> c.getId().toString().equals(candidacy)).findFirst().map(Candidacy::getName).orElse(candidacy);
  }

  /** A round's figure for a field, or null. */
  public Integer figure(ElectionView.RoundView round, Object field) {
    return round.round().figures().get(field.toString());
  }

  public Sitting getSitting() {
    return sitting;
  }

  public ZoneId getZone() {
    return zone;
  }

  public List<Election> getAll() {
    return all;
  }

  public ElectionView getView() {
    return view;
  }

  public UUID getChosen() {
    return chosen;
  }

  public List<Deputy> getInOffice() {
    return inOffice;
  }

  public AgeBureau.Bureau getBureau() {
    return bureau;
  }

  public List<Rule> getRules() {
    return shelf.rules().stream().filter(Rule::election).toList();
  }

  public List<State> getStates() {
    return assembly.states();
  }

  public String getOffice() {
    return office;
  }

  public void setOffice(String office) {
    this.office = office;
  }

  public Integer getPlaces() {
    return places;
  }

  public void setPlaces(Integer places) {
    this.places = places;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public UUID getCandidate() {
    return candidate;
  }

  public void setCandidate(UUID candidate) {
    this.candidate = candidate;
  }

  public String getListName() {
    return listName;
  }

  public void setListName(String listName) {
    this.listName = listName;
  }

  public String getListMembers() {
    return listMembers;
  }

  public void setListMembers(String listMembers) {
    this.listMembers = listMembers;
  }

  public LocalDate getListBorn() {
    return listBorn;
  }

  public void setListBorn(LocalDate listBorn) {
    this.listBorn = listBorn;
  }

  public UUID getScrutineer() {
    return scrutineer;
  }

  public void setScrutineer(UUID scrutineer) {
    this.scrutineer = scrutineer;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
