package liptako.web.chair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.SittingService;
import liptako.release.ReleaseService;
import liptako.rules.Verdict;
import liptako.voting.Choice;
import liptako.voting.Proclamation;
import liptako.voting.QuorumCalls;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinConduct;
import liptako.formula.FormulaService;
import liptako.publication.MinutesApproval;
import liptako.web.desk.MotionActs;
import liptako.web.desk.SittingDesk;
import liptako.web.look.Say;
import org.primefaces.PrimeFaces;

/** The chair's acts, each offered in its phase. */
@Named("chair")
@ViewScoped
public class ChairPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private SittingDesk desk;
  @Inject private MotionActs motions;
  @Inject private MinutesApproval minutes;
  @Inject private SittingService sittings;
  @Inject private AgendaService agenda;
  @Inject private ScrutinConduct conduct;
  @Inject private Proclamation proclamation;
  @Inject private ReleaseService publication;
  @Inject private QuorumCalls calls;
  @Inject private FormulaService formulas;
  private transient long readAt;
  private transient Map<String, String> own;

  public Phase getPhase() {
    return Phase.of(desk.getSitting(), desk.getLatest() == null ? null : desk.getLatest().scrutin());
  }

  public boolean is(String... phases) {
    return java.util.List.of(phases).contains(getPhase().name());
  }

  /** Whether the middle of the desk is about the latest scrutin. */
  public boolean isScrutin() {
    return getPhase().compareTo(Phase.VOTING) >= 0;
  }

  public String getSaying() {
    if (motions.getPending() != null && is("NO_ITEM", "DISCUSSION", "PROCLAIMED", "ANNULLED")) {
      return saying().motion(motions.getPending(), motions.isToSettle());
    }
    return saying().of(getPhase());
  }

  /** With the house's own formulas; they change by acts of the journal alone. */
  private Saying saying() {
    if (own == null || readAt != desk.getNumber()) {
      readAt = desk.getNumber();
      own = formulas.own();
    }
    return new Saying(desk, own);
  }

  public void openSitting() {
    sittings.open(sitting());
  }

  public void suspend() {
    sittings.suspend(sitting());
  }

  /** Suspends the sitting as the rule asks where the quorum lacked. */
  public void followQuorum() {
    Say.done("chair.quorum.followed", calls.follow(sitting()).consequence());
  }

  public void resumeSitting() {
    sittings.resume(sitting());
  }

  public void closeSitting() {
    sittings.close(sitting());
  }

  /** Signs the minutes of the closed sitting as they were last published. */
  public void signMinutes() {
    minutes.sign(sitting());
    Say.done("minutes.signedNow");
  }

  public void call(UUID item) {
    agenda.call(sitting(), item);
  }

  public void endItem() {
    agenda.end(sitting());
  }

  public void hold() {
    conduct.hold(scrutin());
  }

  public void resume() {
    conduct.resume(scrutin());
  }

  public void extend(int seconds) {
    conduct.extend(scrutin(), Duration.ofSeconds(seconds));
  }

  public void showChoices(boolean show) {
    conduct.showChoices(scrutin(), show);
  }

  /** Closes when every voter present has voted; asks first, with the names, when some have not. */
  public void closeUnlessMissing() {
    desk.load();
    if (desk.getMissing().isEmpty()) {
      close();
    } else {
      PrimeFaces.current().ajax().addCallbackParam("missing", true);
    }
  }

  public void close() {
    conduct.close(scrutin());
  }

  public void castingVote(Choice choice) {
    conduct.castingVote(scrutin(), choice);
  }

  /** The outcome that « Proclamer » names: the rule's, or a confirmed override's. */
  public Verdict.Outcome getOutcome() {
    Scrutin.Override override = desk.getLatest().scrutin().override();
    return override != null && override.confirmedBy() != null ? override.outcome() : desk.getLatest().verdict().outcome();
  }

  public String getOutcomeWord() {
    return Saying.lower(desk.word(desk.getLatest()));
  }

  public boolean isTied() {
    return getOutcome() == Verdict.Outcome.TIED;
  }

  public void proclaim() {
    Verdict.Outcome named = getOutcome();
    proclamation.proclaim(scrutin(), named);
  }

  public void publish() {
    publication.ask(scrutin(), null);
    Say.done("chair.publicationAsked", desk.getLatest().scrutin().getNumber());
  }

  private UUID sitting() {
    return desk.getSitting().getId();
  }

  private UUID scrutin() {
    return desk.getLatest().scrutin().getId();
  }
}
