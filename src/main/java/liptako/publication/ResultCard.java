package liptako.publication;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import liptako.publication.PublicSite.ResultRecord;
import liptako.rules.Tally;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A result as a card for sharing, 1200 by 630: answer, question, figures, a bar a delegation, where and when. Pure. */
public final class ResultCard {
  /** Characters of a question that fit three lines. */
  private static final int QUESTION_MOST = 150;
  private final Document document;

  private ResultCard(Document document) {
    this.document = document;
  }

  static Document of(ResultRecord result) {
    try {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      new ResultCard(document).write(result);
      return document;
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every JDK builds documents", e);
    }
  }

  /** The same in words, for who cannot see it. */
  public static String text(ResultRecord result) {
    Tally tally = result.view().tally();
    return PublicWords.say("feed.entry", PublicWords.say("scrutin", result.scrutin().getNumber()), result.scrutin().getQuestion(), result.word()) + ". "
        + (tally == null ? "" : PublicWords.figures("feed.summary", tally.pour(), tally.contre(), tally.abstention()) + " ") + where(result) + ".";
  }

  private static String where(ResultRecord result) {
    var session = result.session();
    return session.getTitle() + ", " + session.getPlace() + ", " + Words.date(result.scrutin().getOpenedAt().atZone(session.getZone()).toLocalDate());
  }

  private void write(ResultRecord result) {
    Element html = document.createElement("html");
    html.setAttribute("lang", "fr");
    document.appendChild(html);
    Element head = add(html, "head", "", null);
    add(head, "title", "", text(result));
    for (String[] meta : new String[][] {{"subject", where(result)}, {"author", PublicWords.say("author")}, {"description", text(result)}}) {
      Element element = add(head, "meta", "", null);
      element.setAttribute("name", meta[0]);
      element.setAttribute("content", meta[1]);
    }
    add(head, "style", "", PrintStyle.of("card.css"));
    Element card = add(add(html, "body", "", null), "div", "card", null);
    add(card, "p", "name", result.session().getBody().title() + " · " + PublicWords.say("scrutin", result.scrutin().getNumber())
        + (result.session().isSample() ? " · " + PublicWords.say("card.sample") : ""));
    add(card, "p", "word " + result.outcome().toLowerCase(java.util.Locale.ROOT), result.notices().isEmpty() ? result.word() : result.word() + " *");
    String question = result.scrutin().getQuestion();
    add(card, "p", "question", question.length() > QUESTION_MOST ? question.substring(0, QUESTION_MOST - 1).strip() + "…" : question);
    if (result.view().tally() != null) {
      figures(card, result.view().tally());
    }
    add(card, "p", "where", where(result) + (result.notices().isEmpty() ? "" : " · * " + PublicWords.say("card.notice")));
  }

  private void figures(Element card, Tally tally) {
    Element figures = add(add(card, "table", "figures", null), "tr", "", null);
    figure(figures, "pour", tally.pour(), PublicWords.say("sheet.pour"));
    figure(figures, "contre", tally.contre(), PublicWords.say("sheet.contre"));
    figure(figures, "abstention", tally.abstention(), PublicWords.say("sheet.abstention"));
    Element bars = add(card, "table", "bars", null);
    for (Tally.Delegation d : tally.delegations()) {
      Element row = add(bars, "tr", "", null);
      add(row, "th", "", d.name());
      Element bar = add(add(row, "td", "", null), "div", "bar", null);
      part(bar, "pour", d.pour(), d.seats());
      part(bar, "contre", d.contre(), d.seats());
      part(bar, "abstention", d.abstention(), d.seats());
    }
  }

  private void figure(Element row, String answer, int value, String word) {
    Element cell = add(row, "td", answer, null);
    add(cell, "div", "value", Words.number(value));
    add(cell, "div", "answer", word);
  }

  private void part(Element bar, String answer, int votes, int seats) {
    if (votes > 0) {
      add(bar, "div", "part " + answer, "\u00A0").setAttribute("style", "width: " + String.format(java.util.Locale.ROOT, "%.3f", 720.0 * votes / Math.max(seats, 1)) + "px");
    }
  }

  private Element add(Element in, String name, String style, String text) {
    Element element = document.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    if (text != null) {
      element.setTextContent(PublicWords.plain(text));
    }
    in.appendChild(element);
    return element;
  }
}
