package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.proxy.Motive;
import liptako.proxy.Proxy;
import liptako.proxy.ProxyLimits;
import liptako.proxy.ProxyService;
import liptako.web.look.Say;

/** Delegations of vote: the list, recording one, revoking one. */
@Named("proxiesPage")
@ViewScoped
public class ProxiesPage implements Serializable {
  private static final long serialVersionUID = 1;
  /** What is over is still looked up for a session or two. */
  private static final Duration SHOWN = Duration.ofDays(30);

  /** One of the list; its state is now, later, over or revoked. */
  public record Line(Proxy proxy, Deputy giver, Deputy holder, String state) {
    /** Whether it can still be revoked. */
    public boolean live() {
      return state.equals("now") || state.equals("later");
    }
  }

  @Inject private ProxyService proxies;
  @Inject private AccreditationService accreditation;
  @Inject private Clock clock;
  private transient List<Line> lines = List.of();
  private transient List<Deputy> inOffice = List.of();
  private UUID giver;
  private UUID holder;
  private LocalDateTime beginsAt;
  private LocalDateTime endsAt;
  private Motive motive;
  private String note;

  public void load() {
    Instant now = clock.instant();
    Map<UUID, Deputy> deputies = accreditation.deputies(now).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
    inOffice = deputies.values().stream().filter(Deputy::inOffice).sorted(java.util.Comparator.comparing(Deputy::code)).toList();
    lines = proxies.since(now.minus(SHOWN)).stream().map(p -> new Line(p, deputies.get(p.getGiverId()), deputies.get(p.getHolderId()),
        p.getRevokedAt() != null ? "revoked" : p.inForce(now) ? "now" : p.getBeginsAt().isAfter(now) ? "later" : "over")).toList();
  }

  public void prepare() {
    giver = null;
    holder = null;
    beginsAt = null;
    endsAt = null;
    motive = null;
    note = null;
  }

  public void register() {
    proxies.register(new ProxyService.Notification(giver, holder, instant(beginsAt), instant(endsAt), motive, note));
    Say.done("proxies.done", name(holder), name(giver));
  }

  public void revoke(UUID id) {
    proxies.revoke(id);
    Say.done("proxies.revoke.done");
  }

  private static Instant instant(LocalDateTime at) {
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }

  private String name(UUID deputy) {
    return accreditation.deputy(deputy, clock.instant()).name();
  }

  public List<Line> getLines() {
    return lines;
  }

  public ProxyLimits getLimits() {
    return proxies.limits();
  }

  public List<Deputy> getInOffice() {
    return inOffice.isEmpty() ? accreditation.inOffice(clock.instant()) : inOffice;
  }

  /** Whom the giver may name: of the same delegation where the assembly says so. */
  public List<Deputy> getHolders() {
    String state = getInOffice().stream().filter(d -> d.id().equals(giver)).map(Deputy::stateCode).findFirst().orElse(null);
    boolean same = getLimits().sameDelegation() && state != null;
    return getInOffice().stream().filter(d -> !d.id().equals(giver) && (!same || d.stateCode().equals(state))).toList();
  }

  public Motive[] getMotives() {
    return Motive.values();
  }

  public UUID getGiver() {
    return giver;
  }

  public void setGiver(UUID giver) {
    this.giver = giver;
  }

  public UUID getHolder() {
    return holder;
  }

  public void setHolder(UUID holder) {
    this.holder = holder;
  }

  public LocalDateTime getBeginsAt() {
    return beginsAt;
  }

  public void setBeginsAt(LocalDateTime beginsAt) {
    this.beginsAt = beginsAt;
  }

  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(LocalDateTime endsAt) {
    this.endsAt = endsAt;
  }

  public Motive getMotive() {
    return motive;
  }

  public void setMotive(Motive motive) {
    this.motive = motive;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
