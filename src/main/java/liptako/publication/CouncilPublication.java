package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/** Publishes the bodies' numbered acts and the paths of dossiers in two persons: two of a council's secretariat; of the Parliaments the clerk asks and the chair confirms. */
@ApplicationScoped
@Transactional
public class CouncilPublication {
  @Inject private Acts acts;
  @Inject private Dossiers dossiers;
  @Inject private PaperReleases releases;
  @Inject private JournalService journal;

  /**
   * Asks to publish an act with what it rests upon.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease askAct(UUID id, Instant notBefore) {
    journal.lock();
    BodyAct act = acts.issued(id);
    if (act.publishedAt() != null) {
      throw Refusal.conflict("PAPER_PUBLIC_ALREADY", act.reference());
    }
    return releases.ask(new PaperReleases.Paper(PaperRelease.Kind.ACT, id, act.session(), PublicWords.say("paper.act", act.reference(), act.title()), seen(act), act.body().keeper(), act.body().confirmer()),
        notBefore);
  }

  /**
   * Asks to publish the path of a dossier: as much of it as is published.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease askDossier(UUID id, Instant notBefore) {
    journal.lock();
    Dossier dossier = dossiers.mine(id);
    if (dossier.publishedAt() != null) {
      throw Refusal.conflict("PAPER_PUBLIC_ALREADY", dossier.title());
    }
    return releases.ask(new PaperReleases.Paper(PaperRelease.Kind.DOSSIER, id, null, PublicWords.say("paper.dossier", dossier.reference(), dossier.title()), seen(dossier), dossier.origin().keeper(),
        dossier.origin().confirmer()), notBefore);
  }

  void publish(@Observes PaperDue due) {
    if (due.kind() == PaperRelease.Kind.ACT && due.seen(seen(acts.issued(due.subject())))) {
      due.published(acts.publish(due.subject()).publishedAt());
    }
    if (due.kind() == PaperRelease.Kind.DOSSIER && due.seen(seen(dossiers.opened(due.subject())))) {
      due.published(dossiers.publish(due.subject()).publishedAt());
    }
  }

  private static String seen(BodyAct act) {
    return hash("reference", act.reference(), "title", act.title(), "content", act.content(), "adoptedOn", act.adoptedOn().toString());
  }

  private static String seen(Dossier dossier) {
    return hash("reference", dossier.reference(), "title", dossier.title(), "summary", dossier.summary(), "pillar", dossier.pillar().name());
  }

  private static String hash(String... namesAndTexts) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      facts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return Hash.hex(Json.write(facts));
  }
}
