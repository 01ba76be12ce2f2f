package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.deliberation.TextPath;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/**
 * Texts as the public reads them: each version is the text's path as it was when two persons published it, kept as it was; a further version follows
 * it, nothing takes it back.
 */
@ApplicationScoped
@Transactional
public class PublishedTexts {
  /** The journal's line that carries the path stays within what every reader of a bundle takes. */
  private static final int LENGTH_MOST = 1_500_000;

  /** A published text with its session. */
  public record Shown(PublicText text, Session session) {}

  @Inject private TextPath paths;
  @Inject private TextShelf shelf;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private PaperReleases releases;
  @Inject private JournalService journal;

  /**
   * Asks to publish a text with its path as it stands.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed(Act.WRITE_TEXTS)
  public PaperRelease ask(UUID draft, Instant notBefore) {
    journal.lock();
    PublicText next = next(draft);
    if (shelf.latest(draft).filter(last -> last.sha256().equals(next.sha256())).isPresent()) {
      throw Refusal.conflict("TEXT_PUBLIC_ALREADY", next.path().title());
    }
    return releases.ask(new PaperReleases.Paper(PaperRelease.Kind.TEXT, draft, next.session(), PublicWords.say("paper.text", next.path().title(), next.version()), next.sha256(),
        Act.WRITE_TEXTS, Act.CONFIRM_PAPER), notBefore);
  }

  /** Exactly what would be public were it published now, for the two persons who decide that it is. */
  @Allowed({Act.WRITE_TEXTS, Act.CONFIRM_PAPER})
  public Shown preview(UUID draft) {
    PublicText next = next(draft);
    return new Shown(next, sessions.session(next.session()));
  }

  void publish(@Observes PaperDue due) {
    if (due.kind() != PaperRelease.Kind.TEXT) {
      return;
    }
    PublicText next = next(due.subject());
    if (!due.seen(next.sha256())) {
      return;
    }
    sessions.publish(next.session());
    journal.append("text.path", next.id(), Map.of("text", Json.parse(next.content())));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("session", next.session().toString());
    facts.put("number", next.number());
    facts.put("version", next.version());
    facts.put("sha256", next.sha256());
    Instant at = journal.append("text.published", next.id(), facts).at();
    shelf.keep(PublicText.of(next.session(), next.number(), next.version(), at, next.sha256(), next.content()));
    due.published(at);
  }

  /** A published text in its latest version. */
  @Public("published on purpose")
  public Shown text(UUID draft) {
    return shelf.latest(draft).map(text -> new Shown(text, sessions.session(text.session()))).orElseThrow(() -> Refusal.notFound("UNKNOWN_TEXT"));
  }

  /** The published texts of a session, by number. */
  @Public("published on purpose")
  public List<PublicText> ofSession(UUID session) {
    return shelf.ofSession(session);
  }

  /** The published texts of all sessions, the latest published first. */
  @Public("published on purpose")
  public List<PublicText> latest(int most) {
    return shelf.latest(0, most);
  }

  private PublicText next(UUID draft) {
    Map<String, Object> path = paths.of(draft);
    String content = Json.write(path);
    if (content.length() > LENGTH_MOST) {
      throw Refusal.conflict("TEXT_TOO_LONG_TO_PUBLISH", path.get("title"));
    }
    UUID session = agenda.item(UUID.fromString((String) path.get("item"))).getSessionId();
    Optional<PublicText> last = shelf.latest(draft);
    return PublicText.of(session, last.map(PublicText::number).orElseGet(() -> shelf.count(session) + 1), last.map(PublicText::version).orElse(0) + 1, null, Hash.hex(content), content);
  }
}
