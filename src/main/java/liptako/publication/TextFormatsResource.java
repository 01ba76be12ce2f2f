package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import liptako.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published texts, for anybody's programs and printers. */
@Path("public/texts")
@RequestScoped
@Tag(name = "public")
public class TextFormatsResource {
  @Inject private PublishedTexts texts;
  @Inject private PrintedFiles printed;
  @Context private Request request;

  @GET @Path("{id: " + Served.UUID_FORM + "}.json") @Produces(Served.JSON)
  @Operation(summary = "A published text: wordings with their hashes, amendments with what became of them, votes")
  public Response json(@PathParam("id") UUID id) {
    return Served.answer(request, Json.write(TextFile.json(texts.text(id))).getBytes(StandardCharsets.UTF_8), Served.JSON, null);
  }

  @GET @Path("{id: " + Served.UUID_FORM + "}.akn.xml") @Produces(AknFile.TYPE)
  @Operation(summary = "A published text in Akoma Ntoso")
  public Response akn(@PathParam("id") UUID id) {
    return Served.answer(request, TextAkn.of(texts.text(id)), Served.AKN, null);
  }

  @GET @Path("{id: " + Served.UUID_FORM + "}.pdf") @Produces(Served.PDF)
  @Operation(summary = "A published text with its amendments and votes, printed")
  public Response pdf(@PathParam("id") UUID id) {
    return Served.answer(request, printed.pdf(PrintedDocument.of(TextSheet.of(texts.text(id)))), Served.PDF, null);
  }
}
