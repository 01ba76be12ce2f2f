package liptako.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import liptako.publication.Identifier;
import liptako.publication.PublicSite;
import liptako.publication.PublicText;
import liptako.publication.PublishedTexts;
import liptako.voting.ScrutinSummary;

/** {@code /robots.txt} and {@code /sitemap.xml} (sitemaps.org): what search engines may read, which is the public site and nothing of the desks. */
@WebServlet({"/robots.txt", "/sitemap.xml"})
public class SiteMap extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  /** The format allows 50,000 addresses a file; results come newest first. */
  private static final int RESULTS_MOST = 40_000, TEXTS_MOST = 5_000;
  private static final String[] PAGES = {"/", "/seances.xhtml", "/textes.xhtml", "/scrutins.xhtml", "/deputes.xhtml", "/statistiques.xhtml", "/verifier.xhtml"}, DESKS = {"/greffe/", "/presidence/", "/salle/", "/terminal/", "/reglages/",
      "/connexion.xhtml"};

  @Inject private transient PublicSite site;
  @Inject private transient PublishedTexts texts;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "max-age=3600");
    if (request.getServletPath().equals("/robots.txt")) {
      response.setContentType("text/plain");
      var out = response.getWriter();
      out.print("User-agent: *\n");
      for (String desk : DESKS) {
        out.print("Disallow: " + desk + "\n");
      }
      out.print("Sitemap: " + Identifier.address("/sitemap.xml") + "\n");
      return;
    }
    response.setContentType("application/xml");
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(response.getWriter());
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("urlset");
      out.writeDefaultNamespace(NAMESPACE);
      for (String page : PAGES) {
        address(out, page, null);
      }
      for (var session : site.sessions()) {
        address(out, "/session.xhtml?id=" + session.getId(), null);
      }
      for (PublicText text : texts.latest(TEXTS_MOST)) {
        address(out, "/texte.xhtml?id=" + text.id(), text.publishedAt().toString());
      }
      for (ScrutinSummary scrutin : site.latest(RESULTS_MOST)) {
        address(out, "/scrutin.xhtml?id=" + scrutin.id(), scrutin.publishedAt().toString());
      }
      out.writeEndElement();
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void address(XMLStreamWriter out, String path, String changed) throws XMLStreamException {
    out.writeStartElement("url");
    out.writeStartElement("loc");
    out.writeCharacters(Identifier.address(path));
    out.writeEndElement();
    if (changed != null) {
      out.writeStartElement("lastmod");
      out.writeCharacters(changed);
      out.writeEndElement();
    }
    out.writeEndElement();
  }
}
