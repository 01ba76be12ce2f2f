package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.journal.ReceiptCode;
import liptako.json.Json;
import liptako.paper.DoubleCount;
import liptako.paper.PaperCounts;
import liptako.paper.Sheet;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.rules.PaperCount;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.store.Ids;

/**
 * Scrutins held by voice, hands, standing or papers: who took part in a secret one, the figures typed by two, and the agreed count, which closes the
 * scrutin with the verdict of its frozen rule. What a roll call heard becomes a ballot of each name; of all others only figures are known.
 */
@ApplicationScoped
@Transactional
public class HandCounts {
  @Inject private JournalService journal;
  @Inject private ScrutinStore store;
  @Inject private ScrutinConduct conduct;
  @Inject private PaperCounts counts;
  @Inject private Caller caller;

  /** The clerk at the box notes that a deputy takes part in a secret vote. */
  @Allowed(Act.MARK_ATTENDANCE)
  public void sign(UUID id, UUID deputy) {
    signed(id, deputy);
  }

  /** The signed-in deputy takes part in a secret vote. */
  @Allowed(Act.CAST_BALLOT)
  public void signOwn(UUID id) {
    signed(id, caller.deputy().orElseThrow());
  }

  private void signed(UUID id, UUID deputy) {
    Scrutin scrutin = running(id);
    if (!scrutin.isSecretOnPaper()) {
      throw Refusal.conflict("NOTHING_TO_SIGN");
    }
    if (scrutin.status == Scrutin.Status.HELD) {
      throw Refusal.conflict("SCRUTIN_IS_HELD");
    }
    RollEntry entry = store.entry(id, deputy).filter(RollEntry::votes).orElseThrow(() -> Refusal.conflict("NOT_AN_ELECTOR"));
    if (store.signed(id).contains(deputy)) {
      throw Refusal.conflict("SIGNED_ALREADY", entry.name());
    }
    // Once somebody typed what the box held, no paper can come into it.
    if (!counts.of(id).typed().isEmpty()) {
      throw Refusal.conflict("BOX_IS_OPEN");
    }
    store.sign(id, deputy);
    journal.append("scrutin.signed", id, Map.of("deputy", deputy.toString()));
  }

  /** Who has taken part in a secret vote; empty for any other. */
  @Allowed(Act.FOLLOW_SITTING)
  public Set<UUID> signed(UUID id) {
    return store.signed(id);
  }

  /** The fields to type, in order: of a roll call the deputies' ids, else figures as {@link PaperCount} names them. */
  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public List<String> fields(UUID id) {
    return HandCount.fields(store.find(id), store.roll(id));
  }

  /** The clerk's own count; both clerks must have typed before either is seen. */
  @Allowed(Act.TYPE_COUNT)
  public DoubleCount type(UUID id, Map<String, Integer> figures) {
    Scrutin scrutin = counting(id);
    HandCount.check(scrutin, store.roll(id), store.signed(id), figures);
    return counts.type(id, figures);
  }

  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public DoubleCount counts(UUID id) {
    return counts.of(id);
  }

  /** The scan of the sheet that was typed. */
  @Allowed(Act.TYPE_COUNT)
  public Sheet attach(UUID id, String fileName, byte[] content) {
    counting(id);
    return counts.attach(id, fileName, content);
  }

  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public Sheet sheet(UUID id) {
    return counts.sheet(id);
  }

  /** Records what both typed alike, with both names and the sheet, and closes the scrutin: the frozen rule gives the verdict. */
  @Allowed(Act.TYPE_COUNT)
  public Scrutin record(UUID id) {
    Scrutin scrutin = counting(id);
    DoubleCount both = counts.of(id);
    if (!both.agreed()) {
      throw Refusal.conflict("COUNTS_DIFFER");
    }
    Sheet sheet = counts.sheet(id);
    if (sheet == null) {
      throw Refusal.conflict("SHEET_MISSING");
    }
    List<RollEntry> roll = store.roll(id);
    Map<String, Integer> figures = new TreeMap<>(both.figures());
    HandCount.check(scrutin, roll, store.signed(id), figures);
    Tally tally;
    AgreedCount agreed;
    if (scrutin.way == Way.ROLL_CALL) {
      agreed = new AgreedCount(HandCount.names(both), sheet.sha256(), PaperCount.Withheld.NOTHING, Map.of());
      answers(scrutin, roll, figures);
      tally = store.tally(scrutin);
    } else {
      PaperCount count = HandCount.count(scrutin, roll, figures);
      PaperCount.Withheld withheld = scrutin.isSecretOnPaper() ? count.withheld() : PaperCount.Withheld.NOTHING;
      agreed = new AgreedCount(HandCount.names(both), sheet.sha256(), withheld, HandCount.kept(count, withheld));
      tally = count.on(store.tally(scrutin));
      if (HandCount.decided(scrutin, tally) == Verdict.Outcome.TIED && withheld != PaperCount.Withheld.NOTHING) {
        // The chair's casting vote would need the figures, and they are not kept: the vote is taken again.
        throw Refusal.conflict("TIE_AMONG_FEW");
      }
    }
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("number", scrutin.number));
    facts.putAll(agreed.toMap());
    facts.put("sheet", Map.of("sha256", sheet.sha256(), "bytes", sheet.bytes(), "type", sheet.mediaType()));
    facts.put("figures", agreed.withheld() == PaperCount.Withheld.EVERYTHING ? null : agreed.figures());
    if (scrutin.isSecretOnPaper()) {
      facts.put("signed", roll.stream().map(RollEntry::deputy).filter(store.signed(id)::contains).map(UUID::toString).toList());
    }
    journal.append("scrutin.counted", id, facts);
    scrutin.countJson = Json.write(agreed.toMap());
    counts.forget(id);
    conduct.close(scrutin, scrutin.conduct().close(), tally);
    return scrutin;
  }

  /** What each called out: a ballot of the name, by whoever answered for it. */
  private void answers(Scrutin scrutin, List<RollEntry> roll, Map<String, Integer> figures) {
    for (RollEntry entry : roll) {
      Choice choice = HandCount.answer(figures.getOrDefault(entry.deputy().toString(), HandCount.SILENT));
      if (choice == null) {
        continue;
      }
      UUID ballot = Ids.next();
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("ballot", ballot.toString());
      facts.put("deputy", entry.deputy().toString());
      facts.put("choice", choice.name());
      if (entry.represented()) {
        facts.put("by", entry.caster().toString());
      }
      facts.put("supersedes", null);
      Entry act = journal.append("ballot.cast", scrutin.id, facts);
      store.keep(scrutin.id, new BallotFact(ballot, entry.deputy(), choice, act.at(), ReceiptCode.of(act.hash()), act.number()));
    }
  }

  private Scrutin counting(UUID id) {
    Scrutin scrutin = running(id);
    if (caller.deputy().isPresent()) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "COUNT_BY_CLERKS");
    }
    if (!scrutin.way.counted()) {
      throw Refusal.conflict("NOT_COUNTED_BY_HAND");
    }
    return scrutin;
  }

  private Scrutin running(UUID id) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status != Scrutin.Status.OPEN && scrutin.status != Scrutin.Status.HELD) {
      throw Refusal.conflict("SCRUTIN_NOT_OPEN");
    }
    return scrutin;
  }
}
