package liptako.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import liptako.assembly.Session;
import liptako.release.PaperRelease;
import liptako.release.Release;
import liptako.voting.ScrutinSummary;

/** Published results, notices and papers as an Atom feed (RFC 4287), each the latest first. An entry's id is the act's persistent identifier. Pure. */
final class ResultsFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private ResultsFeed() throws XMLStreamException {
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
  }

  /** A notice with the scrutin it is about. */
  record Notice(Release release, ScrutinSummary scrutin) {}

  /** @param self the feed's own address */
  static String of(String self, List<ScrutinSummary> scrutins, List<Notice> notices, List<PaperRelease> papers, Map<UUID, Session> sessions) {
    try {
      var feed = new ResultsFeed();
      feed.write(self, scrutins, notices, papers, sessions);
      return feed.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the feed could not be written", e);
    }
  }

  private void write(String self, List<ScrutinSummary> scrutins, List<Notice> notices, List<PaperRelease> papers, Map<UUID, Session> sessions) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.setDefaultNamespace(NAMESPACE);
    out.writeStartElement(NAMESPACE, "feed");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeAttribute("xml:lang", "fr");
    element("id", self);
    element("title", PublicWords.say("institution") + " – " + PublicWords.say("feed.title"));
    element("subtitle", PublicWords.say("feed.subtitle"));
    element("updated", Stream.of(scrutins.stream().map(ScrutinSummary::publishedAt), notices.stream().map(n -> n.release().getDoneAt()), papers.stream().map(PaperRelease::getDoneAt)).flatMap(s -> s).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
    author();
    link("self", self, "application/atom+xml");
    link("alternate", Identifier.address("/scrutins.xhtml"), "text/html");
    for (Notice notice : notices) {
      entry(notice, sessions.get(notice.scrutin().session()));
    }
    for (PaperRelease paper : papers) {
      entry(paper);
    }
    for (ScrutinSummary scrutin : scrutins) {
      entry(scrutin, sessions.get(scrutin.session()));
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void entry(Notice notice, Session session) throws XMLStreamException {
    Release release = notice.release();
    out.writeStartElement(NAMESPACE, "entry");
    element("id", Identifier.address(Identifier.scrutin(session, notice.scrutin().number())) + "#avis-" + release.getId());
    element("title", PublicWords.say("feed.notice." + release.getKind(), PublicWords.say("scrutin", notice.scrutin().number()), notice.scrutin().question()));
    element("updated", release.getDoneAt().toString());
    link("alternate", Identifier.address("/scrutin.xhtml?id=" + notice.scrutin().id()), "text/html");
    element("summary", release.getText());
    out.writeEndElement();
  }

  private void entry(PaperRelease paper) throws XMLStreamException {
    out.writeStartElement(NAMESPACE, "entry");
    element("id", Identifier.address(paper.getPage()) + "#publication-" + paper.getId());
    boolean notice = paper.getStep() != Release.Kind.PUBLICATION;
    element("title", PublicWords.say("feed.paper." + (notice ? paper.getStep().name() : paper.getKind().name()), paper.getTitle()));
    element("updated", paper.getDoneAt().toString());
    link("alternate", Identifier.address(paper.getPage()), "text/html");
    if (notice) {
      element("summary", paper.getText());
    }
    out.writeEmptyElement(NAMESPACE, "category");
    out.writeAttribute("term", paper.getKind().name());
    out.writeEndElement();
  }

  private void entry(ScrutinSummary scrutin, Session session) throws XMLStreamException {
    out.writeStartElement(NAMESPACE, "entry");
    element("id", Identifier.address(Identifier.scrutin(session, scrutin.number())));
    element("title", PublicWords.say("feed.entry", PublicWords.say("scrutin", scrutin.number()), scrutin.question(), scrutin.annulled() ? PublicWords.say("annulled") : scrutin.word()));
    element("updated", scrutin.publishedAt().toString());
    element("published", scrutin.publishedAt().toString());
    link("alternate", Identifier.address("/scrutin.xhtml?id=" + scrutin.id()), "text/html");
    link("related", Identifier.address("/api/v1/public/scrutins/" + scrutin.id() + ".json"), "application/json");
    out.writeEmptyElement(NAMESPACE, "category");
    out.writeAttribute("term", scrutin.annulled() ? "ANNULLED" : scrutin.outcome());
    out.writeStartElement(NAMESPACE, "summary");
    out.writeAttribute("type", "text");
    out.writeCharacters(figures(scrutin));
    out.writeEndElement();
    out.writeEndElement();
  }

  private static String figures(ScrutinSummary s) {
    if (s.annulled()) {
      return PublicWords.say("feed.annulled");
    }
    return s.closed() ? PublicWords.figures("feed.summary", s.pour(), s.contre(), s.abstention()) : PublicWords.say("count.withheld.EVERYTHING");
  }

  private void author() throws XMLStreamException {
    out.writeStartElement(NAMESPACE, "author");
    element("name", PublicWords.say("institution"));
    out.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    out.writeEmptyElement(NAMESPACE, "link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("type", type);
    out.writeAttribute("href", address);
  }

  private void element(String name, String value) throws XMLStreamException {
    out.writeStartElement(NAMESPACE, name);
    out.writeCharacters(PublicWords.plain(value));
    out.writeEndElement();
  }
}
