package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.accreditation.AccreditationService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Role;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.texts.Amendment;
import liptako.texts.Change;
import liptako.texts.Edit;
import liptako.texts.Text;
import liptako.texts.TextException;
import liptako.texts.Words;

/** Takes amendments to a text, rules on them, and lets their authors give them up. */
@ApplicationScoped
@Transactional
public class AmendmentService {
  /** The largest files known here, 500 to one text, and room beside. */
  static final int AMENDMENTS_MOST = 1_000;
  private static final int CHANGES_MOST = 20;
  private static final int WORDS_MOST = 20_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private DraftService drafts;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What somebody would change.
   *
   * @param authors as printed; a deputy's own name when a deputy tables it
   * @param amends number of the amendment it is a sub-amendment to, or null
   * @param replaces numbers of those a compromise stands for
   */
  public record Proposal(List<Change> changes, String authors, String motive, Integer amends, boolean compromise, Set<Integer> replaces) {}

  /** All that were tabled, by number. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public List<TabledAmendment> amendments(UUID draft) {
    return em.createQuery("select a from TabledAmendment a where a.draftId = :draft order by a.number", TabledAmendment.class).setParameter("draft", draft).getResultList();
  }

  /** Takes an amendment in, under the next number. */
  @Allowed(Act.TABLE_AMENDMENT)
  public TabledAmendment table(UUID draftId, Proposal proposal) {
    Draft draft = drafts.requireTabled(draftId);
    if (caller.deputy().isPresent() && draft.signatures > 1) {
      throw Refusal.conflict("AMENDMENT_SIGNATURES", draft.signatures, 1);
    }
    return table(draftId, proposal, List.of());
  }

  TabledAmendment table(UUID draftId, Proposal proposal, List<UUID> signers) {
    journal.lock();
    Draft draft = drafts.requireTabled(draftId);
    List<TabledAmendment> tabled = amendments(draftId);
    requireInTime(draft, proposal);
    if (tabled.size() >= AMENDMENTS_MOST) {
      throw Refusal.conflict("AMENDMENTS_FULL", AMENDMENTS_MOST);
    }
    int number = 1 + tabled.size();
    Amendment amendment = checked(number, draftId, proposal, tabled);
    var kept = new TabledAmendment();
    kept.id = Ids.next();
    kept.draftId = draftId;
    kept.number = number;
    kept.changes = Json.write(TextJson.ofChanges(amendment.changes()));
    kept.amends = amendment.amends();
    kept.compromise = amendment.compromise();
    kept.replaces = TextJson.numbers(amendment.replaces());
    kept.deputyId = caller.deputy().orElse(null);
    kept.authors = kept.deputyId == null ? Check.text("authors", proposal.authors(), 500) : names(kept.deputyId, signers);
    kept.motive = Check.optional("motive", proposal.motive(), 4_000);
    kept.status = TabledAmendment.Status.TABLED;
    kept.tabledAt = clock.instant();
    em.persist(kept);
    journal.append("amendment.tabled", kept.id, kept.facts());
    return kept;
  }

  /** The chair's ruling that an amendment is not put to the vote, or again is. */
  @Allowed(Act.RULE_ON_AMENDMENT)
  public TabledAmendment rule(UUID draft, int number, boolean admissible, String reason) {
    TabledAmendment amendment = undecided(draft, number);
    amendment.ruling = admissible ? null : Check.text("reason", reason, 1_000);
    amendment.status = admissible ? TabledAmendment.Status.TABLED : TabledAmendment.Status.INADMISSIBLE;
    journal.append(admissible ? "amendment.admitted" : "amendment.refused", amendment.id, admissible ? Map.of("number", number) : Map.of("number", number, "reason", amendment.ruling));
    return amendment;
  }

  /** Its authors give it up, themselves or by the clerk's hand. */
  @Allowed(Act.TABLE_AMENDMENT)
  public TabledAmendment withdraw(UUID draft, int number) {
    TabledAmendment amendment = undecided(draft, number);
    if (caller.deputy().isPresent() && !caller.deputy().equals(Optional.ofNullable(amendment.deputyId))) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "AMENDMENT_OF_OTHERS", number, amendment.authors);
    }
    amendment.status = TabledAmendment.Status.WITHDRAWN;
    journal.append("amendment.withdrawn", amendment.id, Map.of("number", number));
    return amendment;
  }

  /** Somebody else stands for an amendment that was withdrawn (European Parliament, Rules of Procedure, 8th term, Rule 174). */
  @Allowed(Act.TABLE_AMENDMENT)
  public TabledAmendment takeOver(UUID draft, int number, String authors) {
    journal.lock();
    drafts.requireTabled(draft);
    TabledAmendment amendment = find(draft, number);
    if (amendment.status != TabledAmendment.Status.WITHDRAWN) {
      throw Refusal.conflict("AMENDMENT_NOT_WITHDRAWN", number);
    }
    amendment.deputyId = caller.deputy().orElse(null);
    amendment.authors = amendment.deputyId == null ? Check.text("authors", authors, 500) : accreditation.deputy(amendment.deputyId, clock.instant()).name();
    amendment.status = TabledAmendment.Status.TABLED;
    journal.append("amendment.takenOver", amendment.id, Map.of("number", number, "authors", amendment.authors));
    return amendment;
  }

  /** The author, then who signed with him; as many as fit are printed. */
  private String names(UUID author, List<UUID> signers) {
    StringBuilder names = new StringBuilder(accreditation.deputy(author, clock.instant()).name());
    for (int i = 0; i < signers.size(); i++) {
      String name = ", " + accreditation.deputy(signers.get(i), clock.instant()).name();
      if (names.length() + name.length() > 470) {
        return names.append(" et ").append(signers.size() - i).append(" autres").toString();
      }
      names.append(name);
    }
    return names.toString();
  }

  private TabledAmendment undecided(UUID draft, int number) {
    journal.lock();
    drafts.requireTabled(draft);
    TabledAmendment amendment = find(draft, number);
    if (isDecided(draft, number)) {
      throw Refusal.conflict("AMENDMENT_DECIDED", number);
    }
    return amendment;
  }

  private boolean isDecided(UUID draft, int number) {
    return em.createQuery("select v from ListVote v where v.draftId = :draft and v.adopted is not null", ListVote.class).setParameter("draft", draft)
        .getResultStream().anyMatch(vote -> vote.getNumbers().contains(number));
  }

  private TabledAmendment find(UUID draft, int number) {
    return amendments(draft).stream().filter(amendment -> amendment.number == number).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_AMENDMENT", number));
  }

  /** After the deadline only a compromise, by the clerk's hand. */
  private void requireInTime(Draft draft, Proposal proposal) {
    boolean clerksCompromise = proposal.compromise() && caller.role().filter(Role.CLERK::equals).isPresent();
    if (draft.amendmentsUntil != null && clock.instant().isAfter(draft.amendmentsUntil) && !clerksCompromise) {
      throw Refusal.conflict("AMENDMENTS_CLOSED", draft.title);
    }
  }

  private Amendment checked(int number, UUID draft, Proposal proposal, List<TabledAmendment> tabled) {
    List<Change> changes = Check.given("changes", proposal.changes()).stream().map(AmendmentService::cleaned).toList();
    Check.number("changes", changes.size(), 1, CHANGES_MOST);
    Map<Integer, TabledAmendment> known = tabled.stream().collect(Collectors.toMap(a -> a.number, Function.identity()));
    proposal.replaces().stream().filter(other -> !known.containsKey(other)).findFirst().ifPresent(other -> {
      throw Refusal.invalid("UNKNOWN_AMENDMENT", "replaces", other);
    });
    Text text = drafts.current(draft).text();
    if (proposal.amends() != null) {
      TabledAmendment parent = known.get(proposal.amends());
      if (parent == null) {
        throw Refusal.invalid("UNKNOWN_AMENDMENT", "amends", proposal.amends());
      }
      if (parent.amends != null) {
        throw Refusal.invalid("SUB_OF_SUB", "amends", proposal.amends());
      }
      text = parent.amendment().wording();
    }
    Amendment amendment = new Amendment(number, changes, proposal.amends(), proposal.compromise(), proposal.replaces());
    try {
      Edit.of(text, amendment);
    } catch (TextException.NoSuchPlace e) {
      throw Refusal.invalid("AMENDMENT_NO_PLACE", "changes");
    } catch (TextException.ChangesNothing e) {
      throw Refusal.invalid("AMENDMENT_CHANGES_NOTHING", "changes");
    }
    return amendment;
  }

  /** The changes as they are kept; refused when they do not fit the text. */
  List<Change> checked(UUID draft, Proposal proposal) {
    return checked(1 + AMENDMENTS_MOST, draft, proposal, amendments(draft)).changes();
  }

  private static Change cleaned(Change change) {
    if (change instanceof Change.Reword reword) {
      return new Change.Reword(reword.paragraph(), words(reword.words()));
    }
    if (change instanceof Change.InsertParagraphs inserted) {
      return new Change.InsertParagraphs(inserted.article(), inserted.after(), all(inserted.words()));
    }
    if (change instanceof Change.InsertArticle inserted) {
      return new Change.InsertArticle(inserted.after(), Words.clean(inserted.heading() == null ? "" : inserted.heading()), all(inserted.paragraphs()));
    }
    return Check.given("changes", change);
  }

  private static List<String> all(List<String> words) {
    if (words.isEmpty()) {
      throw Refusal.invalid("TEXT_MISSING", "words", "words");
    }
    return words.stream().map(AmendmentService::words).toList();
  }

  private static String words(String typed) {
    return Words.clean(Check.text("words", typed == null ? null : Words.pasted(typed), WORDS_MOST));
  }
}
