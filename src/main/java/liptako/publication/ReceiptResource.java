package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.List;
import liptako.journal.ReceiptCode;
import liptako.store.Configuration;
import liptako.voting.Choice;
import liptako.voting.Receipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A ballot by its receipt, for whoever holds it. */
@Path("public/receipts")
@RequestScoped
@Tag(name = "public")
public class ReceiptResource {
  private static final String CODE = "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";
  private static final int DAY_SECONDS = 86_400;
  @Inject private Receipts receipts;

  /** A ballot that a receipt stands for. */
  public record ReceiptView(String receipt, String scrutin, int number, String question, String deputy, String name, String state, Choice choice, String at, long act, boolean counts) {}

  @GET @Path("{code: " + CODE + "}") @Produces("application/json")
  @Operation(summary = "The ballots of published scrutins with this receipt", description = "An empty list when there is none, or its scrutin is not published.")
  public List<ReceiptView> find(@PathParam("code") String code) {
    return receipts.find(code).stream().map(f -> new ReceiptView(f.code(), f.scrutin().toString(), f.number(), f.question(), f.deputy().toString(), f.name(), f.state(), f.choice(),
        f.at().toString(), f.act(), f.counts())).toList();
  }

  @GET @Path("{code: " + CODE + "}/qr.svg") @Produces("image/svg+xml")
  @Operation(summary = "A QR code that leads to the page on which the receipt is looked up", description = "Drawn from the code alone: it exists whether or not there is such a ballot.")
  public Response qr(@PathParam("code") String code) {
    var cache = new CacheControl();
    cache.setMaxAge(DAY_SECONDS);
    return Response.ok(QrCode.svg(Configuration.publicUrl() + "/recu.xhtml?code=" + ReceiptCode.typed(code))).cacheControl(cache).build();
  }
}
