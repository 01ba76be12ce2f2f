package liptako.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Capacity;
import liptako.council.Membership;
import liptako.council.Presidency;
import liptako.council.Rotation;

/** {@code instances.xhtml}: the bodies of the Confederation today. */
@Named
@RequestScoped
public class BodiesPage {
  /** A body with how many sit in it, and how many published sessions and acts it has. */
  public record Line(Body body, int members, long sessions, long acts) {}

  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private SessionService sessions;
  @Inject private AssemblyService assembly;
  @Inject private Acts acts;
  @Inject private Clock clock;
  private List<Line> lines;
  private Rotation.Term term;
  private Capacity president;

  @PostConstruct void read() {
    Instant now = clock.instant();
    List<Session> published = sessions.published();
    List<BodyAct> issued = acts.published((Body) null);
    lines = new ArrayList<>();
    for (Body body : Body.values()) {
      lines.add(new Line(body, membership.members(body, now).size(), published.stream().filter(s -> s.getBody() == body).count(),
          issued.stream().filter(a -> a.body() == body).count()));
    }
    term = presidency.term(now).orElse(null);
    president = presidency.president(now).orElse(null);
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The term of the presidency that runs, or null. */
  public Rotation.Term getTerm() {
    return term;
  }

  public String getTermState() {
    return term == null ? null : assembly.state(term.state()).getName();
  }

  /** Who presides, or null. */
  public Capacity getPresident() {
    return president;
  }

  public boolean isSample() {
    return president != null && president.sample();
  }

  /** Instants of offices are counted in universal time, the time of Bamako and Ouagadougou. */
  public java.time.ZoneId getZone() {
    return java.time.ZoneOffset.UTC;
  }
}
