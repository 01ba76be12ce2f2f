package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/** Publishes orders of business in two persons: of the Parliaments the clerk asks and the chair confirms, of a council two of its secretariat. */
@ApplicationScoped
@Transactional
public class AgendaPublication {
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private PaperReleases releases;
  @Inject private JournalService journal;

  /**
   * Asks to publish a session's order of business as it stands.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease ask(UUID session, Instant notBefore) {
    journal.lock();
    AgendaVersion next = agenda.next(session);
    Body body = sessions.session(session).getBody();
    return releases.ask(new PaperReleases.Paper(PaperRelease.Kind.AGENDA, session, session, PublicWords.say("paper.agenda", next.getNumber()), Hash.hex(next.getContent()),
        body == Body.PARLEMENTS ? Act.WRITE_AGENDA : body.keeper(), body.confirmer()), notBefore);
  }

  void publish(@Observes PaperDue due) {
    if (due.kind() == PaperRelease.Kind.AGENDA && due.seen(Hash.hex(agenda.next(due.subject()).getContent()))) {
      due.published(agenda.publish(due.subject()).getPublishedAt());
    }
  }
}
