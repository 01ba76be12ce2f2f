package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.release.PaperRelease;

/** The minutes of a sitting: drafted from the record at any time, published as a file that stays. Printing holds no transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MinutesService {
  /** Minutes as a page shows them, with what the clerk may word of them. */
  public record Draft(Session session, Sitting sitting, String title, String subtitle, boolean draft, List<Block> blocks, List<Block> annex, List<MinutesPassage> passages) {}

  @Inject private MinutesRecord record;
  @Inject private MinutesShelf shelf;

  /** The minutes as the record gives them now. */
  @Allowed(Act.WRITE_MINUTES)
  public Draft draft(UUID sitting) {
    MinutesFacts facts = record.facts(sitting);
    PrintedText text = MinutesText.of(facts);
    return new Draft(facts.session(), facts.sitting(), text.title(), text.session(), text.draft(), text.blocks(), text.annex(), MinutesText.passages(facts));
  }

  /** The same as a printed file. */
  @Allowed(Act.WRITE_MINUTES)
  public byte[] pdf(UUID sitting) {
    return PdfFile.of(PrintedDocument.of(MinutesText.of(record.facts(sitting))));
  }

  /** The analytical report as a printed file. */
  @Allowed(Act.WRITE_MINUTES)
  public byte[] report(UUID sitting) {
    return PdfFile.of(PrintedDocument.of(MinutesText.report(record.facts(sitting))));
  }

  /**
   * Asks to publish the minutes of a closed sitting as the next version; every result in them must be published before. The chair confirms what was
   * printed now.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed(Act.WRITE_MINUTES)
  public PaperRelease ask(UUID sitting, Instant notBefore) {
    MinutesFacts facts = record.facts(sitting);
    MinutesRecord.require(facts);
    PrintedText text = MinutesText.of(facts);
    return record.ask(sitting, text, PdfFile.of(PrintedDocument.of(text)), notBefore);
  }

  /** The versions published of a sitting, oldest first. */
  @Public("published on purpose")
  @Transactional
  public List<MinutesVersion> published(UUID sitting) {
    return shelf.versions(sitting);
  }

  /** The words as last published, in Akoma Ntoso. */
  @Public("published on purpose")
  @Transactional
  public byte[] publishedAkn(UUID sitting) {
    return shelf.versions(sitting).stream().reduce((first, second) -> second).flatMap(v -> shelf.akn(sitting, v.version()))
        .orElseThrow(() -> Refusal.notFound("UNKNOWN_MINUTES"));
  }

  /** The file as last published. */
  @Public("published on purpose")
  @Transactional
  public byte[] publishedPdf(UUID sitting) {
    return shelf.versions(sitting).stream().reduce((first, second) -> second).flatMap(v -> shelf.pdf(sitting, v.version()))
        .orElseThrow(() -> Refusal.notFound("UNKNOWN_MINUTES"));
  }
}
