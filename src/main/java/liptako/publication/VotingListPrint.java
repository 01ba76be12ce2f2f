package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.TabledAmendment;
import liptako.deliberation.VotingListService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.texts.Written;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.w3c.dom.Element;

/** A voting list on paper and for spreadsheets, at any moment of the vote: each line with its exact words, its reason, what falls, and what became of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class VotingListPrint {
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private VotingListService lists;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private Clock clock;

  /** A line as both files have it. */
  private record Line(String vote, String authors, String words, String reason, String falls, String state) {}

  @Allowed(Act.READ_WORKING_PAPERS)
  public byte[] pdf(UUID id) {
    Draft draft = drafts.draft(id);
    AgendaItem item = agenda.item(draft.getItemId());
    Session session = sessions.session(item.getSessionId());
    var print = new Print(Print.say("list.title", draft.getTitle()), "printed.css", "print.css");
    Element body = print.body();
    print.add(body, "div", "foot", Print.say("sheet.foot", Words.dateAndTime(clock.instant().atZone(session.getZone()))));
    Element top = print.add(body, "div", "top", null);
    print.add(top, "p", "session", session.getTitle() + " · " + session.getPlace());
    print.add(top, "h1", null, Print.say("list.title", draft.getTitle()));
    print.add(body, "p", null, Print.say("list.item", item.getPosition(), item.getTitle(), draft.getAuthors()));
    Element table = print.add(body, "table", "wide", null);
    Element heads = print.add(print.add(table, "thead", null, null), "tr", null, null);
    for (String head : List.of("list.vote", "list.authors", "list.words", "list.reason", "list.falls", "list.state")) {
      print.add(heads, "th", null, Print.say(head)).setAttribute("scope", "col");
    }
    Element rows = print.add(table, "tbody", null, null);
    for (Line line : lines(id)) {
      Element row = print.add(rows, "tr", null, null);
      print.add(row, "th", null, line.vote()).setAttribute("scope", "row");
      List.of(line.authors(), line.words(), line.reason(), line.falls(), line.state()).forEach(text -> print.add(row, "td", "text", text));
    }
    return print.pdf();
  }

  /** Semicolons and a byte order mark, as spreadsheets in French expect. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public byte[] csv(UUID id) {
    var out = new StringBuilder().append(ResultFile.BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
      csv.printRecord("ligne", "auteurs", "mots", "place", "tombent", "issue");
      for (Line line : lines(id)) {
        csv.printRecord(line.vote(), ResultFile.cell(line.authors()), ResultFile.cell(line.words()), line.reason(), ResultFile.cell(line.falls()), ResultFile.cell(line.state()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<Line> lines(UUID id) {
    VotingListService.Reading reading = lists.reading(id);
    Map<Integer, String> authors = amendments.amendments(id).stream().collect(Collectors.toMap(TabledAmendment::getNumber, TabledAmendment::getAuthors));
    return reading.entries().stream().map(entry -> {
      var vote = entry.vote();
      String state = Print.say("list.state." + entry.line().state()) + (entry.line().by() == null ? "" : Print.say("list.by", entry.line().by()))
          + (vote.getDecidedHow() == null ? "" : ", " + vote.getDecidedHow());
      return new Line(vote.getName(), vote.getNumbers().stream().map(authors::get).distinct().collect(Collectors.joining(", ")),
          reading.written(entry).stream().map(Written::sentence).collect(Collectors.joining("\u202f; ")), Print.say("list.reason." + vote.getReason()),
          String.join(", ", entry.line().falls()), state);
    }).toList();
  }
}
