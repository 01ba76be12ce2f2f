package liptako.publication;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liptako.assembly.Session;
import liptako.council.BodyAct;
import liptako.council.Dossier;
import liptako.council.Path;
import liptako.council.StateDecision;

/** A numbered act with the positions it rests upon, and a dossier with its path, in the blocks that two persons look at before they are public. Pure. */
final class CouncilSheet {
  private CouncilSheet() {}

  static PrintedText of(BodyAct act, Session session, Optional<StateDecision> decision) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Facts(List.of(new Block.Fact(PublicWords.say("act.reference"), act.reference()),
        new Block.Fact(PublicWords.say("act.adoptedOn"), Words.date(act.adoptedOn()))))));
    if (act.content() != null) {
      act.content().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Paragraph(line)));
    }
    decision.ifPresent(d -> {
      blocks.add(new Block.Heading(2, PublicWords.say("act.decision")));
      blocks.add(new Block.Paragraph(d.question(), "strong"));
      blocks.add(new Block.Facts(d.positions().stream().map(p -> new Block.Fact(p.stateName(), p.stance().word() + (p.note() == null ? "" : " – " + p.note()))).toList()));
      blocks.add(new Block.Paragraph(d.verdict().sentence()));
    });
    return new PrintedText(act.title(), PublicWords.session(session), act.reference(), true, false, blocks, List.of());
  }

  static PrintedText of(Dossier dossier, Path path) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Facts(List.of(new Block.Fact(PublicWords.say("dossier.pillar"), dossier.pillar().word()),
        new Block.Fact(PublicWords.say("dossier.origin"), dossier.origin().title())))));
    if (dossier.summary() != null) {
      blocks.add(new Block.Paragraph(dossier.summary()));
    }
    blocks.add(new Block.Heading(2, PublicWords.say("dossier.path")));
    blocks.add(new Block.Facts(path.steps().stream().map(step -> new Block.Fact(Words.date(step.at().atZone(ZoneOffset.UTC).toLocalDate()), step.body().title() + " – " + PublicWords.say("path." + step.kind(), step.title(), step.to() == null ? "" : step.to().title()))).toList()));
    return new PrintedText(dossier.title(), PublicWords.say("dossier", dossier.reference()), dossier.reference(), true, false, blocks, List.of());
  }
}
