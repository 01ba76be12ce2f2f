package liptako.journal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.json.Json;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal for witnesses and auditors: signed heads, sealed entries, cosignatures. */
@Tag(name = "journal")
@Path("/journal")
public class JournalResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
  @Inject private Checkpoints checkpoints;

  @Operation(summary = "The latest signed checkpoint of the journal")
  @GET @Path("/checkpoint") @Produces(TEXT) public String checkpoint() {
    return checkpoints.latest().toString();
  }

  @Operation(summary = "The checkpoint at a size, with its cosignatures")
  @GET @Path("/checkpoint/{size: [1-9][0-9]{0,14}}") @Produces(TEXT) public String checkpoint(@PathParam("size") long size) {
    return checkpoints.ofSize(size).toString();
  }

  /** Public keys, one a line, each list under its heading in the JSON object. */
  @Operation(summary = "The public keys of the journal and of its witnesses")
  @GET @Path("/keys") @Produces(MediaType.APPLICATION_JSON) public String keys() {
    Map<String, Object> keys = new LinkedHashMap<>();
    checkpoints.publicKeys().forEach((use, list) -> keys.put(use, list.stream().map(NoteKey::toString).toList()));
    return Json.write(keys);
  }

  @Operation(summary = "The word of the journal's former key for its present one", description = "A signed note by which a witness that trusts the former key follows the present one; 404 while the journal has its first key.")
  @GET @Path("/keys/rotation") @Produces(TEXT) public String rotation() {
    return checkpoints.rotation().orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
  }

  /** Sealed entries, one a line, at most a page; the next page begins after the last number. */
  @Operation(summary = "Entries from a number on, as published: sealed where they are not public")
  @GET @Path("/entries") @Produces("application/x-ndjson") public String entries(@QueryParam("from") @DefaultValue("1") long from) {
    return checkpoints.sealed(from).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  @Operation(summary = "Proof that an entry is in the journal under a checkpoint", description = "RFC 9162, 2.1.3: node hashes in base 64 from the bottom up. Size: of a checkpoint; the latest when not given.")
  @GET @Path("/proof/inclusion") @Produces(MediaType.APPLICATION_JSON) public String inclusion(@QueryParam("entry") Long entry, @QueryParam("size") Long size) {
    return proof(checkpoints.inclusion(Check.given("entry", entry), size), "number", entry);
  }

  @Operation(summary = "Proof that the journal of a size begins the journal under a checkpoint", description = "RFC 9162, 2.1.4. To: size of a checkpoint; the latest when not given.")
  @GET @Path("/proof/consistency") @Produces(MediaType.APPLICATION_JSON) public String consistency(@QueryParam("from") Long from, @QueryParam("to") Long to) {
    return proof(checkpoints.consistency(Check.given("from", from), to), "from", from);
  }

  private static String proof(Checkpoints.Proof proof, String what, long number) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(what, number);
    if (proof.entry() != null) {
      json.put("hash", proof.entry());
    }
    json.put("path", proof.path().stream().map(Base64.getEncoder()::encodeToString).toList());
    json.put("checkpoint", proof.checkpoint().toString());
    return Json.write(json);
  }

  @Operation(summary = "A witness countersigns a checkpoint")
  @POST @Path("/checkpoint/witness") @Consumes(MediaType.TEXT_PLAIN) @Produces(TEXT) public String countersign(InputStream body) throws IOException {
    byte[] note = body.readNBytes(Note.LENGTH_MAX + 1);
    try {
      return checkpoints.countersign(Note.parse(new String(note, StandardCharsets.UTF_8))).toString();
    } catch (NoteException e) {
      throw Refusal.invalid("WITNESS_REFUSED", "note", e.getMessage());
    }
  }

  @Operation(summary = "The whole journal checked, for an administrator")
  @GET @Path("/check") @Produces(MediaType.APPLICATION_JSON) public String check() {
    return Json.write(checkpoints.check());
  }
}
