package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Paths;
import liptako.council.Referral;
import liptako.council.Referrals;
import liptako.permission.Caller;
import liptako.permission.Role;

/** The first page of the desk: what waits for an answer, and every dossier that has reached the caller's bodies. */
@Named("secretariat")
@ViewScoped
public class SecretariatPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** A dossier and the body where it is now. */
  public record Line(Dossier dossier, Body seat) {}

  @Inject private Dossiers dossiers;
  @Inject private Referrals referrals;
  @Inject private Paths paths;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private transient List<Line> lines = List.of();
  private transient List<Referral> waiting = List.of();
  private transient Map<UUID, Dossier> byId = Map.of();

  public void load() {
    lines = dossiers.mine().stream().map(d -> new Line(d, paths.desk(d.id()).seat())).toList();
    byId = lines.stream().map(Line::dossier).collect(Collectors.toMap(Dossier::id, Function.identity()));
    waiting = referrals.waiting();
  }

  /** The bodies whose secretariat the signed-in person is. */
  public List<Body> getBodies() {
    return Stream.of(Body.values()).filter(b -> caller.may(b.keeper())).toList();
  }

  /** Whether the clerk of the Parliaments is here, whose own desk is another. */
  public boolean isClerk() {
    return caller.role().filter(r -> r == Role.CLERK).isPresent();
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<Referral> getWaiting() {
    return waiting;
  }

  public Dossier dossier(UUID id) {
    return byId.get(id);
  }

  /** Whether a referral's day has passed. */
  public boolean late(Referral referral) {
    return referral.dueOn() != null && referral.dueOn().isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
