package liptako.publication;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A text as a document tree for printing: text goes in as text, so nothing anybody wrote can become markup. */
final class PrintedDocument {
  private final Document document;

  private PrintedDocument(Document document) {
    this.document = document;
  }

  static Document of(PrintedText text) {
    try {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      new PrintedDocument(document).write(text);
      return document;
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every JDK builds documents", e);
    }
  }

  private void write(PrintedText text) {
    Element html = document.createElement("html");
    html.setAttribute("lang", "fr");
    document.appendChild(html);
    Element head = add(html, "head", null);
    add(head, "title", text.title() + " – " + text.session());
    for (var meta : List.of(List.of("subject", text.session()), List.of("author", PublicWords.say("author")), List.of("description", text.footer()))) {
      Element element = add(head, "meta", null);
      element.setAttribute("name", meta.get(0));
      element.setAttribute("content", meta.get(1));
    }
    add(head, "style", PrintStyle.of("printed.css"));
    Element body = add(html, "body", null);
    // The running foot comes first, so that every page has it.
    add(body, "div", text.footer()).setAttribute("class", "foot");
    Element top = add(body, "div", null);
    top.setAttribute("class", "top");
    add(top, "p", text.session()).setAttribute("class", "session");
    add(top, "h1", text.title());
    text.blocks().forEach(block -> block(body, block));
    if (text.signed()) {
      Element signatures = add(body, "div", null);
      signatures.setAttribute("class", "signatures");
      add(signatures, "p", MinutesText.say("signature.chair"));
      add(signatures, "p", MinutesText.say("signature.clerk"));
    }
    if (!text.annex().isEmpty()) {
      Element annex = add(body, "div", null);
      annex.setAttribute("class", "annex");
      add(annex, "h2", MinutesText.say("annex"));
      text.annex().forEach(block -> block(annex, block));
    }
  }

  private void block(Element in, Block block) {
    if (block instanceof Block.Heading heading) {
      add(in, "h" + heading.level(), heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      Element p = add(in, "p", paragraph.text());
      if (!paragraph.weight().isEmpty()) {
        p.setAttribute("class", paragraph.weight());
      }
    } else if (block instanceof Block.Spoken spoken) {
      Element p = add(in, "p", spoken.who() + ".");
      p.setAttribute("class", "spoken");
      if (!spoken.note().isEmpty()) {
        spoken.note().lines().forEach(line -> add(in, "p", line).setAttribute("class", "said"));
      }
    } else if (block instanceof Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        Element p = add(in, "p", null);
        p.setAttribute("class", "fact");
        add(p, "b", fact.name() + "\u202F: ");
        p.appendChild(document.createTextNode(fact.text()));
      }
    } else if (block instanceof Block.Items items) {
      Element list = add(in, "ol", null);
      for (Block.Fact item : items.items()) {
        add(list, "li", item.text()).setAttribute("value", item.name());
      }
    } else if (block instanceof Block.Table table) {
      table(in, table.caption(), table.heads(), table.rows(), true);
    } else if (block instanceof Block.Grid grid) {
      table(in, grid.caption(), grid.heads(), grid.rows(), false).setAttribute("class", "words");
    }
  }

  private Element table(Element in, String caption, List<String> titles, List<List<String>> rows, boolean total) {
    Element table = add(in, "table", null);
    add(table, "caption", caption);
    Element heads = add(add(table, "thead", null), "tr", null);
    titles.forEach(head -> add(heads, "th", head).setAttribute("scope", "col"));
    Element body = add(table, "tbody", null);
    for (int i = 0; i < rows.size(); i++) {
      Element row = add(body, "tr", null);
      if (total && i == rows.size() - 1) {
        row.setAttribute("class", "total");
      }
      List<String> cells = rows.get(i);
      for (int c = 0; c < cells.size(); c++) {
        Element cell = add(row, c == 0 ? "th" : "td", cells.get(c));
        if (c == 0) {
          cell.setAttribute("scope", "row");
        }
      }
    }
    return table;
  }

  private Element add(Element in, String name, String text) {
    Element element = document.createElement(name);
    if (text != null) {
      element.setTextContent(text);
    }
    in.appendChild(element);
    return element;
  }
}
