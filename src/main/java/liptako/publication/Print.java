package liptako.publication;

import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import liptako.language.Bundle;
import org.w3c.dom.Element;

/** A document tree for printing: text goes in as text, pictures as bytes; nothing is fetched. */
final class Print {
  private static final Bundle WORDS = Bundle.official("print");
  private final Document document;
  private final Element body;

  /** An empty document with styles of {@code /liptako}. */
  Print(String title, String... styles) {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every JDK builds documents", e);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", "fr");
    document.appendChild(html);
    Element head = add(html, "head", null, null);
    add(head, "title", null, title);
    Element author = add(head, "meta", null, null);
    author.setAttribute("name", "author");
    author.setAttribute("content", say("author"));
    Element description = add(head, "meta", null, null);
    description.setAttribute("name", "description");
    description.setAttribute("content", title);
    add(head, "style", null, PrintStyle.of(styles));
    body = add(html, "body", null, null);
  }

  Element body() {
    return body;
  }

  /** Adds an element; class and text may be null. */
  Element add(Element in, String name, String classes, String text) {
    Element element = document.createElement(name);
    if (classes != null) {
      element.setAttribute("class", classes);
    }
    if (text != null) {
      element.setTextContent(text);
    }
    in.appendChild(element);
    return element;
  }

  /** Adds a picture with the words for those who cannot see it. */
  void picture(Element in, String classes, String mime, byte[] picture, String words) {
    Element img = add(in, "img", classes, null);
    img.setAttribute("src", "data:" + mime + ";base64," + Base64.getEncoder().encodeToString(picture));
    img.setAttribute("alt", words);
  }

  byte[] pdf() {
    return PdfFile.of(document);
  }

  /** A French sentence of printed pages. */
  static String say(String key, Object... arguments) {
    return WORDS.french(key, arguments);
  }
}
