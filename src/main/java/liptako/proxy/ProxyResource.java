package liptako.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delegations of vote. */
@Path("proxies")
@Tag(name = "proxy")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProxyResource {
  /** What is over is still looked up for a session or two. */
  private static final Duration SHOWN = Duration.ofDays(30);
  @Inject private ProxyService proxies;
  @Inject private Clock clock;

  public record ProxyBody(UUID giver, UUID holder, Instant beginsAt, Instant endsAt, Motive motive, String note) {
    ProxyService.Notification notification() {
      return new ProxyService.Notification(giver, holder, beginsAt, endsAt, motive, note);
    }
  }

  public record LimitsBody(Integer held, Boolean sameDelegation, Integer days) {}

  /** The motive and note are the clerk's alone. */
  public record ProxyView(UUID id, UUID giver, UUID holder, Instant beginsAt, Instant endsAt, Motive motive, String note, Instant notifiedAt, Instant revokedAt) {
    static ProxyView of(Proxy p) {
      return new ProxyView(p.getId(), p.getGiverId(), p.getHolderId(), p.getBeginsAt(), p.getEndsAt(), p.getMotive(), p.getNote(), p.getNotifiedAt(), p.getRevokedAt());
    }
  }

  @GET
  @Operation(summary = "Delegations of vote", description = "For the clerk: those not over, and those of the last thirty days, the latest first.")
  public List<ProxyView> all() {
    return proxies.since(clock.instant().minus(SHOWN)).stream().map(ProxyView::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a delegation of vote notified in writing", description = "For the clerk. It counts from now on at the earliest: scrutins already opened keep their roll. Refused with the reason.")
  @APIResponseSchema(value = ProxyView.class, responseCode = "201")
  public ProxyView register(ProxyBody body) {
    return ProxyView.of(proxies.register(body.notification()));
  }

  @POST
  @Path("own")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Delegate the own vote", description = "For a deputy, whoever the body names as giver.")
  @APIResponseSchema(value = ProxyView.class, responseCode = "201")
  public ProxyView giveOwn(ProxyBody body) {
    return ProxyView.of(proxies.giveOwn(body.notification()));
  }

  @POST
  @Path("{proxy}/revoke")
  @Operation(summary = "Revoke a delegation of vote", description = "For the clerk, or the deputy who gave it; from now on.")
  public ProxyView revoke(@PathParam("proxy") UUID id) {
    return ProxyView.of(proxies.revoke(id));
  }

  @GET
  @Path("limits")
  @Operation(summary = "What the assembly allows of delegations of vote", description = "Public.")
  public ProxyLimits limits() {
    return proxies.limits();
  }

  @PUT
  @Path("limits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set what the assembly allows of delegations of vote", description = "For the administrator; what was notified before stays.")
  public ProxyLimits limit(LimitsBody body) {
    return proxies.limit(new ProxyLimits(Check.given("held", body.held), Check.given("sameDelegation", body.sameDelegation), Check.given("days", body.days)));
  }
}
