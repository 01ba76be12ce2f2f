package liptako.publication;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import liptako.assembly.Session;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document in Akoma Ntoso (OASIS LegalDocML 1.0): its root, its identification by work, expression and manifestation, and its elements.
 * Text goes in as text, so nothing anybody wrote can become markup.
 */
final class AknFile {
  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
  static final String TYPE = "application/akn+xml";

  /**
   * What a document is identified by.
   *
   * @param kind the document's element, « debate » or « doc »
   * @param name what it is, as « proces-verbal »
   * @param path what stands after the session in its address, as « /scrutin/4 »
   * @param version of the expression, from 1
   * @param eli the identifier that resolves
   */
  record Identity(Session session, String kind, String name, String path, LocalDate date, int version, String title, String eli) {}

  private final Document document;
  private final Element root;
  private final Element meta;
  private final Element references;
  private Element work;

  AknFile(Identity identity) {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every JDK builds documents", e);
    }
    Element akn = document.createElementNS(NAMESPACE, "akomaNtoso");
    document.appendChild(akn);
    root = add(akn, identity.kind(), null, "name", identity.name());
    meta = add(root, "meta", null);
    identification(identity);
    add(meta, "publication", null, "date", identity.date().toString(), "name", identity.name(), "showAs", identity.title());
    references = document.createElementNS(NAMESPACE, "references");
    references.setAttribute("source", "#liptako");
    reference("TLCOrganization", "liptako", "/akn/ontology/organization/" + Identifier.JURISDICTION + "/liptako", "Liptako");
    reference("TLCOrganization", Identifier.agent(identity.session()), "/akn/ontology/organization/" + Identifier.JURISDICTION + "/" + Identifier.agent(identity.session()),
        identity.session().getBody().title());
  }

  private void identification(Identity id) {
    String agent = Identifier.agent(id.session());
    String work = "/akn/" + Identifier.JURISDICTION + "/" + id.kind() + "/" + agent + "/" + id.date() + "/" + id.session().getNumber() + id.path();
    String expression = work + "/fra@" + (id.version() > 1 ? id.date() + ";ver=" + id.version() : id.date().toString());
    Element identification = add(meta, "identification", null, "source", "#liptako");
    Element in = add(identification, "FRBRWork", null);
    this.work = in;
    core(in, work, work, id);
    add(in, "FRBRcountry", null, "value", Identifier.JURISDICTION);
    add(in, "FRBRsubtype", null, "value", agent);
    add(in, "FRBRname", null, "value", id.name());
    in = add(identification, "FRBRExpression", null);
    core(in, expression, expression, id);
    add(in, "FRBRversionNumber", null, "value", String.valueOf(id.version()));
    add(in, "FRBRlanguage", null, "language", "fra");
    in = add(identification, "FRBRManifestation", null);
    core(in, expression + ".akn", expression + ".akn", id);
    add(in, "FRBRformat", null, "value", TYPE);
  }

  /** What the work is called, as « Résolution n° 3/2026 »: after its country, where the schema has it. */
  void number(String reference) {
    Element number = document.createElementNS(NAMESPACE, "FRBRnumber");
    number.setAttribute("value", PublicWords.plain(reference));
    Node name = work.getElementsByTagNameNS(NAMESPACE, "FRBRname").item(0);
    work.insertBefore(number, name);
  }

  private void core(Element in, String itself, String address, Identity id) {
    add(in, "FRBRthis", null, "value", itself + "/!main");
    add(in, "FRBRuri", null, "value", address);
    if (in.getTagName().equals("FRBRWork")) {
      add(in, "FRBRalias", null, "value", id.eli(), "name", "eli");
    }
    add(in, "FRBRdate", null, "date", id.date().toString(), "name", in.getTagName().substring(4).toLowerCase(Locale.ROOT));
    add(in, "FRBRauthor", null, "href", "#" + Identifier.agent(id.session()), "as", "#author");
  }

  /** Declares who or what the text points at by {@code #id}. */
  void reference(String kind, String id, String href, String shown) {
    add(references, kind, null, "eId", id, "href", href, "showAs", shown);
  }

  /** The metadata, for an analysis; {@link #body} closes it. */
  Element meta() {
    return meta;
  }

  /** Ends the metadata with the references declared so far and those to come, and begins the text with its title. */
  Element body(String element, String session, String title) {
    reference("TLCRole", "author", "/akn/ontology/role/author", "auteur");
    meta.appendChild(references);
    Element preface = add(root, "preface", null);
    add(preface, "p", session);
    add(add(preface, "p", null), "docTitle", title);
    return add(root, element, null);
  }

  /** Adds an element with text (or null) and attributes by name and value. */
  Element add(Element in, String name, String text, String... attributes) {
    Element element = document.createElementNS(NAMESPACE, name);
    for (int i = 0; i < attributes.length; i += 2) {
      element.setAttribute(attributes[i], PublicWords.plain(attributes[i + 1]));
    }
    if (text != null) {
      element.setTextContent(PublicWords.plain(text));
    }
    in.appendChild(element);
    return element;
  }

  byte[] bytes() {
    try {
      var out = new ByteArrayOutputStream();
      var transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("an Akoma Ntoso document could not be written", e);
    }
  }
}
