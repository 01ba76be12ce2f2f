package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.assembly.AssemblyService;
import liptako.assembly.Session;
import liptako.assembly.State;
import liptako.language.Bundle;
import liptako.publication.PublicSite;
import liptako.publication.Statistics;
import liptako.web.look.Addresses;

/** {@code statistiques.xhtml}: of all published scrutins, or of one session's. */
@Named
@RequestScoped
public class StatisticsPage {
  /** The drawing of attendance: its inside, in the drawing's own units. */
  static final int LEFT = 60, TOP = 20, WIDTH = 900, HEIGHT = 240;
  private static final int PERMILLE = 1_000;

  /** A place in the drawing. */
  public record Dot(long x, long y, String text) {}

  /** A delegation's line in the drawing; its label stands at the last dot. */
  public record Curve(String code, String name, String points, List<Dot> dots) {}

  @Inject private PublicSite site;
  @Inject private AssemblyService assembly;
  private String session;
  private List<Session> sessions;
  private Statistics statistics;
  private Map<String, String> names;
  private List<Curve> curves;

  public void read() {
    sessions = site.sessions();
    UUID one = session == null || session.isBlank() ? null : Addresses.id(session, "UNKNOWN_SESSION");
    statistics = site.statistics(one);
    names = assembly.states().stream().collect(Collectors.toMap(State::getCode, State::getName));
    curves = statistics.delegations().stream().map(d -> curve(d.code())).toList();
  }

  private Curve curve(String code) {
    List<Statistics.Point> points = statistics.points();
    List<Dot> dots = java.util.stream.IntStream.range(0, points.size()).filter(i -> points.get(i).attendance().containsKey(code)).mapToObj(i -> {
      Statistics.Share share = points.get(i).attendance().get(code);
      return new Dot(x(i), TOP + HEIGHT - HEIGHT * share.permille() / PERMILLE, "n° " + points.get(i).number() + "\u202F: " + percent(share));
    }).toList();
    return new Curve(code, names.getOrDefault(code, code), dots.stream().map(d -> d.x() + "," + d.y()).collect(Collectors.joining(" ")), dots);
  }

  private long x(int index) {
    int last = Math.max(1, statistics.points().size() - 1);
    return LEFT + (long) WIDTH * index / last;
  }

  /** « 87,5 % ». */
  public String percent(Statistics.Share share) {
    return share == null || !share.known() ? "–" : share.permille() / 10 + (share.permille() % 10 == 0 ? "" : "," + share.permille() % 10) + "\u202F%";
  }

  /** « 0,75 »: the cohesion index, from 0 to 1. */
  public String index(Statistics.Share share) {
    return share.known() ? String.format("%d,%02d", share.hundredths() / 100, share.hundredths() % 100) : "–";
  }

  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** « 27 sur 30 ». */
  public String of(Statistics.Share share) {
    return Bundle.MESSAGES.told("stats.share", share.part(), share.whole());
  }

  public String getSession() {
    return session;
  }

  public void setSession(String session) {
    this.session = session;
  }

  public List<Session> getSessions() {
    return sessions;
  }

  public Statistics getStatistics() {
    return statistics;
  }

  public List<Curve> getCurves() {
    return curves;
  }

  /** Whether something shown is an example. */
  public boolean isSample() {
    return sessions.stream().anyMatch(Session::isSample);
  }
}
