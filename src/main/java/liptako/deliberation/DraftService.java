package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.ActSeries;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Words;

/** Lays texts before the assembly and keeps each of their wordings. */
@ApplicationScoped
@Transactional
public class DraftService {
  /** A long treaty has some hundred pages; beyond it nobody follows on a tablet. */
  private static final int LENGTH_MOST = 400_000;
  private static final int PARAGRAPHS_MOST = 2_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private ActSeries series;
  @Inject private Clock clock;

  /** The texts of an item, the first tabled first. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public List<Draft> drafts(UUID item) {
    return em.createQuery("select d from Draft d where d.itemId = :item order by d.tabledAt", Draft.class).setParameter("item", item).getResultList();
  }

  /** The texts of several items. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public List<Draft> ofSession(List<UUID> items) {
    return items.isEmpty() ? List.of() : em.createQuery("select d from Draft d where d.itemId in :items order by d.tabledAt", Draft.class).setParameter("items", items).getResultList();
  }

  @Allowed(Act.READ_WORKING_PAPERS)
  public Draft draft(UUID id) {
    return find(id);
  }

  /** All wordings, the first first. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public List<DraftVersion> versions(UUID draft) {
    return em.createQuery("select v from DraftVersion v where v.draftId = :draft order by v.number", DraftVersion.class).setParameter("draft", draft).getResultList();
  }

  /** The wording in force. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public DraftVersion current(UUID draft) {
    List<DraftVersion> versions = versions(find(draft).id);
    return versions.get(versions.size() - 1);
  }

  /** The wording that the amendments are to: the one in force, until what was adopted of them made another. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public Text amended(UUID draft) {
    Draft.Status status = find(draft).status;
    List<DraftVersion> versions = versions(draft);
    boolean unchanged = status == Draft.Status.TABLED || status == Draft.Status.WITHDRAWN;
    return versions.get(versions.size() - (unchanged ? 1 : 2)).text();
  }

  /**
   * Tables a text.
   *
   * @param typed as {@link TextReader} reads it
   * @param amendmentsUntil last instant at which amendments are taken, null for none
   */
  @Allowed(Act.WRITE_TEXTS)
  public Draft table(UUID item, Draft.Kind kind, String title, String authors, String typed, Instant amendmentsUntil) {
    agenda.item(item);
    var draft = new Draft();
    draft.id = Ids.next();
    draft.itemId = item;
    draft.kind = Check.given("kind", kind);
    draft.title = Check.text("title", title, 300);
    draft.authors = Check.text("authors", authors, 500);
    draft.status = Draft.Status.TABLED;
    draft.amendmentsUntil = amendmentsUntil;
    Text text = read(typed);
    journal.lock();
    draft.tabledAt = clock.instant();
    em.persist(draft);
    em.flush();
    DraftVersion version = add(draft, text, "texte déposé");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("item", item.toString());
    facts.put("kind", draft.kind.name());
    facts.put("title", draft.title);
    facts.put("authors", draft.authors);
    facts.put("hash", version.hash);
    facts.put("text", Json.parse(version.content));
    journal.append("text.tabled", draft.id, facts);
    return draft;
  }

  /** Another wording by its authors: only as long as nobody has tabled an amendment to it, whose places it would move. */
  @Allowed(Act.WRITE_TEXTS)
  public DraftVersion rewrite(UUID id, String typed, String reason) {
    Text text = read(typed);
    String why = Check.text("reason", reason, 300);
    journal.lock();
    Draft draft = requireTabled(id);
    Number amendments = em.createQuery("select count(a) from TabledAmendment a where a.draftId = :draft", Long.class).setParameter("draft", id).getSingleResult();
    if (amendments.intValue() > 0) {
      throw Refusal.conflict("TEXT_HAS_AMENDMENTS", amendments.intValue());
    }
    DraftVersion version = add(draft, text, why);
    journal.append("text.rewritten", id, Map.of("number", version.number, "hash", version.hash, "reason", why, "text", Json.parse(version.content)));
    return version;
  }

  /** How many deputies must sign an amendment to it, its author among them: 1 to 50. */
  @Allowed(Act.WRITE_TEXTS)
  public void requireSignatures(UUID id, Integer least) {
    journal.lock();
    Draft draft = requireTabled(id);
    draft.signatures = Check.number("signatures", least, 1, 50);
    journal.append("text.signatures", id, Map.of("least", draft.signatures));
  }

  /** Takes a text back before it is decided. */
  @Allowed(Act.WRITE_TEXTS)
  public void withdraw(UUID id) {
    journal.lock();
    Draft draft = requireTabled(id);
    draft.status = Draft.Status.WITHDRAWN;
    journal.append("text.withdrawn", id, Map.of("title", draft.title));
  }

  /** A further wording, from the list's adopted amendments. */
  DraftVersion amend(Draft draft, Text text) {
    DraftVersion version = add(draft, text, "texte amendé");
    draft.status = Draft.Status.AMENDED;
    journal.append("text.amended", draft.id, Map.of("number", version.number, "hash", version.hash, "text", Json.parse(version.content)));
    return version;
  }

  /** The vote on the whole is over: adopted, the wording in force is the text, gets its number, and nothing changes it any more. */
  void decide(Draft draft, boolean adopted, String how) {
    draft.status = adopted ? Draft.Status.ADOPTED : Draft.Status.REJECTED;
    draft.decidedHow = how;
    DraftVersion last = current(draft.id);
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("title", draft.title, "number", last.number, "hash", last.hash, "how", how));
    if (adopted) {
      facts.put("final", number(draft, last).toMap());
    }
    journal.append(adopted ? "text.adopted" : "text.rejected", draft.id, facts);
  }

  /** The year is that of the place of its session. */
  private FinalText number(Draft draft, DraftVersion last) {
    Session session = sessions.session(agenda.item(draft.itemId).getSessionId());
    int year = clock.instant().atZone(session.getZone()).getYear();
    FinalText text = FinalText.of(draft.kind, year, series.next(session.getBody(), draft.kind.series(), year), draft.title, last.hash);
    draft.finalBody = session.getBody();
    draft.finalYear = text.year();
    draft.finalNumber = text.number();
    draft.finalReference = text.reference();
    draft.finalSha256 = text.sha256();
    return text;
  }

  /** The text that a scrutin on the whole of it adopted, or empty. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public Optional<Draft> adoptedBy(UUID scrutin) {
    return em.createQuery("select d from Draft d where d.scrutinId = :scrutin and d.finalNumber is not null", Draft.class).setParameter("scrutin", scrutin).getResultStream().findFirst();
  }

  /** A text that is still to be decided on. */
  Draft requireUndecided(UUID id) {
    Draft draft = find(id);
    if (draft.status != Draft.Status.TABLED && draft.status != Draft.Status.AMENDED) {
      throw Refusal.conflict("TEXT_DECIDED", draft.title);
    }
    return draft;
  }

  Draft requireTabled(UUID id) {
    Draft draft = find(id);
    if (draft.status != Draft.Status.TABLED) {
      throw Refusal.conflict("TEXT_NOT_TABLED", draft.title);
    }
    return draft;
  }

  private DraftVersion add(Draft draft, Text text, String reason) {
    var version = new DraftVersion();
    version.id = Ids.next();
    version.draftId = draft.id;
    version.number = 1 + versions(draft.id).size();
    version.content = Json.write(TextJson.of(text));
    version.hash = liptako.journal.Hash.hex(version.content);
    version.reason = reason;
    version.madeAt = clock.instant();
    em.persist(version);
    return version;
  }

  private static Text read(String typed) {
    Text text = TextReader.read(Check.text("text", typed == null ? null : Words.pasted(typed), LENGTH_MOST));
    int paragraphs = text.articles().stream().mapToInt(article -> article.paragraphs().size()).sum();
    if (paragraphs == 0) {
      throw Refusal.invalid("TEXT_WITHOUT_PARAGRAPH", "text");
    }
    if (paragraphs > PARAGRAPHS_MOST) {
      throw Refusal.invalid("TEXT_TOO_MANY_PARAGRAPHS", "text", paragraphs, PARAGRAPHS_MOST);
    }
    return text;
  }

  private Draft find(UUID id) {
    Draft draft = id == null ? null : em.find(Draft.class, id);
    if (draft == null) {
      throw Refusal.notFound("UNKNOWN_DRAFT");
    }
    return draft;
  }
}
