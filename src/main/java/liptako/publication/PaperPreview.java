package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

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

  @Allowed({Act.CONFIRM_PAPER, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public Preview of(UUID release) {
    PaperRelease paper = releases.release(release);
    return Preview.of(switch (paper.getKind()) {
      case MINUTES -> MinutesText.of(minutes.facts(paper.getSubjectId()));
      case TEXT -> TextSheet.of(texts.preview(paper.getSubjectId()));
      case AGENDA -> AgendaSheet.of(site.withAgenda(paper.getSubjectId(), agenda.next(paper.getSubjectId())));
    });
  }
}
