package liptako.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.council.Acts;
import liptako.election.Elections;
import liptako.publication.Identifier;
import liptako.publication.PublicSite;
import liptako.publication.PublishedTexts;

/**
 * Resolves persistent identifiers: {@code /eli/BODY/SESSION}, {@code …/ordre-du-jour}, {@code …/seance/N/proces-verbal}, {@code …/scrutin/N}, {@code …/texte/N},
 * {@code …/election/N}, and {@code /eli/BODY/acte/KIND/YEAR/N}, each with an optional format at the end ({@code /json}). Answers 303 to where the thing is today; without a format, what the client accepts decides.
 */
@WebServlet("/eli/*")
public class PermanentAddress extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern FORM = Pattern.compile("/([a-z_]{1,20})/(\\d{1,6})(?:/(ordre-du-jour|seance/(\\d{1,6})/proces-verbal|scrutin/(\\d{1,6})|texte/(\\d{1,6})|election/(\\d{1,6})))?(?:/(html|json|csv|akn|pdf|png|popolo|zip|ics))?"),
      ACT_FORM = Pattern.compile("(/[a-z_]{1,20}/acte/[a-z]{1,20}/\\d{4}/\\d{1,6})(?:/(html|json|pdf))?");
  /** Where a scrutin, a session, an order of business, minutes, a text, an election, an act are in each format; %s is the id. */
  private static final Map<String, String> SCRUTIN = Map.of("html", "/scrutin.xhtml?id=%s", "json", "/api/v1/public/scrutins/%s.json", "csv", "/api/v1/public/scrutins/%s.csv",
      "akn", "/api/v1/public/scrutins/%s.akn.xml", "pdf", "/api/v1/public/scrutins/%s.pdf", "png", "/api/v1/public/scrutins/%s.png"),
      SESSION = Map.of("html", "/session.xhtml?id=%s", "json", "/api/v1/public/sessions/%s", "csv", "/api/v1/public/sessions/%s/results.csv",
          "popolo", "/api/v1/public/sessions/%s/popolo.json", "zip", "/api/v1/public/sessions/%s/bundle.zip", "ics", "/api/v1/public/sessions/%s/sittings.ics"),
      AGENDA = Map.of("html", "/session.xhtml?id=%s", "akn", "/api/v1/public/sessions/%s/agenda.akn.xml", "pdf", "/api/v1/public/sessions/%s/agenda.pdf"),
      TEXT = Map.of("html", "/texte.xhtml?id=%s", "json", "/api/v1/public/texts/%s.json", "akn", "/api/v1/public/texts/%s.akn.xml", "pdf", "/api/v1/public/texts/%s.pdf"),
      ELECTION = Map.of("html", "/election.xhtml?id=%s", "json", "/api/v1/public/elections/%s", "pdf", "/api/v1/public/elections/%s/proces-verbal.pdf"),
      ACT = Map.of("html", "/acte.xhtml?id=%s", "json", "/api/v1/public/acts/%s", "pdf", "/api/v1/public/acts/%s.pdf"),
      MINUTES = Map.of("pdf", "/api/v1/public/sittings/%s/minutes.pdf", "akn", "/api/v1/public/sittings/%s/minutes.akn.xml");

  @Inject private transient PublicSite site;
  @Inject private transient PublishedTexts texts;
  @Inject private transient Elections elections;
  @Inject private transient Acts acts;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<String> there = address(request.getPathInfo(), request.getHeader("Accept"));
    if (there.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + there.get());
    response.setHeader("Vary", "Accept");
  }

  private Optional<String> address(String path, String accepted) {
    Matcher parts = FORM.matcher(path == null ? "" : path);
    if (!parts.matches()) {
      return act(path == null ? "" : path, accepted);
    }
    Optional<Session> session = site.named(parts.group(1), Integer.parseInt(parts.group(2)));
    if (session.isEmpty()) {
      return Optional.empty();
    }
    PublicSite.SessionRecord record = site.session(session.get().getId());
    String format = parts.group(8);
    if (parts.group(7) != null) {
      int number = Integer.parseInt(parts.group(7));
      return elections.publishedOf(record.session().getId()).stream().filter(e -> e.getNumber() == number).findFirst().flatMap(e -> in(ELECTION, format, accepted, e.getId()));
    }
    if (parts.group(5) != null) {
      int number = Integer.parseInt(parts.group(5));
      return record.scrutins().stream().filter(s -> s.number() == number).findFirst().flatMap(s -> in(SCRUTIN, format, accepted, s.id()));
    }
    if (parts.group(6) != null) {
      int number = Integer.parseInt(parts.group(6));
      return texts.ofSession(record.session().getId()).stream().filter(t -> t.number() == number).findFirst().flatMap(t -> in(TEXT, format, accepted, t.id()));
    }
    if (parts.group(4) != null) {
      int number = Integer.parseInt(parts.group(4));
      return record.sittings().stream().filter(s -> s.getNumber() == number && record.minutes().containsKey(s.getId())).findFirst()
          .flatMap(s -> in(MINUTES, format == null ? "pdf" : format, accepted, s.getId()));
    }
    return parts.group(3) == null ? in(SESSION, format, accepted, record.session().getId())
        : record.agenda() == null ? Optional.empty() : in(AGENDA, format, accepted, record.session().getId());
  }

  private Optional<String> act(String path, String accepted) {
    Matcher parts = ACT_FORM.matcher(path);
    return !parts.matches() ? Optional.empty() : acts.published((Body) null).stream().filter(a -> Identifier.act(a).equals("/eli" + parts.group(1))).findFirst()
        .flatMap(a -> in(ACT, parts.group(2), accepted, a.id()));
  }

  private static Optional<String> in(Map<String, String> places, String format, String accepted, java.util.UUID id) {
    return Optional.ofNullable(places.get(format == null ? wanted(places, accepted) : format)).map(place -> String.format(place, id));
  }

  /** The first of our formats that the client names before pages of text. */
  static String wanted(Map<String, String> places, String accepted) {
    for (String type : (accepted == null ? "" : accepted).split(",")) {
      String format = switch (type.replaceAll(";.*", "").strip()) {
        case "text/html", "application/xhtml+xml" -> "html";
        case "application/json" -> "json";
        case "text/csv" -> "csv";
        case "application/akn+xml", "application/xml", "text/xml" -> "akn";
        case "application/pdf" -> "pdf";
        case "image/png" -> "png";
        case "text/calendar" -> "ics";
        case "application/zip" -> "zip";
        default -> "";
      };
      if (places.containsKey(format)) {
        return format;
      }
    }
    return "html";
  }
}
