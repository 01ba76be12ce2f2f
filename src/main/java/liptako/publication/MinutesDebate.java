package liptako.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liptako.journal.Entry;
import liptako.json.Json;
import liptako.motion.Motion;

/** What the minutes say of motions of procedure, of what became of texts, and of the minutes that were approved. Pure. */
final class MinutesDebate {
  private final MinutesFacts facts;
  private final Function<Instant, String> time;

  MinutesDebate(MinutesFacts facts, Function<Instant, String> time) {
    this.facts = facts;
    this.time = time;
  }

  List<MinutesText.Event> events() {
    List<MinutesText.Event> events = new ArrayList<>();
    facts.motions().stream().filter(motion -> !motion.isRequested()).forEach(motion -> motion(motion, events));
    facts.textActs().forEach(act -> events.add(new MinutesText.Event(act.at(), "act:" + act.number(), List.of(new Block.Paragraph(text(act), "strong")))));
    facts.approved().forEach(a -> events.add(new MinutesText.Event(a.at(), "approval:" + a.sitting(), List.of(new Block.Paragraph(MinutesText.say("approved", Words.ordinal(a.sitting()), a.how()))))));
    return events;
  }

  private void motion(Motion motion, List<MinutesText.Event> events) {
    String mover = facts.deputies().get(motion.getDeputyId()).name();
    if (!motion.isMoved()) {
      events.add(new MinutesText.Event(motion.getDecidedAt(), "motion:" + motion.getId(), List.of(new Block.Paragraph(MinutesText.say("motion.DECLINED", mover, motion.getTitle(), motion.getDecidedHow())))));
      return;
    }
    events.add(new MinutesText.Event(motion.getMovedAt(), "motion:" + motion.getId(), List.of(new Block.Paragraph(MinutesText.say("motion.moved", mover, motion.getTitle(), time.apply(motion.getMovedAt()))))));
    if (motion.getDecidedAt() != null) {
      events.add(new MinutesText.Event(motion.getDecidedAt(), "motion-end:" + motion.getId(), List.of(new Block.Paragraph(motion.getStatus() == Motion.Status.WITHDRAWN
          ? MinutesText.say("motion.WITHDRAWN", motion.getTitle()) : MinutesText.say("motion." + motion.getStatus(), motion.getTitle(), motion.getDecidedHow()), "strong"))));
    }
  }

  private String text(Entry act) {
    Map<?, ?> body = (Map<?, ?>) Json.parse(act.body());
    String title = body.get("title") == null ? "" : (String) body.get("title");
    return switch (act.kind()) {
      case "text.amended" -> MinutesText.say("text.amended", String.valueOf(body.get("number")), (String) body.get("hash"));
      case "text.adopted" -> MinutesText.say(body.get("final") == null ? "text.adopted" : "text.adopted.numbered", title, String.valueOf(body.get("number")), (String) body.get("hash"), (String) body.get("how"),
          body.get("final") instanceof Map<?, ?> given ? (String) given.get("reference") : "");
      case "text.rejected" -> MinutesText.say("text.rejected", title, (String) body.get("how"));
      default -> MinutesText.say("text.withdrawn", title);
    };
  }
}
