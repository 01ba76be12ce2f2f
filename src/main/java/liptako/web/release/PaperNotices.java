package liptako.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/** What a public page says above an election, an act or a dossier that was corrected or withdrawn. */
@Named
@RequestScoped
public class PaperNotices {
  @Inject private PaperReleases releases;

  public List<PaperRelease> of(UUID subject) {
    return releases.notices(subject);
  }
}
