package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.Excuse;
import liptako.attendance.ExcuseService;
import liptako.attendance.Passage;
import liptako.attendance.Presence;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.voting.QuorumCall;
import liptako.voting.QuorumCalls;
import org.w3c.dom.Element;

/** The attendance sheet of a sitting: each member by delegation, when they came and left and how it was marked, the excused, the calls of the quorum. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AttendancePrint {
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private ExcuseService excuses;
  @Inject private QuorumCalls calls;
  @Inject private Clock clock;

  /** As of now, or of the closing. */
  @Allowed(Act.MARK_ATTENDANCE)
  public byte[] pdf(UUID id) {
    Sitting sitting = sittings.sitting(id);
    Session session = sessions.session(sitting.getSessionId());
    ZoneId zone = session.getZone();
    Instant at = sitting.getClosedAt() == null ? clock.instant() : sitting.getClosedAt();
    Presence presence = attendance.presence(id, at);
    Map<UUID, List<Passage>> passages = attendance.passages(id).stream().collect(Collectors.groupingBy(Passage::deputy));
    Map<UUID, Excuse> excused = excuses.excuses(id);
    String title = Print.say("sheet.title", sitting.getNumber());
    var print = new Print(title, "printed.css", "print.css");
    Element body = print.body();
    print.add(body, "div", "foot", Print.say("sheet.foot", Words.dateAndTime(at.atZone(zone))));
    Element top = print.add(body, "div", "top", null);
    print.add(top, "p", "session", session.getTitle() + " · " + session.getPlace());
    print.add(top, "h1", null, title);
    print.add(body, "p", null, Print.say(sitting.getOpenedAt() == null ? "sheet.planned" : "sheet.opened",
        Words.dateAndTime((sitting.getOpenedAt() == null ? sitting.getPlannedAt() : sitting.getOpenedAt()).atZone(zone))));
    for (Presence.DelegationFigures d : presence.delegations()) {
      print.add(body, "h2", null, d.name());
      print.add(body, "p", "note", Print.say("sheet.figures", d.present(), d.inOffice(), d.seats()));
      Element table = table(print, "sheet.code", "sheet.name", "sheet.state", "sheet.in", "sheet.out", "sheet.how", "sheet.signature");
      presence.members().stream().filter(m -> m.deputy().stateCode().equals(d.code())).forEach(m -> member(print, table, m, passages.getOrDefault(m.deputy().id(), List.of()), excused.get(m.deputy().id()), zone));
    }
    quorum(print, calls.calls(id), zone);
    Element signatures = print.add(body, "div", "signatures", null);
    print.add(signatures, "p", null, Print.say("sheet.chair"));
    print.add(signatures, "p", null, Print.say("sheet.clerk"));
    return print.pdf();
  }

  private static void member(Print print, Element table, Presence.Member m, List<Passage> passages, Excuse excuse, ZoneId zone) {
    Element row = print.add(table, "tr", null, null);
    print.add(row, "th", null, m.deputy().code()).setAttribute("scope", "row");
    print.add(row, "td", "text", m.deputy().name() + (m.deputy().substitute() ? Print.say("sheet.substitute") : ""));
    print.add(row, "td", "text", Print.say(m.present() ? "sheet.present" : excuse != null ? "sheet.excused" : passages.isEmpty() ? "sheet.absent" : "sheet.left"));
    print.add(row, "td", null, times(passages, true, zone));
    print.add(row, "td", null, times(passages, false, zone));
    print.add(row, "td", "text", passages.stream().map(p -> p.means().word()).distinct().collect(Collectors.joining(", ")));
    print.add(row, "td", "sign", "");
  }

  private static String times(List<Passage> passages, boolean present, ZoneId zone) {
    return passages.stream().filter(p -> p.present() == present).map(p -> Words.time(p.at().atZone(zone).toLocalTime())).distinct().collect(Collectors.joining(", "));
  }

  private static void quorum(Print print, List<QuorumCall> calls, ZoneId zone) {
    if (calls.isEmpty()) {
      return;
    }
    print.add(print.body(), "h2", null, Print.say("sheet.calls"));
    for (QuorumCall call : calls) {
      print.add(print.body(), "p", "strong", Print.say("sheet.call", call.number(), Words.time(call.openedAt().atZone(zone).toLocalTime()), call.askedBy(), call.ruleTitle()));
      if (call.open()) {
        print.add(print.body(), "p", null, Print.say("sheet.call.open"));
      } else {
        print.add(print.body(), "p", null, Print.say(call.met() ? "sheet.call.met" : "sheet.call.lacks", call.presentCount(), call.inOffice(), call.consequence()));
        call.findings().forEach(f -> print.add(print.body(), "p", "note", f.label() + "\u202F: " + f.reached() + " (" + f.need() + ")"));
      }
    }
  }

  private static Element table(Print print, String... heads) {
    Element table = print.add(print.body(), "table", "wide", null);
    Element row = print.add(print.add(table, "thead", null, null), "tr", null, null);
    for (String head : heads) {
      print.add(row, "th", null, Print.say(head)).setAttribute("scope", "col");
    }
    return print.add(table, "tbody", null, null);
  }
}
