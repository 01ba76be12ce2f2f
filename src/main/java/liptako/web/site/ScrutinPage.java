package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.web.look.Addresses;
import liptako.journal.Checkpoint;
import liptako.journal.Checkpoints;
import liptako.journal.Note;
import liptako.publication.CorrectedTally;
import liptako.publication.CountWords;
import liptako.publication.Identifier;
import liptako.publication.LinkedData;
import liptako.publication.PublicSite;
import liptako.publication.ResultCard;
import liptako.publication.Words;
import liptako.rules.Finding;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.voting.Corrections;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinView;
import liptako.web.look.Hemicycle;

/** {@code scrutin.xhtml}: one result, the answer first, then why, by delegation, by name, and how to check it. */
@Named
@RequestScoped
public class ScrutinPage {
  /**
   * A line of the table by delegation.
   *
   * @param need the votes for that the rule asks of this delegation, or null
   */
  public record Line(String code, String name, int pour, int contre, int abstention, int none, int present, int seats, Long need, boolean met) {}

  /** A delegation's names. */
  public record Names(String code, String name, List<ScrutinView.Voter> voters) {}

  /** A declared correction beside the name it is of. */
  public record Beside(String name, String state, Corrections.Correction correction) {}

  /** The signed state of the journal that covers the result's act, and who countersigned it. */
  public record Seal(long size, List<String> witnesses) {}

  @Inject private PublicSite site;
  @Inject private Checkpoints checkpoints;
  private String id;
  private boolean preview;
  private PublicSite.ResultRecord shown;
  private List<Line> lines = List.of();
  private List<Names> names;
  private List<Hemicycle.Delegation> hemicycle;
  private List<Beside> corrections;
  private Verdict corrected;
  private Seal seal;

  public void read() {
    UUID scrutin = Addresses.id(id, "UNKNOWN_SCRUTIN");
    shown = preview ? site.preview(scrutin) : site.scrutin(scrutin);
    ScrutinView view = shown.view();
    if (view.tally() != null) {
      lines = view.tally().delegations().stream().map(this::line).toList();
    }
    Map<String, List<ScrutinView.Voter>> byState = view.voters().stream().collect(Collectors.groupingBy(v -> v.entry().state()));
    Map<String, String> stateNames = view.tally() == null ? Map.of() : view.tally().delegations().stream().collect(Collectors.toMap(Tally.Delegation::code, Tally.Delegation::name));
    List<String> order = view.voters().stream().map(v -> v.entry().state()).distinct().toList();
    names = order.stream().map(code -> new Names(code, stateNames.getOrDefault(code, code), byState.get(code))).toList();
    hemicycle = names.stream().map(n -> new Hemicycle.Delegation(n.name(), n.voters().stream().map(v -> seat(v, view.open())).sorted().toList())).toList();
    Map<UUID, ScrutinView.Voter> byDeputy = view.voters().stream().collect(Collectors.toMap(ScrutinView.Voter::deputy, v -> v));
    corrections = view.corrections().stream().sorted(Comparator.comparing(Corrections.Correction::declaredAt))
        .map(c -> new Beside(byDeputy.get(c.deputy()).entry().name(), byDeputy.get(c.deputy()).entry().state(), c)).toList();
    corrected = CorrectedTally.verdict(view).orElse(null);
    seal = checkpoints.signed(shown.act().number()).map(ScrutinPage::seal).orElse(null);
  }

  /** How it was held and counted, when people counted it. */
  public List<String> getCounted() {
    return CountWords.of(shown.view());
  }

  private static Seal seal(Note note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    return new Seal(checkpoint.size(), note.lines().stream().map(Note.Line::name).filter(name -> !name.equals(checkpoint.origin())).distinct().toList());
  }

  /** Null only while the journal is damaged and nothing is signed. */
  public Seal getSeal() {
    return seal;
  }

  /** The witnesses' names, in a sentence. */
  public String getCosigners() {
    return seal == null ? "" : Words.list(seal.witnesses());
  }

  private Line line(Tally.Delegation d) {
    Finding finding = shown.view().verdict() == null ? null : shown.view().verdict().findings().stream()
        .filter(f -> d.code().equals(f.delegation()) && f.kind() == Finding.Kind.MAJORITY && !f.ceiling()).findFirst().orElse(null);
    return new Line(d.code(), d.name(), d.pour(), d.contre(), d.abstention(), d.present() + d.represented() - d.pour() - d.contre() - d.abstention() - d.blanc() - d.nul(), d.present(), d.seats(),
        finding == null ? null : finding.required(), finding == null || finding.met());
  }

  private static Hemicycle.Seat seat(ScrutinView.Voter voter, boolean open) {
    if (!voter.entry().votes()) {
      return Hemicycle.Seat.ABSENT;
    }
    if (!open) {
      return voter.voted() ? Hemicycle.Seat.VOTED : Hemicycle.Seat.PRESENT;
    }
    return voter.choice() == null ? Hemicycle.Seat.PRESENT : Hemicycle.Seat.valueOf(voter.choice().name());
  }

  /** What a name's mark shows. */
  public String mark(ScrutinView.Voter voter) {
    return seat(voter, shown.view().open()).name();
  }

  /** Who cast the ballot of a represented member. */
  public String holder(ScrutinView.Voter voter) {
    return shown.view().voters().stream().filter(v -> v.deputy().equals(voter.entry().proxy().holder())).findFirst().map(v -> v.entry().name()).orElse("");
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Whether it is shown to the two persons who decide on its publication, and to nobody else. */
  public boolean isPreview() {
    return preview;
  }

  public void setPreview(boolean preview) {
    this.preview = preview;
  }

  public PublicSite.ResultRecord getShown() {
    return shown;
  }

  /** The result for search engines; nothing of a preview. */
  public String getLinked() {
    return preview ? null : LinkedData.result(shown);
  }

  /** The result in a sentence, for those to whom a link to it is sent. */
  public String getCard() {
    return ResultCard.text(shown);
  }

  /** Where the public reads the site. */
  public String getBase() {
    return Identifier.address("");
  }

  /** Where the result will be found as long as it is public. */
  public String getIdentifier() {
    return Identifier.address(Identifier.of(shown.session(), shown.scrutin()));
  }

  public Scrutin getScrutin() {
    return shown.scrutin();
  }

  public ZoneId getZone() {
    return shown.session().getZone();
  }

  public boolean isAnnulled() {
    return shown.scrutin().getStatus() == Scrutin.Status.ANNULLED;
  }

  /** The override that was proclaimed, or null. */
  public Scrutin.Override getOverride() {
    Scrutin.Override override = shown.scrutin().override();
    return override == null || override.confirmedBy() == null || isAnnulled() ? null : override;
  }

  /** The outcome's name: the one proclaimed. */
  public String getOutcome() {
    return shown.outcome();
  }

  /** The outcome in a word. */
  public String getWord() {
    return shown.word();
  }

  public List<Line> getLines() {
    return lines;
  }

  /** Whether the rule asks something of each delegation. */
  public boolean isNeeds() {
    return lines.stream().anyMatch(line -> line.need() != null);
  }

  public List<Names> getNames() {
    return names;
  }

  public List<Hemicycle.Delegation> getHemicycle() {
    return hemicycle;
  }

  public List<Beside> getCorrections() {
    return corrections;
  }

  /** What the rule would give if the corrections had been ballots, or null. */
  public Verdict getCorrected() {
    return corrected;
  }

  /** Whether they would have changed the outcome. */
  public boolean isOtherwise() {
    return corrected != null && corrected.outcome() != shown.view().verdict().outcome();
  }

  public List<Finding> getFindings() {
    return shown.view().verdict() == null ? List.of() : new ArrayList<>(shown.view().verdict().findings());
  }
}
