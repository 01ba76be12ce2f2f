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
import liptako.assembly.Body;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.election.Election;
import liptako.election.Elections;
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
  private static final String[] PAGES = {"/", "/seances.xhtml", "/textes.xhtml", "/scrutins.xhtml", "/deputes.xhtml", "/statistiques.xhtml", "/instances.xhtml", "/dossiers.xhtml", "/feuille-de-route.xhtml", "/verifier.xhtml"}, DESKS = {"/greffe/", "/presidence/", "/salle/", "/terminal/", "/reglages/", "/secretariat/", "/urne/",
      "/connexion.xhtml"};

  @Inject private transient PublicSite site;
  @Inject private transient PublishedTexts texts;
  @Inject private transient Elections elections;
  @Inject private transient Acts acts;
  @Inject private transient Dossiers dossiers;

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
        for (Election election : elections.publishedOf(session.getId())) {
          address(out, "/election.xhtml?id=" + election.getId(), election.getPublishedAt().toString());
        }
      }
      for (PublicText text : texts.latest(TEXTS_MOST)) {
        address(out, "/texte.xhtml?id=" + text.id(), text.publishedAt().toString());
      }
      for (BodyAct act : acts.published((Body) null)) {
        address(out, "/acte.xhtml?id=" + act.id(), act.publishedAt().toString());
      }
      for (Dossier dossier : dossiers.published()) {
        address(out, "/dossier.xhtml?id=" + dossier.id(), dossier.publishedAt().toString());
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
