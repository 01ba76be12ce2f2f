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
import java.io.IOException;
import java.util.UUID;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is published, in the formats of others. */
@Path("public")
@RequestScoped
@Tag(name = "public")
public class FormatsResource {
  @Inject private OpenFormats formats;
  @Inject private MinutesService minutes;
  @Context private Request request;

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/popolo.json") @Produces(Served.JSON)
  @Operation(summary = "A session in Popolo: persons, memberships, motions, vote events, votes")
  public Response popolo(@PathParam("id") UUID id) {
    return Served.answer(request, formats.popolo(id), Served.JSON, null);
  }

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/results.csv") @Produces(Served.CSV)
  @Operation(summary = "The results of a session by delegation, for spreadsheets")
  public Response results(@PathParam("id") UUID id) {
    return Served.answer(request, formats.results(id), Served.CSV, "resultats.csv");
  }

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/votes.csv") @Produces(Served.CSV)
  @Operation(summary = "Every vote of a session by name, for spreadsheets")
  public Response votes(@PathParam("id") UUID id) {
    return Served.answer(request, formats.votes(id), Served.CSV, "votes.csv");
  }

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/agenda.akn.xml") @Produces(AknFile.TYPE)
  @Operation(summary = "The published order of business in Akoma Ntoso")
  public Response agenda(@PathParam("id") UUID id) {
    return Served.answer(request, formats.agenda(id), Served.AKN, null);
  }

  @GET @Path("scrutins/{id: " + Served.UUID_FORM + "}.akn.xml") @Produces(AknFile.TYPE)
  @Operation(summary = "A published result in Akoma Ntoso: figures and roll call")
  public Response rollCall(@PathParam("id") UUID id) {
    return Served.answer(request, formats.rollCall(id), Served.AKN, null);
  }

  @GET @Path("sittings/{id: " + Served.UUID_FORM + "}/minutes.akn.xml") @Produces(AknFile.TYPE)
  @Operation(summary = "The minutes of a sitting as last published, in Akoma Ntoso")
  public Response minutes(@PathParam("id") UUID id) {
    return Served.answer(request, minutes.publishedAkn(id), Served.AKN, null);
  }

  @GET @Path("scrutins/{id: " + Served.UUID_FORM + "}.pdf") @Produces(Served.PDF)
  @Operation(summary = "A published result as a printed sheet")
  public Response sheet(@PathParam("id") UUID id) {
    return Served.answer(request, formats.sheet(id), Served.PDF, null);
  }

  @GET @Path("scrutins/{id: " + Served.UUID_FORM + "}.png") @Produces(Served.PNG)
  @Operation(summary = "A published result as a card for sharing, 1200 by 630")
  public Response card(@PathParam("id") UUID id) {
    return Served.answer(request, formats.card(id), Served.PNG, null);
  }

  @GET @Path("scrutins/{id: " + Served.UUID_FORM + "}.txt") @Produces("text/plain")
  @Operation(summary = "What the card of a result says, in words")
  public Response cardText(@PathParam("id") UUID id) {
    return Served.answer(request, formats.cardText(id), "text/plain;charset=UTF-8", null);
  }

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/agenda.pdf") @Produces(Served.PDF)
  @Operation(summary = "The published order of business and the scrutins held, printed")
  public Response agendaSheet(@PathParam("id") UUID id) {
    return Served.answer(request, formats.agendaSheet(id), Served.PDF, null);
  }

  @GET @Path("acts/{id: " + Served.UUID_FORM + "}.pdf") @Produces(Served.PDF)
  @Operation(summary = "A published act of a body with the positions of the States it rests upon, printed")
  public Response actSheet(@PathParam("id") UUID id) {
    return Served.answer(request, formats.actSheet(id), Served.PDF, null);
  }

  @GET @Path("sessions/{id: " + Served.UUID_FORM + "}/sittings.ics") @Produces("text/calendar")
  @Operation(summary = "The sittings of a session as a calendar")
  public Response calendar(@PathParam("id") UUID id) {
    return Served.answer(request, formats.calendar(id), Served.CALENDAR, null);
  }

  @GET @Path("sittings.ics") @Produces("text/calendar")
  @Operation(summary = "The sittings of all published sessions as a calendar")
  public Response calendars() {
    return Served.answer(request, formats.calendar(null), Served.CALENDAR, null);
  }

  @GET @Path("results.atom") @Produces("application/atom+xml")
  @Operation(summary = "The latest published results as an Atom feed")
  public Response feed() {
    return Served.answer(request, formats.feed(), Served.ATOM, null);
  }

  @GET @Path("schemas/{name: [a-z]+}.json") @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of an open data file: scrutin, session, text, popolo")
  public Response schema(@PathParam("name") String name) throws IOException {
    try (var in = FormatsResource.class.getResourceAsStream("/liptako/schemas/" + name + ".json")) {
      if (in == null) {
        throw Refusal.notFound("UNKNOWN_SCHEMA");
      }
      return Served.answer(request, in.readAllBytes(), "application/schema+json", null);
    }
  }
}
