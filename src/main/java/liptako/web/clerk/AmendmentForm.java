package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.DraftService;
import liptako.deliberation.TabledAmendment;
import liptako.texts.Text;
import liptako.web.desk.AmendedPlace;
import liptako.web.look.Say;

/** Tables an amendment to one place of a text, or to what another amendment would write there. */
@Named("amendmentForm")
@ViewScoped
public class AmendmentForm extends AmendedPlace {
  private static final long serialVersionUID = 1;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  @Inject private AmendmentService amendments;
  @Inject private DraftService drafts;
  private UUID draft;
  private String authors;
  private boolean compromise;
  private String replaces;

  /** To a paragraph of the text. */
  public void amend(UUID of, String id) {
    begin(of, null, drafts.current(of).text(), id);
  }

  /** To what an amendment would write first. */
  public void amendAmendment(UUID of, TabledAmendment parent) {
    Text wording = parent.amendment().wording();
    begin(of, parent.getNumber(), wording, wording.articles().get(0).paragraphs().get(0).id());
  }

  private void begin(UUID of, Integer parent, Text base, String id) {
    begin(parent, base, id);
    draft = of;
    authors = null;
    compromise = false;
    replaces = null;
  }

  public void table() {
    TabledAmendment tabled = amendments.table(draft, new AmendmentService.Proposal(List.of(change()), authors, getMotive(), getAmends(), compromise, compromise ? numbers() : Set.of()));
    Say.done("amendment.tabled", tabled.getNumber());
  }

  private Set<Integer> numbers() {
    Set<Integer> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(replaces == null ? "" : replaces);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group()));
    }
    return numbers;
  }

  public String getAuthors() {
    return authors;
  }

  public void setAuthors(String authors) {
    this.authors = authors;
  }

  public boolean isCompromise() {
    return compromise;
  }

  public void setCompromise(boolean compromise) {
    this.compromise = compromise;
  }

  public String getReplaces() {
    return replaces;
  }

  public void setReplaces(String replaces) {
    this.replaces = replaces;
  }
}
