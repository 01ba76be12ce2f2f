package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.council.Acts;
import liptako.council.Dossiers;
import liptako.council.Paths;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.release.Release;

/** What a paper that waits for its second person says, in the blocks from which its printed file is made. */
@ApplicationScoped
@Transactional
public class PaperPreview {
  /** A paper as a page shows it. */
  public record Preview(String title, String session, List<Block> blocks, List<Block> annex) {
    static Preview of(PrintedText text) {
      return new Preview(text.title(), text.session(), text.blocks(), text.annex());
    }
  }

  @Inject private PaperReleases releases;
  @Inject private MinutesRecord minutes;
  @Inject private PublishedTexts texts;
  @Inject private AgendaService agenda;
  @Inject private PublicSite site;
  @Inject private Elections elections;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Acts acts;
  @Inject private Dossiers dossiers;
  @Inject private Paths paths;

  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Preview of(UUID release) {
    PaperRelease paper = releases.release(release);
    return paper.getStep() == Release.Kind.PUBLICATION ? published(paper) : new Preview(paper.getTitle(), PublicWords.say("paper.notice." + paper.getStep()), List.of(new Block.Paragraph(paper.getText())), List.of());
  }

  private Preview published(PaperRelease paper) {
    return Preview.of(switch (paper.getKind()) {
      case MINUTES -> MinutesText.of(minutes.facts(paper.getSubjectId()));
      case TEXT -> TextSheet.of(texts.preview(paper.getSubjectId()));
      case AGENDA -> AgendaSheet.of(site.withAgenda(paper.getSubjectId(), agenda.next(paper.getSubjectId())));
      case ELECTION -> election(elections.desk(paper.getSubjectId()));
      case ACT -> CouncilSheet.of(acts.issued(paper.getSubjectId()), sessions.session(paper.getSessionId()), acts.basis(paper.getSubjectId()));
      case DOSSIER -> CouncilSheet.of(dossiers.opened(paper.getSubjectId()), paths.preview(paper.getSubjectId()));
    });
  }

  private PrintedText election(ElectionView view) {
    return ElectionMinutes.text(view, sessions.session(view.election().getSessionId()), sittings.sitting(view.election().getSittingId()));
  }
}
