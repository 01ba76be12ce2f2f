package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.deliberation.PathView;
import liptako.publication.Identifier;
import liptako.publication.LinkedData;
import liptako.publication.PublicSite;
import liptako.publication.PublishedTexts;
import liptako.texts.Difference;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;
import liptako.voting.ScrutinSummary;
import liptako.web.look.Addresses;

/** {@code texte.xhtml}: a published text with its path. */
@Named
@RequestScoped
public class TextPage {
  /** An article of the wording in force. */
  public record Article(String name, String heading, List<Text.Paragraph> paragraphs) {}

  /** An amendment with what it would write. */
  public record Line(PathView.Amended amended, List<Written> writes) {}

  /** A wording with what it changes of the one before, which the first has not. */
  public record Step(PathView.Wording wording, List<Written> changes) {}

  @Inject private PublishedTexts texts;
  @Inject private PublicSite site;
  private String id;
  private PublishedTexts.Shown shown;
  private List<Line> amendments;
  private List<Step> steps;
  private List<ScrutinSummary> scrutins;

  public void read() {
    UUID draft = Addresses.id(id, "UNKNOWN_TEXT");
    shown = texts.text(draft);
    PathView path = getPath();
    amendments = path.amendments().stream().map(a -> new Line(a, Written.of(path.base(a.amendment()), a.amendment()))).toList();
    steps = new ArrayList<>();
    for (int i = 0; i < path.wordings().size(); i++) {
      steps.add(new Step(path.wordings().get(i), i == 0 ? List.of() : changes(path.wordings().get(i - 1).text(), path.wordings().get(i).text())));
    }
    Collections.reverse(steps);
    scrutins = site.session(shown.session().getId()).scrutins().stream().filter(s -> path.item().equals(s.item())).toList();
  }

  private static List<Written> changes(Text before, Text after) {
    return Difference.of(before, after).stream().filter(Difference.Line::changed)
        .map(line -> new Written(Written.place(after.paragraph(line.paragraph()).isPresent() ? after : before, line.paragraph()), line.runs())).toList();
  }

  /** « 1, 2 ». */
  public String numbers(PathView.Vote vote) {
    return vote.amendments().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The published scrutin by which a line was decided, or null. */
  public ScrutinSummary scrutin(PathView.Vote vote) {
    return scrutins.stream().filter(s -> s.id().equals(vote.scrutin())).findFirst().orElse(null);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public PublishedTexts.Shown getShown() {
    return shown;
  }

  public PathView getPath() {
    return shown.text().path();
  }

  public List<Article> getArticles() {
    List<Article> articles = new ArrayList<>();
    for (Text.Article article : getPath().last().text().articles()) {
      articles.add(new Article(TextReader.name(articles.size() + 1), article.heading(), article.paragraphs()));
    }
    return articles;
  }

  public List<Line> getAmendments() {
    return amendments;
  }

  /** The latest first. */
  public List<Step> getSteps() {
    return steps;
  }

  /** Published scrutins on the item the text stands under. */
  public List<ScrutinSummary> getScrutins() {
    return scrutins;
  }

  /** The text for search engines. */
  public String getLinked() {
    return LinkedData.text(shown);
  }

  public String getIdentifier() {
    return Identifier.address(Identifier.text(shown.session(), shown.text().number()));
  }
}
