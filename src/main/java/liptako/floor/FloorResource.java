package liptako.floor;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.permission.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for the floor and speeches. */
@Path("/")
@Tag(name = "floor")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FloorResource {
  @Inject private FloorService floor;
  @Inject private DebateService debates;
  @Inject private Caller caller;

  /** Without a deputy: the signed-in one; without an item: the one under discussion. @param answers the speech it answers, or null */
  public record SpeechBody(Speech.Kind kind, UUID deputy, UUID item, UUID answers) {}

  public record ExtensionBody(Integer seconds) {}

  public record PlaceBody(Integer place) {}

  public record RulingBody(String ruling) {}

  public record LanguageBody(String language, String interpreter) {}

  public record TextBody(String text) {}

  public record DebateBody(Boolean listClosed, Boolean alternate, Integer itemSeconds, Integer delegationSeconds, Integer speakerSeconds) {}

  public record DebateView(boolean listClosed, boolean alternate, Integer itemSeconds, Integer delegationSeconds, Integer speakerSeconds, long spokenSeconds, Long leftSeconds,
      long overrunSeconds, List<StateTime> states) {}

  public record StateTime(String state, String name, int speeches, long spokenSeconds, Long leftSeconds) {}

  public record SpeakerTime(UUID deputy, String code, String name, String state, int speeches, long spokenSeconds) {}

  public record NoteBody(String note) {}

  public record SpeechView(UUID id, UUID sitting, UUID item, UUID deputy, Speech.Kind kind, String kindWord, Instant requestedAt, Instant beganAt, Instant endedAt,
      boolean waiting, boolean firstTime, Integer place, Instant pausedAt, long pausedMs, Long allottedMs, String language, String interpreter, UUID answers, String ruling, String note) {
    static SpeechView of(Speech s) {
      return new SpeechView(s.getId(), s.getSittingId(), s.getItemId(), s.getDeputyId(), s.getKind(), s.getKind().word(), s.getRequestedAt(), s.getBeganAt(),
          s.getEndedAt(), s.isWaiting(), s.isFirstTime(), s.getPlace(),
          s.getPausedMillis() == null ? null : Instant.ofEpochMilli(s.getPausedMillis()), s.getLostMs(), s.getAllottedMs(), s.getLanguage(), s.getInterpreter(), s.getAnswersId(), s.getRuling(), s.getNote());
    }
  }

  @GET
  @Path("sittings/{sitting}/speeches")
  @Operation(summary = "A sitting's speeches and requests", description = "In the order of asking. Public, as the sitting is.")
  public List<SpeechView> speeches(@PathParam("sitting") UUID sitting) {
    return floor.speeches(sitting).stream().map(SpeechView::of).toList();
  }

  @POST
  @Path("sittings/{sitting}/speeches")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask for the floor", description = "For a deputy; chair and clerk name the deputy they enlist. Asking twice changes nothing.")
  @APIResponseSchema(value = SpeechView.class, responseCode = "201")
  public SpeechView request(@PathParam("sitting") UUID sitting, SpeechBody body) {
    return SpeechView.of(body.deputy == null ? floor.request(sitting, body.kind, body.item, body.answers) : floor.request(sitting, body.deputy, body.kind));
  }

  @POST
  @Path("speeches/{speech}/begin")
  @Operation(summary = "Give the floor", description = "For chair and clerk; whoever had it has ended.")
  public SpeechView begin(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.begin(id));
  }

  @POST
  @Path("speeches/{speech}/end")
  @Operation(summary = "End a speech", description = "For chair and clerk.")
  public SpeechView end(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.end(id));
  }

  @POST
  @Path("speeches/{speech}/pause")
  @Operation(summary = "Stop the speaker's clock", description = "For chair and clerk.")
  public SpeechView pause(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.pause(id));
  }

  @POST
  @Path("speeches/{speech}/put-back")
  @Operation(summary = "Take the floor back that was given by mistake", description = "For chair and clerk, within a minute; the request waits again.")
  public SpeechView putBack(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.putBack(id));
  }

  @POST
  @Path("speeches/{speech}/reopen")
  @Operation(summary = "Let a speech that was ended by mistake go on", description = "For chair and clerk, within a minute, unless somebody else has the floor; what passed since costs nothing.")
  public SpeechView reopen(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.reopen(id));
  }

  @POST
  @Path("speeches/{speech}/go-on")
  @Operation(summary = "Let the speaker's clock run again", description = "For chair and clerk.")
  public SpeechView goOn(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.goOn(id));
  }

  @POST
  @Path("speeches/{speech}/extend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the speaker more time", description = "For chair and clerk; 10 seconds to an hour.")
  public SpeechView extend(@PathParam("speech") UUID id, ExtensionBody body) {
    return SpeechView.of(floor.extend(id, body.seconds));
  }

  @POST
  @Path("speeches/{speech}/place")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a request another place in the queue", description = "For chair and clerk; from 1. Points of order stay first.")
  public void place(@PathParam("speech") UUID id, PlaceBody body) {
    floor.place(id, body.place);
  }

  @POST
  @Path("speeches/{speech}/ruling")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record the ruling on a point of order", description = "For chair and clerk.")
  public SpeechView rule(@PathParam("speech") UUID id, RulingBody body) {
    return SpeechView.of(floor.rule(id, body.ruling));
  }

  @PUT
  @Path("speeches/{speech}/language")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note the language of a speech and its interpreter", description = "For chair and clerk; empty for French.")
  public SpeechView language(@PathParam("speech") UUID id, LanguageBody body) {
    return SpeechView.of(floor.language(id, body.language, body.interpreter));
  }

  @PUT
  @Path("speeches/{speech}/text")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hand in the text of one's own speech", description = "For the deputy who speaks it.")
  public SpeechView handIn(@PathParam("speech") UUID id, TextBody body) {
    return SpeechView.of(floor.handIn(id, body.text));
  }

  @GET
  @Path("items/{item}/debate")
  @Operation(summary = "How an item is debated", description = "Public: open or closed list, order, times, and what each delegation has left.")
  public DebateView debate(@PathParam("item") UUID item) {
    Debate debate = debates.debate(item);
    DebateService.Times times = debates.times(item);
    return new DebateView(debate.isListClosed(), debate.isAlternate(), debate.getItemSeconds(), debate.getDelegationSeconds(), debate.getSpeakerSeconds(), times.spoken().toSeconds(),
        times.left() == null ? null : times.left().toSeconds(), times.overrun().toSeconds(),
        times.states().stream().map(s -> new StateTime(s.code(), s.name(), s.speeches(), s.spoken().toSeconds(), s.left() == null ? null : s.left().toSeconds())).toList());
  }

  @PUT
  @Path("items/{item}/debate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set how an item is debated", description = "For chair and clerk; the delegations' times together fit into the item's.")
  public DebateView set(@PathParam("item") UUID item, DebateBody body) {
    debates.setTimes(item, body.itemSeconds, body.delegationSeconds, body.speakerSeconds);
    debates.closeList(item, Boolean.TRUE.equals(body.listClosed));
    debates.alternate(item, Boolean.TRUE.equals(body.alternate));
    return debate(item);
  }

  @GET
  @Path("sessions/{session}/speakers")
  @Operation(summary = "Who spoke how often and how long", description = "Public; the longest first.")
  public List<SpeakerTime> speakers(@PathParam("session") UUID session) {
    return debates.speakers(session).stream().map(s -> new SpeakerTime(s.deputy().id(), s.deputy().code(), s.deputy().name(), s.deputy().stateCode(), s.speeches(), s.spoken().toSeconds())).toList();
  }

  @POST
  @Path("speeches/{speech}/withdraw")
  @Operation(summary = "Take a request back", description = "A deputy the own one; chair and clerk any.")
  public void withdraw(@PathParam("speech") UUID id) {
    if (caller.deputy().isPresent()) {
      floor.withdrawOwn(id);
    } else {
      floor.withdraw(id);
    }
  }

  @PUT
  @Path("speeches/{speech}/note")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note what was said, for the minutes", description = "For the clerk.")
  public void note(@PathParam("speech") UUID id, NoteBody body) {
    floor.note(id, body.note);
  }
}
